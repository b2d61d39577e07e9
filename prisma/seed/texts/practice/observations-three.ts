import { prose } from '../prose'
import type { ObservationText } from './observation-text'

export const observationsThree: readonly ObservationText[] = [
  {
    key: 'keisha 3',
    coach: 'keisha',
    by: 'dana',
    ago: 62,
    setting: 'office',
    mode: 'live',
    minutes: 30,
    notes: prose`
      - 9:00 coachee: “I brought a new one,” puts a card on the table
      - 9:02 coach reads it out loud: “Wait until the grandmother has looked up.”
      - 9:05 coach: “And so that the family can?” – “Start without me.”
      - 9:18 coach: “In which meeting, and what might get in the way?” Coachee writes: “Wednesday. Me being early.”
      - 9:24 coachee says the cue out loud twice, once with her eyes closed
      - 9:29 both enter the same day in their calendars`,
    scores: [
      {
        skill: 'C1',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence: prose`Goal on the coachee’s own card, visible, with date. The family-side ability is named. Privacy had
          been agreed before and wasn’t renewed, so I stay at 3.`,
      },
      {
        skill: 'C6',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Cue, words, day and obstacle written by the coachee; follow-up in both calendars (9:29).',
      },
    ],
    strength: 'She asked for the obstacle and then let it stand: “Me being early.”',
    edge: 'Ask what the two of you will do if Wednesday doesn’t work out.',
  },
  {
    key: 'denise 2',
    coach: 'denise',
    by: 'dana',
    ago: 47,
    setting: 'phone_or_video',
    mode: 'live',
    minutes: 33,
    notes: prose`
      - 1:00 coachee shares her own page; the line “my coach will:” is empty
      - 1:02 coach: “What should it say?” – “Ask me what I skipped.”
      - 1:06 “so that families can: hear themselves decide,” typed by the coachee
      - 1:14 coachee: “The old one was about me looking calm. It isn’t about that anymore.” They rewrite it
      - 1:20 coach on the recorded visit: “What did you see?” Three minutes of the coachee
      - 1:24 coach: “At minute eight you said we decided. He sat up.” Coachee: “He decided!”`,
    scores: [
      {
        skill: 'C1',
        level: 4,
        prompt: 0,
        carried: 3,
        evidence: prose`They made a new agreement because the need had shifted. The coachee’s reason and the family-side ability are on
          the page, typed by her. She had prepared it alone.`,
      },
      {
        skill: 'C4',
        level: 3,
        prompt: 0,
        carried: 2,
        evidence:
          'Coachee first (three minutes), one action with its effect (1:24), and what was heard came from her.',
      },
    ],
    strength: '“What should it say?” The most important line of the agreement was hers to write.',
    edge: 'You could try to be there for less of it. She had done nearly all of this before you came.',
  },
]
