import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** Observations that were still to come after the finished cohort had ended, and module 2 in the running one. */
export const heldOne: readonly ObservationText[] = [
  {
    key: 'leticia circle',
    coach: 'leticia',
    by: 'dana',
    ago: 84,
    setting: 'home',
    mode: 'live',
    minutes: 40,
    notes: prose`
      - Living room, the mother, two neighbors she asked herself, the practitioner. The coach sits by the door
      - 6:05 mother gives out the tasks. One neighbor: “I can’t do Tuesdays.” The other one: “Then I will.”
      - 6:12 practitioner looks to the coach. Coach looks at the mother
      - 6:20 coach: “¿Y si te cansas?” to the neighbor. And if you get tired? “Then I’ll say so.” – “To who?” – “To her.”
      - Afterward, 7:05 feedback: practitioner first, then one thing, “you asked me with your eyes, and I gave it back”
      - 7:11 practitioner says what she heard, in her words`,
    scores: [
      {
        skill: 'P6',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence:
          'They solved Tuesday without staff, and she asked about the helper’s strain before it came (6:20).',
      },
      {
        skill: 'P5',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'She did less than she was asked for with a look, and what stays was on the paper.',
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Coachee first, one action and what it led to, and she checked what was heard (7:11).',
      },
    ],
    strength: '“To who?” After that it was a plan and no longer a kindness.',
    edge: 'You were the last to speak and the first to stand up. Stay until they get up.',
  },
  {
    key: 'tom pen',
    coach: 'tom',
    by: 'denise',
    ago: 68,
    setting: 'office',
    mode: 'live',
    minutes: 24,
    notes: prose`
      - 4:01 “Your minute?” – “The goodbye.” She tells it for two minutes, he looks at her and not at the page
      - 4:04 coach: “You said ‘you can count on Tuesday,’ and he put the phone down first. It was eight seconds.”
      - 4:06 coachee: “Eight? It used to be ten minutes.” Coach: “One thing?” – “That I say it standing up.”
      - 4:15 pen goes over. She writes, asks, “What do I hear just before?”, answers it herself
      - 4:20 obstacle: “If he cries.” They play that one, twice`,
    scores: [
      {
        skill: 'C4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Hers first, one action with its effect (4:04), and the one thing to work on is in her words.',
      },
      {
        skill: 'C6',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'Cue, words, day and obstacle from her own pen; the call is on Friday.',
      },
    ],
    strength: 'You counted the eight seconds. It was the best gift you could have brought.',
    edge: 'She asked your question herself at 4:15. You can leave it at home from now on.',
  },
  {
    key: 'denise fades',
    coach: 'denise',
    by: 'linda',
    ago: 64,
    setting: 'phone_or_video',
    mode: 'recorded',
    minutes: 30,
    notes: prose`
      - 0:20 scene: coachee plays the grandmother to herself, the coach gives one line, then none
      - 0:28 second round, coachee adds the lid of the laptop to it. Third without a word from the coach
      - 0:40 “Should we look at how often?” Five scores on the screen. Coach: “You read.”
      - 0:44 coachee: “Three without help, two with a look. I’d try every three weeks.” Sign: two notes with “forgot”
      - 0:50 “And safety?” – “Stays the same. I call the same day, always.”`,
    scores: [
      {
        skill: 'C5',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: 'Closer to the feared lid each time, and fewer cues, down to none (0:28).',
      },
      {
        skill: 'C7',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'They read levels and help together, the step is the coachee’s, with a sign to come back.',
      },
    ],
    strength: '“You read.” She said the numbers herself before anyone had an opinion.',
    edge: 'Who will she look at it with in the weeks between? There was no peer in the plan.',
  },
]
