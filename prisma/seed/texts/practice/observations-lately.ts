import { prose } from '../prose'
import type { ObservationText } from './observation-text'

export const observationsLately: readonly ObservationText[] = [
  {
    key: 'ana 1',
    coach: 'ana',
    by: 'dana',
    ago: 17,
    setting: 'office',
    mode: 'live',
    minutes: 27,
    notes: prose`
      - 10:00 coach: “Dana is here for me and not for you. Is that still all right?” – “Yes.”
      - 10:02 coachee begins with the caseload, three families in two minutes
      - 10:04 coach: “These matter, and they have their own time on Monday. What did you choose for us?”
      - 10:05 coachee: “The first point.” Coach: “From the corner?” – “I say it back and start there.”
      - 10:09 coach: “Why is it worth it?” Six seconds. Coachee: “Because of the parking lot.” Coach waits, nods
      - 10:13 coach looks at me; I look at the calendar on the wall. Coach: “Until when?” – “The tenth.”
      - 10:19 what stays, what goes out, what has to go out; coachee repeats the last one in her own words
      - 10:26 coachee has spoken for fourteen of twenty-six minutes`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 1,
        carried: 1,
        evidence: prose`One goal that can be heard (“I say it back and start there”), in R.’s words. A date, after my glance at
          the calendar. Privacy complete, and checked by having it repeated.`,
      },
    ],
    strength: prose`The six seconds after “why is it worth it?” You didn’t help, and she gave you the real reason. Because
      of that she will still know on the tenth why she is doing this.`,
    edge: prose`You have her reason. Also ask what the family will be able to do when their point comes first, every
      time. That’s the step from 3 to 4.`,
  },
  {
    key: 'derrick no chance',
    coach: 'derrick',
    by: 'denise',
    ago: 11,
    setting: 'office',
    mode: 'live',
    minutes: 15,
    notes: prose`
      - 1:00 coachee calls from the road: flat tire, can’t come
      - 1:02 coach: “Ten minutes on the phone?” – “I’m standing in the rain.”
      - 1:03 coach wishes her a dry afternoon. We talk about where to put the next date`,
    scores: [
      {
        skill: 'C1',
        level: null,
        evidence: 'There was no session, so no opportunity.',
      },
    ],
    strength: 'He offered the ten minutes right away, and let her say no right away.',
    edge: 'None today. Let’s try again next week.',
  },
  {
    key: 'meiling 2',
    coach: 'meiling',
    by: 'dana',
    ago: 8,
    setting: 'community',
    mode: 'live',
    minutes: 29,
    notes: prose`
      - On a bench, after a visit. Coach’s notes are in the car
      - 11:10 coach: “What did you see?” Coachee, two minutes: the chair, the son, the pills
      - 11:13 coach: “I saw the same three, and I saw that you laughed when he nodded, and that you were kind.”
      - 11:16 coach: “Does our goal still fit?” – “It’s done. I want to turn the chair.”
      - 11:20 from the corner; worth it because “I was always the one who nodded”
      - 11:31 day, and how they will know: the one who didn’t speak has spoken first, once`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'New goal in her words, visible (“turn the chair”), with a day and evidence. Privacy as agreed, confirmed at 11:30.',
      },
      {
        skill: 'C4',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'The coachee spoke first. Then three observations came in one breath (11:13), and what was heard wasn’t checked.',
      },
    ],
    strength:
      'The notes stayed in the car. Her first two minutes were full of facts because of that.',
    edge: 'Choose one of your three before you open your mouth.',
  },
  {
    key: 'will 2',
    coach: 'will',
    by: 'dana',
    ago: 6,
    setting: 'office',
    mode: 'live',
    minutes: 23,
    notes: prose`
      - 9:30 screen is off. Coach: “We have twenty minutes for the thing you chose.”
      - 9:32 coachee: “Laptop closed for ten minutes.” Coach: “And I’d see?” – “It in my bag.”
      - 9:38 privacy, and that he is friends with her supervisor: “I told him what I’ll say.”
      - 9:44 coach explains the need line again, ninety seconds, stops: “I’m teaching.”
      - 9:52 “Let’s see how it goes” – no date`,
    scores: [
      {
        skill: 'C1',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'A visible goal of her own and honest privacy. There’s no date and nothing to look at (9:52).',
      },
    ],
    strength:
      'He told the supervisor first and then told her that he had. She sat back after that.',
    edge: 'A day. You said yourself that what has no day waits for a good occasion.',
  },
]
