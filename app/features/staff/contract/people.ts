import { ADD_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { emailSchema, type OpenOffer } from '~/features/identity/contract'
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

const NO_AGENCY_NAME = 'Enter the agency’s name'

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
      .string({ error: NO_AGENCY_NAME })
      .overwrite(oneLine)
      .min(1, NO_AGENCY_NAME)
      .max(200, 'Use at most 200 letters'),
    /** The agency that was chosen where several have the name. */
    agencyId: z.uuid().optional(),
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

export const INVITE_ROLE = 'invite-role'
export const CANCEL_ROLE = 'cancel-role'

const inviteRoleSchema = z
  .object({
    ...{ intent: z.literal(INVITE_ROLE), mutationId, email: emailSchema },
    role: z.enum(['facilitator', 'lead', 'admin'], { error: 'Choose a role' }),
    cohort: z.string().max(100).optional(),
    agency: z.string().overwrite(oneLine).max(200, 'Use at most 200 letters').optional(),
    agencyId: z.uuid().optional(),
  })
  .superRefine(({ role, cohort, agency }, context) => {
    const miss = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (role === 'facilitator' && !cohort) miss('cohort', 'Choose a cohort')
    if (role === 'lead' && !agency) miss('agency', NO_AGENCY_NAME)
  })
export type InviteRoleForm = z.infer<typeof inviteRoleSchema>

/** Every form on the page of all people. */
export const peopleListSchema = z.discriminatedUnion('intent', [
  inviteRoleSchema,
  z.object({ intent: z.literal(CANCEL_ROLE), mutationId, offer: z.uuid() }),
])
export type PeopleListForm = z.infer<typeof peopleListSchema>

export interface PersonInList {
  personId: string
  name: string
  email: string
  roles: { kind: MembershipKind; where: string | null }[]
}

export interface PeopleList {
  people: PersonInList[]
  /** The roles that wait for whoever has an address, the newest at most. */
  offers: OpenOffer[]
  /** The cohorts that someone may be invited to facilitate. */
  cohorts: { slug: string; title: string }[]
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
