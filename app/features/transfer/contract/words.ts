export const SETTINGS = {
  home: 'At a family’s home',
  office: 'In the office',
  community: 'Out in the community',
  school: 'At a school',
  phone_or_video: 'By phone or video',
  team_meeting: 'In a team meeting',
} as const
export type SettingKind = keyof typeof SETTINGS

/** Whatever pulls a coach back from a skill, in its fixed order: the one list for notes, check-ins, and agencies. */
export const BARRIER_IDS = ['time', 'crisis', 'emotion', 'team', 'policy', 'no_chance'] as const
export type BarrierId = (typeof BARRIER_IDS)[number]

/** How often a facilitator and a coach meet, the closest first. */
export const CADENCES = ['weekly', 'fortnightly', 'six-weekly', 'quarterly'] as const
export type Cadence = (typeof CADENCES)[number]

/** Days from one planned contact to the next. */
export const CADENCE_DAYS: Readonly<Record<Cadence, number>> = {
  weekly: 7,
  fortnightly: 14,
  'six-weekly': 42,
  quarterly: 91,
}

/** The reasons of a pause. */
export const PAUSE_WORDS = { leave: 'Leave', no_caseload: 'No caseload' } as const
export type PauseReason = keyof typeof PAUSE_WORDS
