import { getCohortFor } from '~/features/cohorts/index.server'
import { backFrom, pausedSpans } from '~/features/transfer/contract'
import { Prisma } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day } from '~/platform/shared/time'
import type { PausesPage, PauseView } from '../../contract'
import { daysLeft } from '../../domain/pause-rules'
import { type PauseRow, readFacts } from '../read-facts.server'

/** The coach's own pauses in a cohort. Throws NotFound for whoever is no coach there. */
export async function getPauses(actor: Actor, slug: string | null): Promise<PausesPage> {
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!chosen) throw new NotFound()
  const { enrollmentId, ...cohort } = await getCohortFor(actor, chosen, 'pause.record')
  const [facts] = await readFacts(Prisma.sql`e.id = ${enrollmentId}::uuid`)
  if (!facts) throw new NotFound()
  const { today, pauses } = facts
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    today,
    left: Math.max(0, daysLeft(pauses)),
    pauses: pauses
      .filter((pause) => pausedSpans([pause]).length > 0)
      .map((pause) => toView(pause, today))
      .reverse(),
  }
}

function toView(pause: PauseRow, today: Day): PauseView {
  const { id, reason, reasonShown, startsOn } = pause
  const back = backFrom(pause)
  const when = startsOn > today ? 'ahead' : back && back <= today ? 'over' : 'now'
  return { id, reason, reasonShown, startsOn, lastOn: back && addDays(back, -1), when }
}
