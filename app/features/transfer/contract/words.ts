export const SETTINGS = {
  home: 'At a family’s home',
  office: 'In the office',
  community: 'Out in the community',
  school: 'At a school',
  phone_or_video: 'By phone or video',
  team_meeting: 'In a team meeting',
} as const
export type SettingKind = keyof typeof SETTINGS

/** An observer sees it in one of these ways. */
export const MODES = {
  live: 'Live, in the room or on the call',
  recorded: 'From a recording',
  role_play: 'A role-play (counts as rehearsed, not as observed)',
} as const
export type ObservationMode = keyof typeof MODES

/** The same in a list. */
export const MODES_IN_SHORT: Record<ObservationMode, string> = {
  live: 'Live',
  recorded: 'From a recording',
  role_play: 'Role-play',
}

/** An observation scores at most so many skills. */
export const MAX_FOCUS = 3

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
