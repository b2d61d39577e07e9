import { paths } from './paths'

/** The signs of `public/icons.svg`. */
export type IconName =
  | 'learn'
  | 'practice'
  | 'facilitate'
  | 'queue'
  | 'observe'
  | 'agency'
  | 'seats'
  | 'people'
  | 'transfer'
  | 'orders'
  | 'program'
  | 'content'

export interface NavPlace {
  to: string
  label: string
  icon: IconName
  /** True where pages below this address are places of their own. */
  end?: boolean
}

interface Role {
  /** Someone has the role in one cohort or in one agency; null: everywhere. */
  in: 'cohort' | 'agency' | null
  /** The role in an agency as the column `agency_membership.role` spells it. */
  stored?: string
  /** The account page calls the role so. */
  word: string
  /** Its page about one cohort, by slug, or about one agency, by id. */
  page: (of: string) => string
  /** The navigation shows the home of every role, and the other places while there is room. */
  homes: readonly NavPlace[]
  more: readonly NavPlace[]
  /** Someone with several roles starts with the lowest turn: with the work that others wait for. */
  turn: number
}

const OBSERVE: NavPlace = { to: paths.newObservation(), label: 'Observe', icon: 'observe' }

/** Every role, in the order in which the navigation shows their places. `identity/access` says what each may do. */
export const ROLES = {
  coach: {
    in: 'cohort',
    word: 'Coach',
    page: paths.learnCohort,
    homes: [
      { to: paths.learn(), label: 'Learn', icon: 'learn' },
      { to: paths.practice(), label: 'Practice', icon: 'practice' },
    ],
    more: [],
    turn: 2,
  },
  facilitator: {
    in: 'cohort',
    word: 'Facilitator',
    page: paths.facilitateCohort,
    homes: [{ to: paths.facilitate(), label: 'Facilitate', icon: 'facilitate' }],
    more: [{ to: paths.queue(), label: 'Queue', icon: 'queue' }, OBSERVE],
    turn: 1,
  },
  observer: {
    in: 'agency',
    stored: 'observer',
    word: 'Observer',
    page: () => paths.newObservation(),
    homes: [],
    more: [OBSERVE],
    turn: 5,
  },
  'agency-lead': {
    in: 'agency',
    stored: 'lead',
    word: 'Agency lead',
    page: (agency) => paths.agency({ agency }),
    homes: [{ to: paths.agency(), label: 'Agency', icon: 'agency' }],
    more: [
      { to: paths.agencySeats(), label: 'Seats', icon: 'seats' },
      { to: paths.agencyPeople(), label: 'People', icon: 'people' },
      { to: paths.agencyTransfer(), label: 'Transfer', icon: 'transfer' },
      { to: paths.agencyOrders(), label: 'Orders', icon: 'orders' },
    ],
    turn: 3,
  },
  admin: {
    in: null,
    word: 'Program admin',
    page: () => paths.admin(),
    homes: [{ to: paths.admin(), label: 'Program', icon: 'program' }],
    more: [
      { to: paths.adminPeople(), label: 'People', icon: 'people' },
      { to: paths.adminContent(), label: 'Content', icon: 'content' },
    ],
    turn: 4,
  },
} as const satisfies Record<string, Role>

export type RoleName = keyof typeof ROLES

/** The roles that someone has in an agency. */
export type AgencyKind = {
  [K in RoleName]: (typeof ROLES)[K]['in'] extends 'agency' ? K : never
}[RoleName]

/** An agency's roles as the database spells them. */
export type StoredAgencyRole = (typeof ROLES)[AgencyKind]['stored']

export const isAgencyKind = (name: string): name is AgencyKind =>
  name in ROLES && ROLES[name as RoleName].in === 'agency'
