import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf, monthOf } from '~/platform/shared/time'
import type { PulsePage } from '../../contract'
import { PULSE_VERSION } from '../../domain/pulse/items'

interface Row {
  agencyName: string
  pulses: PulsePage['earlier']
}

/**
 * The statements of this month with the actor's own answers, and the answers of the months before. It reads no one
 * else's, and there is no verb that does. Throws NotFound for whoever is not a coach of an agency there.
 */
export async function getPulsePage(actor: Actor, slug: string | null): Promise<PulsePage> {
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!chosen) throw new NotFound()
  const cohort = await getCohortFor(actor, chosen, 'pulse.answer')
  if (!cohort.agencyId) throw new NotFound()
  const month = monthOf(dayOf(now(), actor.timeZone))
  const { agencyName, pulses } = await readRow<Row>(Prisma.sql`
    SELECT a.name AS "agencyName", coalesce((
      SELECT json_agg(json_build_object('month', p.month, 'answers',
        (SELECT coalesce(json_object_agg(w.item, w.agreement), '{}') FROM climate_answer w WHERE w.pulse_id = p.id))
        ORDER BY p.month DESC)
      FROM climate_pulse p WHERE p.person_id = ${actor.personId}::uuid), '[]'::json) AS pulses
    FROM agency a WHERE a.id = ${cohort.agencyId}::uuid`)
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    agencyName,
    month,
    version: PULSE_VERSION,
    answers: pulses.find((pulse) => pulse.month === month)?.answers ?? null,
    earlier: pulses.filter((pulse) => pulse.month !== month),
  }
}
