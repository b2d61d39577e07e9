import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Actor, enrollmentIn } from '~/platform/shared/actor'
import { type Day, dayOf, dayToDb, monthOf } from '~/platform/shared/time'
import { offeredMonth } from '../../domain/pulse/pulse-month'

export interface PulseOffer {
  cohort: string
  month: Day
  mutationId: string
}

/** This month's pulse, in its first days, for a coach of an agency who has not answered or put it off; else null. */
export async function offerPulse(
  actor: Actor,
  cohort: string | undefined,
): Promise<PulseOffer | null> {
  const month = offeredMonth(dayOf(now(), actor.timeZone))
  if (!month || !cohort || !enrollmentIn(actor, cohort)?.agencyId) return null
  const me = Prisma.sql`person_id = ${actor.personId}::uuid AND month = ${month}::date`
  const said = await readRows(Prisma.sql`
    SELECT 1 AS said FROM climate_pulse WHERE ${me} UNION ALL SELECT 1 FROM pulse_dismissal WHERE ${me}`)
  return said.length > 0 ? null : { cohort, month, mutationId: newId() }
}

/** The coach is not asked again this month; the page itself stays open. Said twice it is said once. Throws NotFound. */
export async function skipPulse(
  actor: Actor,
  { cohort, month }: { cohort: string; month: Day },
): Promise<void> {
  await getCohortFor(actor, cohort, 'pulse.answer')
  // A button of last month says nothing about this one.
  if (month !== monthOf(dayOf(now(), actor.timeZone))) return
  await db().pulseDismissal.createMany({
    data: [{ personId: actor.personId, month: dayToDb(month), dismissedAt: now() }],
    skipDuplicates: true,
  })
}
