import { prose } from '../prose'
import type { ObservationText } from './observation-text'

export const observationsRunning: readonly ObservationText[] = [
  {
    key: 'peggy 1',
    coach: 'peggy',
    by: 'dana',
    ago: 27,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 24,
    notes: prose`
      - 2:00 coach: “Which hat should I leave at the door?” – “Still the stories.” She hangs it up
      - 2:03 colleague: “I want to ask one question and not answer it.”
      - 2:05 coach: “From the corner?” – “You would hear nothing for a bit.”
      - 2:11 privacy, with the third colleague in it: “Ruth knows that we meet but not what about.”
      - 2:20 date, tally on a card, and what happens if it doesn’t work`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: prose`Audible goal in his words, date, evidence (the card) and privacy fitted to an office of three.
          No family-side ability was named.`,
      },
    ],
    strength:
      'The privacy sentence names who is missing from the room. In a small agency that is what counts.',
    edge: 'Ask him what families will be able to do with that bit of nothing.',
  },
  {
    key: 'meiling 1',
    coach: 'meiling',
    by: 'tomas',
    ago: 25,
    setting: 'office',
    mode: 'live',
    minutes: 21,
    notes: prose`
      - 10:31 coach: “I prepared something,” shows a page with six headings, four filled in
      - 10:34 coachee reads. Coach: “Is that right?” – “I think so.”
      - 10:37 coach crosses out two lines: “I’ve written your goal. Sorry.” Gives her the pen
      - 10:44 coachee: “Explain less when he’s tired.” Coach: “How would I see it?” No answer yet
      - 10:50 privacy complete, with the notebook on the table`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 1,
        carried: 0,
        evidence: prose`Privacy is solid. The goal began as the coach’s and was given back halfway; it can’t be seen yet and has
          no date. I pointed at the pen once.`,
      },
    ],
    strength: 'At 10:37 she saw what she had done and undid it in front of the other person.',
    edge: 'Come with an empty page.',
  },
  {
    key: 'will 1',
    coach: 'will',
    by: 'tomas',
    ago: 22,
    setting: 'office',
    mode: 'live',
    minutes: 18,
    notes: prose`
      - 3:15 coach and coachee look at a screen, side by side
      - 3:17 coach explains the need line. Four minutes
      - 3:22 coachee: “So what are we doing here?” Coach: “Just going over things.”
      - 3:30 coachee’s phone; she leaves for three minutes
      - 3:33 coach: “Where were we?” They go on with the screen`,
    scores: [
      {
        skill: 'C1',
        level: 1,
        prompt: 0,
        carried: 0,
        evidence:
          'At 3:22 the coachee asked for a focus in so many words, and there wasn’t one. The chance was there.',
      },
    ],
    strength:
      'He sat next to her and not across from her. She asked her question because of that, I think.',
    edge: 'When someone asks “what are we doing here?”, close the screen. It’s the best opening there is.',
  },
  {
    key: 'sam 1',
    coach: 'sam',
    by: 'tomas',
    ago: 19,
    setting: 'community',
    mode: 'live',
    minutes: 26,
    notes: prose`
      - In his car, engine running, I sit in the back
      - 4:40 coachee: “You’re not the dad today.” Coach: “No one. I’m no one.”
      - 4:42 nine minutes in which the coachee talks and the coach says “hm” four times
      - 4:53 coach: “What would you want me to hear next time?” – “That I say what he feels before I ask.”
      - 5:01 date, on a napkin. Privacy: “You know I don’t tell Elena.” – “Do I?” – “Now you do.”`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 0,
        carried: 2,
        evidence: prose`Audible goal from the coachee and a date. Half of privacy is there: who won’t know, but nothing about
          what has to be passed on.`,
      },
    ],
    strength:
      'Nine minutes of being no one. She said more than in the last three sessions, by her own count.',
    edge: 'The other half of privacy: the sentence about danger. Say it before you need it.',
  },
]
