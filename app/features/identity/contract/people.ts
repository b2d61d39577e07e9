/** Hours for which the link that proves a corrected address is good. */
export const ADDRESS_LINK_HOURS = 48

/** One of several agencies of one name, with what tells it apart. */
export interface AgencyChoice {
  id: string
  name: string
}

export type RoleRefusal =
  | 'own-role'
  | 'last-admin'
  | 'unknown-agency'
  | 'several-agencies'
  | 'has-it'
  | 'only-lead'
export type AddressRefusal = 'same-address' | 'signs-in-already' | 'address-taken' | 'not-open'

const WORDS: Record<RoleRefusal | AddressRefusal, string> = {
  'own-role': 'You can’t end your own role. Ask another program admin',
  'last-admin': 'There is always one program admin. Make someone else an admin first',
  'unknown-agency': 'No agency has this name',
  'several-agencies': 'Several agencies have this name. Choose one of them below',
  'has-it': 'They have this role already',
  'only-lead': 'They are the agency’s only lead. Read what it means to remove them, and confirm it',
  'same-address': 'This is their address already',
  'signs-in-already': 'They sign in with this address already, since two accounts were merged',
  'address-taken':
    'Another account has this address. If it is the same person, merge the two accounts instead',
  'not-open': 'This link no longer works',
}

export const staffHelpRefusalWords = (reason: RoleRefusal | AddressRefusal): string => WORDS[reason]

/** A link that proves a corrected address, as whoever opened it sees it. */
export type AddressLink =
  | { state: 'open'; email: string; until: Date }
  | { state: 'confirmed'; email: string }
  | { state: 'over' }

/** Things of one kind that go from one account to the other. */
export interface MovedThings {
  count: number
  one: string
  many: string
}

interface MergedAccount {
  id: string
  name: string
  email: string
}

/** Says what merging two accounts would do. */
export interface MergePreview {
  kept: MergedAccount
  /** The account that goes into the kept one. */
  other: MergedAccount
  moved: MovedThings[]
  /** Open things that go along, in whole sentences. */
  open: string[]
  /** Why they cannot be merged, in sentences without a period; empty where they can. */
  conflicts: string[]
}
