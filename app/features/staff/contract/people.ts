import { ADD_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { emailSchema } from '~/features/identity/contract'
import type { MembershipKind } from '~/platform/shared/actor'
import { mutationId, slug } from '~/platform/shared/form-fields'
import type { Found } from '~/platform/shared/lists/find'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

export const ADD_LEAD = 'add-lead'
export const END_LEAD = 'end-lead'
export const MAKE_ADMIN = 'make-admin'
export const END_ADMIN = 'end-admin'
export const CORRECT_ADDRESS = 'correct-address'
export const CANCEL_ADDRESS = 'cancel-address'
export const END_DEVICES = 'end-devices'

const one = <T extends string>(intent: T) => z.object({ intent: z.literal(intent), mutationId })

/** Every form on the page of one person. */
export const personDeskSchema = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal(ADD_FACILITATOR), mutationId },
    cohort: z.string({ error: 'Choose a cohort' }).pipe(slug),
  }),
  z.object({ intent: z.literal(END_FACILITATOR), mutationId, cohort: slug }),
  z.object({
    ...{ intent: z.literal(ADD_LEAD), mutationId },
    agency: z
      .string({ error: 'Enter the agency’s name' })
      .overwrite(oneLine)
      .min(1, 'Enter the agency’s name')
      .max(200, 'Use at most 200 letters'),
  }),
  z.object({
    ...{ intent: z.literal(END_LEAD), mutationId, membership: z.uuid() },
    /** The button of the second look, where no other lead is left. */
    evenOnly: z.literal('yes').optional(),
  }),
  one(MAKE_ADMIN),
  one(END_ADMIN),
  z.object({ intent: z.literal(CORRECT_ADDRESS), mutationId, email: emailSchema }),
  one(CANCEL_ADDRESS),
  one(END_DEVICES),
])
export type PersonDeskForm = z.infer<typeof personDeskSchema>

export interface PersonInList {
  personId: string
  name: string
  email: string
  roles: { kind: MembershipKind; where: string | null }[]
}

export interface PeopleList {
  people: PersonInList[]
  find: Found
}

export const mergeSchema = z.object({ mutationId, from: z.uuid() })

/** A role that staff can end; `of` names the cohort, or the row of the membership. */
export interface HeldRole {
  kind: 'facilitator' | 'agency-lead' | 'observer'
  where: string
  of: string
  lead: boolean
  /** The only lead of the agency. */
  only: boolean
  since: Date
}

export interface Enrolled {
  cohortSlug: string
  cohortTitle: string
  agencyName: string | null
  since: Date
  leftAt: Date | null
}

/** The fate of a letter, and nothing of its words. */
export interface LetterFate {
  id: string
  template: string
  queuedAt: Date
  sentAt: Date | null
  failedAt: Date | null
  canceledAt: Date | null
  error: string | null
}

export interface CodeAsked {
  id: string
  askedAt: Date
  mailed: boolean
  usedAt: Date | null
  expiresAt: Date
  tries: number
}

export interface PersonDesk {
  personId: string
  name: string
  email: string
  timeZone: string
  /** The addresses of accounts that were merged into this one. */
  alsoSignsInWith: string[]
  since: Date
  /** The reader looks at their own account. */
  self: boolean
  admin: { since: Date } | null
  roles: HeldRole[]
  enrolled: Enrolled[]
  orders: { placed: number; paid: number; seats: number }
  devices: { count: number; lastSeenAt: Date | null }
  blocked: { reason: string; at: Date } | null
  /** The correction of their address that waits to be confirmed. */
  correction: { email: string; askedAt: Date; until: Date } | null
  codes: CodeAsked[]
  letters: LetterFate[]
  /** The cohorts that they may be added to as a facilitator. */
  cohorts: { slug: string; title: string }[]
}
