import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** Observations that were still to come after the finished cohort had ended, and module 2 in the running one. */
export const heldTwo: readonly ObservationText[] = [
  {
    key: 'keisha fades',
    coach: 'keisha',
    by: 'dana',
    ago: 40,
    setting: 'home',
    mode: 'live',
    minutes: 45,
    notes: prose`
      - First half, family’s kitchen: practitioner leads, coach on a stool. No one looks at the stool after 5:10
      - 5:20 the aunt makes a call the practitioner used to make. Safety plan is on the fridge, read at the start
      - Second half, in the car: “Our card says gap. What did you see?” Coachee speaks for four minutes
      - 6:02 coach: “And does the card still fit?” – “New one. So that they can fight without me.” Coach writes nothing
      - 6:08 scores on the dashboard; “every three weeks?” – “Every other week until the court date.” They leave it at that`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence:
          'New agreement because the need had changed; her reason and what the family can do with it.',
      },
      {
        skill: 'C7',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Read together, and they chose not to go down, for a reason they could both name.',
      },
      {
        skill: 'P5',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'The call moved to the aunt after the safety plan had been read, and help was near.',
      },
    ],
    strength: 'You wrote nothing at 6:02. I’ve known you for six months and I almost clapped.',
    edge: 'The practitioner thanked you five times. What would she say if she thanked herself?',
  },
  {
    key: 'farah lately',
    coach: 'farah',
    by: 'dana',
    ago: 31,
    setting: 'community',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - In the car, engine off, her page on the wheel: times, three quotations, “looked for one that speaks against me, found 9:14”
      - 9:40 “Which minute?” – “The door.” Two minutes. Coach: “Your hand was on the handle, and she went on talking.”
      - 9:44 coachee: “She keeps talking because I’m leaving. Huh.” Coach says nothing for nine seconds
      - 9:52 “And us two?” – “Every other week,” says the coach. “All right,” says the coachee`,
    scores: [
      {
        skill: 'C2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence: 'Words with times, and a line that speaks against what she would like to see.',
      },
      {
        skill: 'C4',
        level: 4,
        prompt: 0,
        carried: 2,
        evidence:
          'The insight at 9:44 is the coachee’s, after one action and its effect, and she wants to try.',
      },
      {
        skill: 'C7',
        level: 2,
        prompt: 0,
        carried: 0,
        evidence:
          'A change in how often they meet because it was time for one. They didn’t look at any scores (9:52).',
      },
    ],
    strength: 'Nine seconds. The first time it was four and an explanation.',
    edge: 'You asked her how she reads everything except her own numbers.',
  },
  {
    key: 'ana family',
    coach: 'ana',
    by: 'dana',
    ago: 6,
    setting: 'home',
    mode: 'live',
    minutes: 40,
    notes: prose`
      - A mother, her own mother, a family partner. They were asked about me on Monday, and again at the door
      - 3:02 coach: “What should we talk about first?” – “The weekend.” Coach writes “weekend” and closes the folder
      - 3:09 grandmother: “I just want one Sunday.” Coach: “One day when no one needs you.” – “Or they need me for cake.”
      - 3:24 mother looks at the calendar. Coach breathes in, looks at me, breathes out. Mother: “The first Sunday, then.”
      - 3:31 “Can I do the safety plan now?” Six minutes`,
    scores: [
      {
        skill: 'P1',
        level: 3,
        prompt: 1,
        carried: 2,
        evidence:
          'Their point first and to its end, and the day was said by the mother. A look at me helped at 3:24.',
      },
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence: '“One day when no one needs you” was corrected into something better: cake.',
      },
    ],
    strength: 'The folder was closed for twenty-nine minutes. The safety plan didn’t suffer.',
    edge: 'Your breath at 3:24 was a sentence. What was in it? Write it down before you forget.',
  },
]
