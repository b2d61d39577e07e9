import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** Coaches of the finished cohort with families: what module 2 is about. */
export const familiesTwo: readonly ObservationText[] = [
  {
    key: 'grace family',
    coach: 'grace',
    by: 'dana',
    ago: 148,
    setting: 'team_meeting',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - House meeting, four young people, two staff. Coach watches with me and then leads the second half
      - 7:02 her page: two columns, times, “C. laughs, no one else does,” a strip with three question marks
      - 7:20 she leads: “What’s on your list?” – “Curfew.” – “And the first thing we can do about it is …” she says it
      - 7:26 one of them: “You asked us though.” Coach: “I did. And then I answered.” Gives over the marker
      - 7:38 “You want us to trust the clock you come back by,” she says. “No, the bus,” he says. She writes “bus”`,
    scores: [
      {
        skill: 'C2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          'Words and times on the left, labels in the strip with question marks; a strength and a gap for each of the two.',
      },
      {
        skill: 'P1',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'Asked for the list and then gave the first step herself (7:20). The marker went over after someone said so.',
      },
      {
        skill: 'P2',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence: 'The guess at 7:38 missed. She wrote his word down and went on with the list.',
      },
    ],
    strength:
      '“I did. And then I answered.” Four faces went up. It gave you the rest of the evening.',
    edge: 'When a guess misses, ask it one size smaller before you write.',
  },
  {
    key: 'tom family',
    coach: 'tom',
    by: 'linda',
    ago: 142,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - A mother and her fifteen-year-old son. The coach’s bag is in the car, he tells me
      - 3:04 mother: “You people and your groups.” Coach: “You’ve been sent places.” – “Eleven.”
      - 3:06 coach waits. “Eleven places, and the bus to all of them.” She sits back
      - 3:15 coach: “What do we start with?” Son: “Nothing.” Coach starts with school
      - 3:28 mother says which evening she can, coach repeats it and writes it`,
    scores: [
      {
        skill: 'P1',
        level: 2,
        prompt: 0,
        carried: 1,
        evidence:
          'He asked what to start with and then began with the point that was in his folder (3:15).',
      },
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          '“Eleven places, and the bus to all of them” says what it has been like. No leaflet anywhere.',
      },
    ],
    strength:
      'You let “eleven” sit there. In your first week here there would have been a twelfth.',
    edge: '“Nothing” was an answer to your question. It may have been the first point on his list.',
  },
  {
    key: 'joanna family',
    coach: 'joanna',
    by: 'denise',
    ago: 135,
    setting: 'home',
    mode: 'live',
    minutes: 45,
    notes: prose`
      - Second visit. No form on the table
      - 2:03 coach: “Who sang to her today?” Grandfather: “I did. Badly.” Sings two lines
      - 2:09 “You sing what you were sung,” says the coach. He: “No. I sing what I wasn’t.”
      - 2:10 coach: “You made it up for her.” Long quiet. He nods, and tells where
      - 2:30 daughter decides when the next visit is, and with whom`,
    scores: [
      {
        skill: 'P2',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'The first guess missed (2:09). She dropped it and tried a smaller one, and he went on from there.',
      },
      {
        skill: 'P1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'His song came first, and the next date was said by the daughter.',
      },
    ],
    strength: 'You were wrong at 2:09 and glad about it. He saw that.',
    edge: 'The little one was awake for twenty minutes and no one spoke to her. From 2:10 to 2:30, as far as I saw.',
  },
]
