import { findIdentifiers, warnings } from '~/features/writing/contract'

/** "Maria Lopez", "J. Ortega" */
const TWO_NAMES = /\p{Lu}[\p{Ll}'’-]*\.?\s+\p{Lu}\p{Ll}/u

/** Whether a pseudonym may be someone's name: two capitalized words, or what the identifier check takes for one. */
export const readsLikeAName = (pseudonym: string): boolean =>
  TWO_NAMES.test(pseudonym) || warnings(findIdentifiers(pseudonym)).length > 0
