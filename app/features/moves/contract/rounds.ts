import { mutationId, slug } from '~/platform/shared/form-fields'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import type { Day } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import type { TargetRefusal } from './views'

/** Why a cohort does not take place, as its letter says it. */
export const CANCEL_REASONS = {
  'too-few': 'Too few coaches have enrolled',
  facilitators: 'Its facilitators are not available',
  dates: 'Its dates can’t be kept',
  program: 'The program has changed its plans',
} as const
export type CancelReason = keyof typeof CANCEL_REASONS

/** So many days whoever has seats gets to choose, from the letter on. */
export const CHOOSE_DAYS = { '7': '7 days', '14': '14 days', '30': '30 days' } as const
export const USUAL_CHOOSE_DAYS = 14

export const REASONS = Object.keys(CANCEL_REASONS) as [CancelReason, ...CancelReason[]]
const DAYS = Object.keys(CHOOSE_DAYS) as [keyof typeof CHOOSE_DAYS, ...(keyof typeof CHOOSE_DAYS)[]]

export const CANCEL_COHORT = 'cancel'
export const UNDO_CANCEL = 'undo'
export const cancelSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal(CANCEL_COHORT),
    mutationId,
    reason: z.enum(REASONS, { error: 'Choose a reason' }),
    days: z.enum(DAYS, { error: 'Choose how many days' }).transform(Number),
    /** The cohort's version on the page. */
    version: z.coerce.number().int(),
  }),
  z.object({ intent: z.literal(UNDO_CANCEL), mutationId }),
])
export type CancelForm = z.infer<typeof cancelSchema>

/** stale: someone has changed the cohort since. over: it has ended. told: the letters have gone out. gone: nothing is there to undo. */
export type CancelRefusal = 'stale' | 'over' | 'draft' | 'canceled' | 'told' | 'gone'
export const CANCEL_REFUSALS: Record<CancelRefusal, string> = {
  stale: 'This cohort was changed after you opened this page. Look at the new preview',
  over: 'This cohort has ended, so it can’t be canceled',
  draft: 'This cohort is a draft that no one knows of. Leave it, or archive it',
  canceled: 'This cohort was canceled already',
  told: 'The letters have gone out, so this can’t be undone anymore',
  gone: 'There is nothing to undo',
}

export interface CancelPage {
  cohort: { slug: string; title: string; timeZone: string; version: number }
  /** Why it cannot be canceled; null where it can, or has been. */
  refusal: CancelRefusal | null
  /** Canceling would touch these now. */
  touches: {
    coaches: number
    seats: number
    invitations: number
    waiting: number
    agencies: string[]
    /** Orders of people for themselves. */
    own: number
    /** Invoices that are taken back, and those that are paid in part, whose buyers choose. */
    unpaid: number
    partlyPaid: number
  }
  /** Whether the letters would go out at once. */
  atOnce: boolean
  round: RoundView | null
}

/** A choice that waits for a lead. */
export interface OpenChoice {
  orderId: string
  number: string
  cohortTitle: string
  kind: 'canceled' | 'redated'
  until: Date
}

/** As the desk of a cohort tells it. */
export interface RoundState {
  kind: 'canceled' | 'redated'
  tellAt: Date
  toldAt: Date | null
  chooseUntil: Date | null
  /** Orders whose choice waits, and those that have one. */
  open: number
  made: number
}

export interface RoundView {
  kind: 'canceled' | 'redated'
  reason: CancelReason | null
  by: string
  decidedAt: Date
  tellAt: Date
  toldAt: Date | null
  chooseUntil: Date | null
  choices: {
    orderId: string
    number: string
    /** The agency, or the buyer. */
    whose: string
    made: ChoiceMade
    by: string | null
  }[]
}

export const MOVE = 'move'
export const REFUND = 'refund'
export const STAY = 'stay'
export type Choice = typeof MOVE | typeof REFUND | typeof STAY

export interface ChoiceMade {
  chosen: Choice | null
  toTitle: string | null
  movedSeats: number
  endedSeats: number
  refundMinor: number
  /** Taken off what was still owed on its invoice. */
  offMinor: number
  currency: string
  /** A dispute about the order was lost, so there was nothing to choose. */
  byDispute?: boolean
}

/** "2 seats moved to Fall. $100.00 was refunded." */
export function choiceWords(made: ChoiceMade): string {
  const { chosen, toTitle, movedSeats, endedSeats, refundMinor, offMinor, currency } = made
  if (!chosen) return 'Not chosen yet'
  if (chosen === STAY) return 'The seats stay'
  const parts = [
    ...(movedSeats > 0 ? [`${counted(movedSeats, 'seat')} moved to ${toTitle ?? ''}.`] : []),
    ...(endedSeats > 0 ? [`${counted(endedSeats, 'seat')} ended.`] : []),
    ...(offMinor > 0 ? [`${formatMoney(offMinor, currency)} was taken off the invoice.`] : []),
    refundMinor > 0
      ? `${formatMoney(refundMinor, currency)} was refunded.`
      : 'There was nothing to refund.',
  ]
  return parts.join(' ')
}

export const chooseSchema = z
  .object({
    mutationId,
    choice: z.enum([MOVE, REFUND, STAY], { error: 'Choose one' }),
    to: slug.optional(),
    /** The refund that the page showed for this choice. */
    seenMinor: z.coerce.number().int().min(0).optional(),
    /** The same of what is taken off an invoice. */
    seenOffMinor: z.coerce.number().int().min(0).optional(),
  })
  .refine(({ choice, to }) => choice !== MOVE || to !== undefined, {
    path: ['to'],
    error: 'Choose a cohort',
  })
export type ChooseForm = z.infer<typeof chooseSchema>

/** chosen: it was chosen before. frozen: a dispute is open. lost: a dispute was lost. changed: it is not what the page showed. */
export type ChooseRefusal =
  | 'chosen'
  | 'frozen'
  | 'lost'
  | 'changed'
  | 'full'
  | 'closed'
  | 'currency'
export const CHOOSE_REFUSALS: Record<ChooseRefusal, string> = {
  chosen: 'This was chosen already. The page shows it now',
  frozen: 'A dispute about this order is open, so nothing can be chosen until it is settled',
  lost: 'The bank has decided the dispute about this order for the buyer, so there is nothing left to choose',
  changed: 'Something has changed since you opened this page. Nothing was done. Look at it again',
  full: 'That cohort has no room for all of these seats anymore. Choose another cohort, or a refund',
  closed: 'Enrollment in that cohort is over. Choose another cohort, or a refund',
  currency: 'That cohort is sold in another currency. Choose another cohort, or a refund',
}

export interface ChoiceTarget {
  slug: string
  title: string
  startsOn: Day
  endsOn: Day
  /** IANA */
  timeZone: string
  refusal: TargetRefusal | null
  /** Seats that go there, and those whose coach is there already: these end. */
  movedSeats: number
  endedSeats: number
  refundMinor: number
  /** Taken off what is still owed on the invoice. */
  offMinor: number
}

/** A dispute that was lost has settled what becomes of the seats. */
export const afterDispute = (chosen: Choice): string =>
  chosen === 'stay'
    ? 'The bank has decided the dispute about this order for the buyer and has given the money back. The seats stay as they are, and those that no one has stay on hold.'
    : 'The bank has decided the dispute about this order for the buyer and has given the money back, so there was nothing left to choose: the seats end, and only what the bank did not give back is refunded.'

/** "2 seats move, with whoever has them. $500.00 is refunded." */
export function targetWords(
  { movedSeats, endedSeats, refundMinor, offMinor }: ChoiceTarget,
  currency: string,
): string {
  const [moves, it] = movedSeats === 1 ? ['moves', 'it'] : ['move', 'them']
  const [ends, coach] =
    endedSeats === 1 ? ['ends and is', 'the coach is'] : ['end and are', 'their coaches are']
  return [
    `${counted(movedSeats, 'seat')} ${moves}, with whoever has ${it}.`,
    ...(endedSeats > 0
      ? [
          `${counted(endedSeats, 'seat')} ${ends} refunded, because ${coach} in that cohort already.`,
        ]
      : []),
    ...(offMinor > 0 ? [`${formatMoney(offMinor, currency)} is taken off the invoice.`] : []),
    refundMinor > 0
      ? `${formatMoney(refundMinor, currency)} is refunded.`
      : offMinor > 0
        ? 'There is nothing to refund.'
        : 'There is nothing to pay or to refund.',
  ].join(' ')
}

export interface ChoicePage {
  orderId: string
  number: string
  /** Null where someone bought for themselves. */
  agencyId: string | null
  kind: 'canceled' | 'redated'
  reason: CancelReason | null
  cohort: { slug: string; title: string; timeZone: string }
  chooseUntil: Date
  seats: number
  held: number
  currency: string
  /** The refund would be this, and so much is taken off the invoice with it. */
  refundMinor: number
  offMinor: number
  /** Still to be paid on the order's invoice. */
  owedMinor: number
  /** Why nothing can be chosen now. */
  frozen: 'frozen' | 'lost' | null
  targets: ChoiceTarget[]
  made: ChoiceMade
  /** One way that the reader looks at before they press; null while they have picked none that is there. */
  picked: Picked | null
}

export type Picked =
  | { choice: typeof REFUND | typeof STAY; target: null }
  | { choice: typeof MOVE; target: ChoiceTarget }
