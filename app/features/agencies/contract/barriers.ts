import { BARRIER_IDS, type BarrierId } from '~/features/transfer/contract'
import { day, filled, mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import type { Day } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import type { AgencyHead } from './views'

/** A lead reads these beside the names of the barriers (`BARRIERS` of practice). */
export const BARRIERS_ABOUT: Readonly<Record<BarrierId, string>> = {
  time: 'The day was full, and there was no room to try.',
  crisis: 'Something urgent took over.',
  emotion: 'Worry, stress, or a hard moment held them back.',
  team: 'Coworkers or a supervisor do it differently.',
  policy: 'Policy, forms, or systems got in the way.',
  no_chance: 'The moment for it never came.',
}

/** The place of a barrier on its page, for links to it. */
export const barrierAnchor = (id: BarrierId): string => `barrier-${id}`

export type BarrierState = 'open' | 'tried' | 'settled'
export const BARRIER_STATES: Readonly<Record<BarrierState, string>> = {
  open: 'Open',
  tried: 'Tried',
  settled: 'Settled',
}

export const NO_LONGER_LEADS = 'No longer leads the agency'

export const OWN_BARRIER = 'own'
export const BARRIER_TRIED = 'tried'
export const BARRIER_SETTLED = 'settled'

/** The owner is no lead of the agency, but someone with a name. */
export const SOMEONE_ELSE = 'other'

/** The longest name of an owner, in characters. */
const MAX_OWNER_NAME = 120

const about = {
  mutationId,
  barrier: z.enum(BARRIER_IDS),
  /** How many steps the barrier had when the page was made. */
  seen: z.coerce.number().int().min(0).max(100_000),
}

export const barrierSchema = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal(OWN_BARRIER),
      ...about,
      /** The id of a lead, or `SOMEONE_ELSE`. */
      owner: z.union([z.literal(SOMEONE_ELSE), z.uuid()], { error: 'Choose who owns it' }),
      ownerName: z
        .string()
        .overwrite(oneLine)
        .max(MAX_OWNER_NAME, `Use at most ${MAX_OWNER_NAME} characters`)
        .transform((text) => text || undefined)
        .optional(),
      trying: filled('Say what will be tried', 1_000),
      until: day,
    })
    .refine(({ owner, ownerName }) => owner !== SOMEONE_ELSE || ownerName, {
      path: ['ownerName'],
      error: 'Write the name of the person who owns it',
    }),
  z.object({ intent: z.literal(BARRIER_TRIED), ...about }),
  z.object({ intent: z.literal(BARRIER_SETTLED), ...about }),
])
export type BarrierForm = z.output<typeof barrierSchema>

export type BarrierRefusal = 'changed' | 'past' | 'no-lead' | 'not-now'
export const BARRIER_REFUSALS: Record<BarrierRefusal, { field: string | null; message: string }> = {
  changed: {
    field: null,
    message: 'This barrier was changed in the meantime. The page shows it now.',
  },
  past: { field: 'until', message: 'That day is over. Choose a day that is still to come.' },
  'no-lead': { field: 'owner', message: 'This person no longer leads the agency. Choose again.' },
  'not-now': { field: null, message: 'This barrier has already moved on. The page shows it now.' },
}

export const BARRIER_DONE: Record<BarrierForm['intent'], { title: string; text: string }> = {
  [OWN_BARRIER]: { title: 'Saved', text: 'The barrier is open, with someone who owns it.' },
  [BARRIER_TRIED]: {
    title: 'Marked as tried',
    text: 'Did it help? Settle it, or try something else.',
  },
  [BARRIER_SETTLED]: { title: 'Settled', text: 'Its history stays here. You can open it again.' },
}

/** Where a barrier stands, or stood. */
export interface BarrierStepView {
  number: number
  state: BarrierState
  ownerId: string | null
  owner: string
  /** They led the agency when they took it, and no longer do. What is settled needs no one. */
  gone: boolean
  trying: string
  until: Day
  by: string
  at: string
}

/** As much of a barrier as stands beside the figures: its owner, and how far it is; null while no one owns it. */
export interface BarrierOwner {
  id: BarrierId
  owner: string | null
  /** The owner no longer leads the agency. */
  gone: boolean
  state: BarrierState | null
}

export interface BarriersPage {
  agency: AgencyHead
  today: Day
  leads: { personId: string; name: string }[]
  barriers: { id: BarrierId; now: BarrierStepView | null; before: BarrierStepView[] }[]
}
