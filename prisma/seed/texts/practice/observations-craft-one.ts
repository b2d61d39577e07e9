import { prose } from '../prose'
import type { ObservationText } from './observation-text'

/** The finished cohort at the craft of coaching, while it ran: modules 3 to 7. */
export const craftOne: readonly ObservationText[] = [
  {
    key: 'denise scores',
    coach: 'denise',
    by: 'linda',
    ago: 133,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 40,
    notes: prose`
      - We have watched the same recording. She has agreed to be watched while she scores it
      - 0:30 coach and coachee look at their page: “Still the laptop?” – “Still. It’s gotten to minute twelve.”
      - 0:40 her page: 14 times, 9 quotations, “I missed 3:10 to 3:13”
      - 0:52 P1: writes 3, reads level 4 out loud with her finger, finds no line, stays at 3
      - 0:58 I have a 2. She: “Read me yours first.” Listens. “Then it hangs on the word ‘spoken.’” It does`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: 'One focus that can be seen, still in the coachee’s words, with its date (0:30).',
      },
      {
        skill: 'C2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence: 'Words and times, gaps and strengths, and she says what she missed (0:40).',
      },
      {
        skill: 'C3',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          'Level and line each time; the split with me was one level and she found the word that makes it.',
      },
    ],
    strength: '“Read me yours first,” and then you listened to the end. I changed my score.',
    edge: 'For the two people you like, your reasons ran longer. Get out a ruler and look at that.',
  },
  {
    key: 'keisha rehearses',
    coach: 'keisha',
    by: 'dana',
    ago: 118,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - 9:02 “What would you like me to watch for?” – “Whether I wait for the grandmother.” Date set for the 9th
      - 9:06 coach’s page of the visit: times, words, “GM’s mouth opens, 3×”
      - 9:12 coachee names the moment she is afraid of. Coach: “Say it to me, I’m her.” First round
      - 9:15 “Once more, shorter.” Second. 9:17 coach looks away and sighs, third round, one sentence
      - 9:24 they swap. Coachee: “Oh. From here you look busy.”`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Chosen by the coachee, can be seen, has a date; privacy renewed in one sentence.',
      },
      {
        skill: 'C2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence:
          '“GM’s mouth opens, 3×” can be counted again by anyone. Strengths have times too.',
      },
      {
        skill: 'C5',
        level: 4,
        prompt: 0,
        carried: 2,
        evidence:
          'Three rounds, each closer to what she fears, fewer words from the coach each time, and then they swapped.',
      },
    ],
    strength: 'The sigh at 9:17. She had laughed until then; after it she found her sentence.',
    edge: 'You knew what she would see from your chair. Ask before you swap what she hopes to find there.',
  },
  {
    key: 'paul pages',
    coach: 'paul',
    by: 'denise',
    ago: 127,
    setting: 'office',
    mode: 'live',
    minutes: 25,
    notes: prose`
      - His page of a visit: eleven quotations in thirty minutes, each with a time
      - 1:14 he scores it. Says “three” before he has read the anchors, then reads them, writes 2
      - 1:16 “She’s better than that,” he says. I ask where. He looks. “Not on here.”
      - 1:20 in the strip: one word, crossed out, with “my mood” beside it`,
    scores: [
      {
        skill: 'C2',
        level: 3,
        prompt: 0,
        carried: 1,
        evidence: 'Quotations with times, a gap and a strength. What he thinks is in the strip.',
      },
      {
        skill: 'C3',
        level: 2,
        prompt: 1,
        carried: 0,
        evidence:
          'The number came before the anchors. After my question he went to the page (1:16).',
      },
    ],
    strength: '“My mood.” Two words that make the rest of the page worth more.',
    edge: 'The finger first, then the number. You’re as quick here as you are with the menu.',
  },
]
