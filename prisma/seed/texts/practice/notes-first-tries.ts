import { prose } from '../prose'
import type { NoteText } from './practice-text'

type Rest = Omit<NoteText, 'coach' | 'skill' | 'plan' | 'ago'>

const tried = (coach: NoteText['coach'], skill: string, ago: number, rest: Rest): NoteText => ({
  coach,
  skill,
  plan: `${coach} ${skill}`,
  ago,
  ...rest,
})

/** The notes tell what came of the first tries. */
export const notesFirstTries: readonly NoteText[] = [
  tried('denise', 'P1', 180, {
    used: 'yes',
    did: 'Counted to five on a shrug. It was the longest five of my week.',
    happened:
      '“Can we do it without the chart?” It was about the chart. We did it without the chart.',
    setting: 'home',
    carried: 2,
    confidence: 7,
  }),
  tried('keisha', 'P1', 175, {
    used: 'partly',
    did: 'Turned to the aunt. I said her name too, which was one thing too many.',
    happened:
      'She said “pass.” Ten minutes later she didn’t pass. I’d kept the space open, I think.',
    setting: 'community',
    carried: 1,
    confidence: 6,
  }),
  tried('farah', 'P2', 175, {
    used: 'yes',
    did: '“You want to see if I mind.” She did.',
    happened: prose`“You don’t mind anything. That’s what makes me nervous.” We both laughed, and the little one took the
      chance and the flour.`,
    setting: 'home',
    carried: 1,
    confidence: 7,
  }),
  tried('leticia', 'P2', 170, {
    used: 'yes',
    did: '“Y a ver hasta cuándo.” And who knows how long. Then nothing.',
    happened:
      'He put the keys away again. We stood in the doorway for ten minutes, and that was the whole visit.',
    setting: 'home',
    carried: 2,
    confidence: 8,
  }),
  tried('grace', 'P2', 158, {
    used: 'partly',
    did: 'One of them said “bus.” I guessed that he hates the bus.',
    happened:
      '“No. I like the bus.” I left it there and passed the rice. Next time, one size smaller.',
    setting: 'team_meeting',
    carried: 1,
    confidence: 5,
  }),
  tried('tom', 'P2', 152, {
    used: 'yes',
    did: 'Heard it in the hallway. “That must be a lot of us by now.”',
    happened: prose`She counted on her fingers and needed both hands. I had no idea what to say after that, so I didn’t. She
      offered me a chair.`,
    setting: 'home',
    carried: 1,
    confidence: 5,
  }),
  tried('joanna', 'P1', 150, {
    used: 'yes',
    did: 'Closed my calendar and asked who decides.',
    happened: 'They looked at each other. “No one ever does,” said the daughter, and then she did.',
    setting: 'home',
    carried: 2,
    confidence: 6,
  }),
  tried('denise', 'C2', 155, {
    used: 'yes',
    did: 'Time first, all the way down the page. Thirty-one times in half an hour.',
    happened: prose`She went straight to 3:12 and said, “Here I look at the door.” I hadn’t seen the door, I had seen the
      grandmother look at it.`,
    setting: 'home',
    carried: 2,
    confidence: 8,
  }),
  tried('paul', 'C2', 146, {
    used: 'yes',
    did: 'Four entries in the strip, three of them “my mood?”.',
    happened:
      'Eleven quotes on the left. She asked for a copy. No one has ever asked me for a copy.',
    setting: 'home',
    carried: 1,
    confidence: 7,
  }),
  tried('denise', 'C3', 139, {
    used: 'partly',
    did: 'Hand off the pen for two of three scores. The third was someone who had baked.',
    happened:
      'Linda and I split on the third, of course. We read lines. I went down, she didn’t come up.',
    setting: 'phone_or_video',
    carried: 1,
    confidence: 6,
  }),
  tried('farah', 'P3', 132, {
    used: 'yes',
    did: 'Swallowed the second reason. It tasted like a bus schedule.',
    happened:
      'She told me about the mornings when it works, and there are three a week. I hadn’t counted any.',
    setting: 'home',
    carried: 2,
    confidence: 7,
  }),
  tried('farah', 'C6', 120, {
    used: 'yes',
    did: 'Held the pen out through the open door. It rained on both of us.',
    happened: prose`“When I see her shoes in the hall.” She wrote it on the back of a parking ticket and took my pen with her,
      too.`,
    setting: 'community',
    carried: 2,
    confidence: 7,
  }),
  tried('leticia', 'C4', 125, {
    used: 'yes',
    did: 'She looked at me, I looked at her. It took a while, and it wasn’t even awkward.',
    happened:
      '“The part with the helmet,” she said, “where I was faster than him.” I had the same minute. I kept it to myself.',
    setting: 'office',
    carried: 2,
    confidence: 7,
  }),
  tried('keisha', 'C5', 122, {
    used: 'yes',
    did: 'Was him. Three tries, with an overcoat.',
    happened:
      'On the third one she said six words and I had no answer. Neither did he, the next day.',
    setting: 'office',
    carried: 2,
    confidence: 8,
  }),
  tried('grace', 'P4', 109, {
    used: 'yes',
    did: 'Nine lines, nine times the question. I wrote down verbs only.',
    happened: prose`Four verbs came, five lines had none and no one missed them. “Call” was his, and that’s where we
      start.`,
    setting: 'team_meeting',
    carried: 2,
    confidence: 7,
  }),
]
