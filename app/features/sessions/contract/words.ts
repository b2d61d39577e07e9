/** missing: neither there nor excused. */
export const PRESENCES = ['here', 'excused', 'missing'] as const
export type Presence = (typeof PRESENCES)[number]

/** As a facilitator notes it of a coach. */
export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  here: 'Here',
  excused: 'Excused',
  missing: 'Not here',
}

/** As the coach reads it. */
export const OWN_PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  here: 'You were here',
  excused: 'You were excused',
  missing: 'You were not here',
}
