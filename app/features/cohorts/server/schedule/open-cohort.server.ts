import type { Program } from '~/features/catalog/contract'
import { getProgram } from '~/features/catalog/index.server'
import { may } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { daysBetween } from '~/platform/shared/time'
import type { OpenCohortInput } from '../../contract'
import { planSessions, stateOf } from '../../domain/clock/state'
import { type Inserted, insertCohort } from '../clock/insert-cohort.server'
import { INVOICING } from '../clock/state.server'

/**
 * Makes a cohort that is open for sale, in one step: its modules' windows, and what it asks of its coaches,
 * frozen as the content is today. Only program admins. On the screen a cohort is made with `createCohort`.
 */
export async function openCohort(actor: Actor, input: OpenCohortInput): Promise<Inserted> {
  if (!may(actor, 'cohort.open')) throw new NotFound()
  return once(actor, input.mutationId, 'open-cohort', (tx) => create(tx, actor, input))
}

const usualMeeting = (usual: Program['sessions']) =>
  usual
    ? { ...{ weekday: usual.weekday, time: usual.time, minutes: usual.minutes }, place: null }
    : null

async function create(tx: Tx, actor: Actor, input: OpenCohortInput): Promise<Inserted> {
  const { startsOn, enrollUntil, facilitators, program } = input
  const enroll = daysBetween(startsOn, enrollUntil)
  const { modules, sessions } = getProgram(program)
  const meeting = input.meeting ?? usualMeeting(sessions)
  const { slug, title, timeZone, capacity, seatPriceMinor, currency } = input
  const made = stateOf(
    {
      ...{ slug, title, timeZone, anchor: startsOn, holidays: [], capacity, seatPriceMinor },
      ...{ currency, locks: null, visibility: 'open', ...INVOICING },
      ...{ earlyBird: null, volumeSteps: [], tax: null, ...input.prices },
      meeting,
    },
    {
      ...{ modules, sessions: planSessions(modules, [], sessions?.week ?? 1) },
      enrollUntil: enroll,
      earlyBird: input.earlyBirdDays ? -input.earlyBirdDays : null,
    },
  )
  if (!made.ok) return { ok: false, reason: 'dates-contradict' }
  return insertCohort(tx, actor, { program, facilitators, state: made.state, clonedFromId: null })
}
