/** The numbers of an observation that is being written. */
export const DRAFT = {
  /** A draft that no one touched for so long is removed: no one remembers a visit well enough after that. */
  keptDays: 90,
} as const
