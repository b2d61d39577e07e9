import type { CoachKey } from '../../cast/coaches'

/** A coach's observation of a practitioner: days before loading, levels by skill, and the words. */
export interface SightText {
  ago: number
  /** Days before loading on which it was written down; without it the same day. */
  written?: number
  setting?: 'home' | 'office' | 'community' | 'school' | 'team_meeting'
  notes?: string
  /** Skill, level, how much help, who led it, and what showed it. A level of null is no opportunity. */
  scores: [
    skill: string,
    level: 1 | 2 | 3 | 4 | null,
    prompt: 0 | 1 | 2 | 3,
    carried: 0 | 1 | 2 | 3,
    evidence: string,
  ][]
  strength: string
  edge: string
  voided?: { ago: number; reason: string }
}

export interface PractitionerText {
  coach: CoachKey
  pseudonym: string
  /** Days before loading. */
  since: number
  ended?: number
  seen: SightText[]
}

/** Ana writes down two earlier visits from her notebook, and goes on from there. */
const ofAna: readonly PractitionerText[] = [
  {
    coach: 'ana',
    pseudonym: 'Juniper',
    since: 160,
    seen: [
      {
        ago: 104,
        written: 44,
        scores: [
          ['P1', 1, 2, 0, 'She opened her own list and went through it line by line.'],
          [
            'P2',
            2,
            1,
            0,
            '“So it’s the mornings.” The father nodded, and she went on to the form.',
          ],
        ],
        strength: 'She had read everything, and the family did not have to tell it again.',
        edge: 'Leave the list in the bag for the first five minutes.',
      },
      {
        ago: 71,
        written: 43,
        scores: [
          [
            'P1',
            2,
            2,
            1,
            '“What should be on it?” Two answers, then the plan that was ready anyway.',
          ],
          ['P2', 2, 1, 1, 'She said his words back twice. The sigh in between went by.'],
        ],
        strength: 'The question came before the form this time.',
        edge: 'When an answer comes, write it on top.',
      },
      {
        ago: 37,
        notes:
          '- 4:02 “Where do you want to begin?” Long silence, she looks at the grandmother and waits\n- 4:11 boy: “My shoes.” She writes it first\n- 4:30 family decides on Tuesday, out loud',
        scores: [
          [
            'P1',
            3,
            1,
            2,
            '“Where do you want to begin?” (4:02), and the day was spoken by the family (4:30).',
          ],
          ['P2', 3, 1, 1, '“Shoes, because the others look.” The boy: “They all look.”'],
        ],
        strength: 'Waiting for the boy brought the one thing that mattered to him.',
        edge: 'Ask the quiet uncle once before you leave.',
      },
      {
        ago: 6,
        setting: 'school',
        notes:
          '- 2:15 she moves her chair back, the aunt chairs\n- 2:28 aunt to the teacher: “We decided that at home.” Practitioner writes, says nothing',
        scores: [
          ['P1', 3, 0, 3, 'The aunt chaired from 2:15 on; she spoke twice, both times when asked.'],
          [
            'P2',
            3,
            0,
            2,
            '“You’re glad, and you’re tired of being the one who asks.” – “Yes. Both.”',
          ],
        ],
        strength: 'Her chair moved back, and the aunt’s voice got steady.',
        edge: 'Say out loud whose decision the date is.',
      },
    ],
  },
  {
    coach: 'ana',
    pseudonym: 'Aspen',
    since: 90,
    seen: [
      {
        ago: 29,
        setting: 'office',
        scores: [
          ['P2', 2, 1, 1, 'He repeated “overwhelmed” and offered a referral in the same breath.'],
          ['P4', 2, 2, 0, 'The plan says “parenting skills” without a moment for it.'],
        ],
        strength: 'He was on time, and the mother noticed.',
        edge: 'One breath between her sentence and yours.',
      },
      {
        ago: 8,
        scores: [
          [
            'P2',
            3,
            1,
            1,
            '“It isn’t the noise, it’s that no one comes.” She put the cup down and talked.',
          ],
          ['P4', null, 0, 0, ''],
        ],
        strength: 'The breath was there. She said something that she had not planned to say.',
        edge: 'Next time let the plan be on the table, too.',
      },
    ],
  },
  {
    coach: 'ana',
    pseudonym: 'Heron',
    since: 210,
    ended: 18,
    seen: [
      {
        ago: 33,
        setting: 'community',
        scores: [
          ['P5', 2, 2, 1, 'He held the phone and dialed for her, as he had the week before.'],
        ],
        strength: 'He knew by heart what frightens her about the call.',
        edge: 'Hand over the phone, stay in the chair.',
        voided: { ago: 32, reason: 'I mixed up two visits.' },
      },
    ],
  },
]

type Levels = [first: 1 | 2 | 3 | 4, second: 1 | 2 | 3 | 4]

/** Coaches of the finished cohort: three practitioners each, seen three times in the coach's first months. */
const SEEN: [
  coach: CoachKey,
  pseudonym: string,
  skills: [string, string],
  levels: [Levels, Levels, Levels],
][] = [
  [
    'denise',
    'Wren',
    ['P1', 'P2'],
    [
      [1, 2],
      [2, 3],
      [3, 3],
    ],
  ],
  [
    'denise',
    'Oak',
    ['P1', 'P3'],
    [
      [2, 1],
      [2, 2],
      [3, 2],
    ],
  ],
  [
    'denise',
    'the new one',
    ['P2', 'P4'],
    [
      [1, 1],
      [2, 1],
      [2, 2],
    ],
  ],
  [
    'keisha',
    'Blue',
    ['P1', 'P2'],
    [
      [2, 2],
      [3, 3],
      [4, 3],
    ],
  ],
  [
    'keisha',
    'Green',
    ['P2', 'P5'],
    [
      [2, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    'keisha',
    'Yellow',
    ['P1', 'P6'],
    [
      [2, 2],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    'farah',
    'Monday',
    ['P1', 'P2'],
    [
      [3, 3],
      [2, 3],
      [2, 2],
    ],
  ],
  [
    'farah',
    'Tuesday',
    ['P3', 'P4'],
    [
      [2, 2],
      [2, 2],
      [2, 1],
    ],
  ],
  [
    'farah',
    'Friday',
    ['P2', 'P5'],
    [
      [3, 2],
      [3, 2],
      [2, 2],
    ],
  ],
]

const AGO = [192, 155, 118] as const

const EVIDENCE: Record<string, [string, string, string, string]> = {
  P1: [
    'Own agenda, own order.',
    'Asked, then went by the plan.',
    'The family set the order.',
    'Said whose decision it was.',
  ],
  P2: [
    'Four questions in a row.',
    'Her words back, no more.',
    'The meaning, and she went on.',
    'She heard something new in it.',
  ],
  P3: [
    'Praised him for agreeing.',
    'Asked once, then fixed it.',
    'Stayed with “why now?”',
    'He named his own step.',
  ],
  P4: [
    'A list of services.',
    'A skill without a moment.',
    'Skill, moment, and helper.',
    'It says how help shrinks.',
  ],
  P5: [
    'Made the call for her.',
    'As much help as last week.',
    'A little less, safely.',
    'Stepped back as agreed.',
  ],
  P6: [
    'Only paid helpers.',
    'Names, no one asked.',
    'The neighbor has a task.',
    'They solved it without us.',
  ],
}

const evidenceOf = (skill: string, level: number): string => EVIDENCE[skill]?.[level - 1] ?? ''

const ofFinished: readonly PractitionerText[] = SEEN.map(([coach, pseudonym, skills, levels]) => ({
  ...{ coach, pseudonym, since: 228 },
  seen: levels.map(
    (pair, at): SightText => ({
      ago: AGO[at] ?? 0,
      scores: skills.map((skill, which) => {
        const level = pair[which] ?? 1
        return [skill, level, level >= 3 ? 0 : 1, level >= 3 ? 2 : 1, evidenceOf(skill, level)]
      }),
      strength: 'Calm from the first minute.',
      edge: 'Wait three seconds longer.',
    }),
  ),
}))

export const practitioners: readonly PractitionerText[] = [...ofAna, ...ofFinished]
