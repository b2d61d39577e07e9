import type { Finding, IdentifierRule } from './findings'

/** Why a warning does not apply. Only this choice is kept, never the words that were marked. */
export const OVERRIDES = {
  'not-a-person': 'It is not the name of a person or place',
  colleague: 'It is a colleague, and no one from a family',
  public: 'It is a public name: an author, a book, a law',
  changed: 'I have already changed it',
} as const
export type Override = keyof typeof OVERRIDES

const WORDS: Record<IdentifierRule, string> = {
  'social-security': 'a Social Security number',
  phone: 'a phone number',
  email: 'an email address',
  'web-address': 'a web address',
  'street-address': 'a street address',
  'birth-date': 'a date of birth',
  'record-number': 'a case or record number',
  'long-number': 'a long number that could be traced',
  'name-after-role': 'someone’s name',
  called: 'someone’s name',
  honorific: 'someone’s name',
  name: 'someone’s name',
  place: 'the name of a place',
  'great-age': 'an age over 89',
  'only-one': 'something that fits one family only',
}

/** "This looks like a phone number." */
export const explain = (finding: Pick<Finding, 'rule'>): string =>
  `This looks like ${WORDS[finding.rule]}.`
