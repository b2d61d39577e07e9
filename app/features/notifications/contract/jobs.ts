import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const RETRY = 'retry'
export const RUN_NOW = 'run-now'

/** Every form on the page of jobs. */
export const jobsFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(RETRY), id: z.uuid(), mutationId }),
  z.object({ intent: z.literal(RUN_NOW), name: z.string().max(60), mutationId }),
])

/** A sweep as the worker lists it. */
export interface ListedSweep {
  name: string
  /** cron, UTC */
  every: string
  /** It waits for its time: staff cannot start it. */
  onlyInTime?: boolean
}

export interface SweepView {
  name: string
  startedAt: Date | null
  /** How long the last run took. */
  ms: number | null
  /** How many runs in a row have failed until now. */
  failures: number
  failedAt: Date | null
  error: string | null
  nextAt: Date
  mayRun: boolean
}

/** The sweeps in words. */
export const SWEEP_WORDS: Readonly<Record<string, string>> = {
  'run-queue': 'Work through the queue',
  'relay-mail': 'Send emails',
  'tell-changes': 'Tell of changed dates',
  'remind-of-sessions': 'Remind of live sessions',
  'ask-about-payments': 'Ask about payments',
  'remind-of-invoices': 'Remind of invoices',
  'remind-invited': 'Remind the invited',
  'remind-gifted': 'Remind of free seats',
  'settle-choices': 'Tell of canceled cohorts, and settle what no one chose in time',
  'offer-places': 'Offer places to the waiting list',
  'tell-due-probes': 'Ask review questions',
  'tell-due-plans': 'Ask about plans',
  'move-states': 'Move skills that fade',
  'begin-check-ins': 'Begin check-ins',
  'tell-due-looks': 'Tell of planned observations',
  'make-due-releases': 'Publish monthly figures',
  thin: 'Remove what is old',
}

export const MAIL_STATES = {
  failed: 'Failed',
  waiting: 'Waiting to be tried again',
  held: 'Held back, can be sent now',
  suppressed: 'Not sent: the address is blocked',
  returned: 'Sent, and came back',
} as const
export type MailState = keyof typeof MAIL_STATES

export const readMailState = (text: string | null): MailState =>
  text !== null && text in MAIL_STATES ? (text as MailState) : 'failed'

/** A letter that has not left, and nothing that it says. */
export interface UnsentLetter {
  id: string
  template: string
  to: string
  personId: string | null
  queuedAt: Date
  attempts: number
  /** The provider's word. */
  error: string | null
  /** When it is tried next; null where it is not. */
  nextAt: Date | null
}

export interface UnsentMail {
  state: MailState
  letters: UnsentLetter[]
  page: number
  pages: number
  counts: Record<MailState, number>
  /** Looks in the blocked addresses. */
  find: string
  /** Addresses that no letter leaves for, the latest first; the first hundred, and how many there are. */
  blocked: { email: string; reason: string; at: Date; personId: string | null }[]
  blockedCount: number
}
