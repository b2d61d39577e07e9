import { INSTRUMENTS } from '~/features/catalog/contract'
import { getInstrument } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { NAME_OF_AGENCY, type Named, named, namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayOf } from '~/platform/shared/time'
import { type AskPage, PEER_REQUESTS } from '../contract'
import { OPEN, stateOf } from './request-rows.server'

interface Row {
  enrollmentId: string
  person: Named
  agencyName: string
}

/** A coach needs this to ask a peer of a cohort. Throws NotFound outside their own cohorts. */
export async function getAskPage(actor: Actor, slug: string | null): Promise<AskPage> {
  const meant = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!meant) throw new NotFound()
  const cohort = await getCohortFor(actor, meant, 'observation.ask')
  const peers = await readRows<Row>(Prisma.sql`
    SELECT e.id AS "enrollmentId", ${named(Prisma.sql`e.person_id`)} AS person, ${NAME_OF_AGENCY} AS "agencyName"
      FROM enrollment e JOIN person p ON p.id = e.person_id LEFT JOIN agency a ON a.id = e.agency_id
     WHERE e.cohort_id = ${cohort.id}::uuid AND e.withdrawn_at IS NULL AND e.person_id <> ${actor.personId}::uuid
     ORDER BY p.name, e.id`)
  const [open] = await readRows<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM peer_request r
     WHERE r.enrollment_id = ${cohort.enrollmentId}::uuid AND ${stateOf()} IN (${Prisma.join([...OPEN])})`)
  const nameOf = await namesApart(
    actor,
    peers.map(({ person }) => person),
  )
  const today = dayOf(now(), actor.timeZone)
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    peers: peers.map(({ person, ...peer }) => ({ ...peer, name: nameOf(person) })),
    skills: INSTRUMENTS.flatMap((id) => {
      const { title, skills } = getInstrument(cohort.program, id)
      return skills.map((skill) => ({ id: skill.id, title: skill.title, instrument: title }))
    }),
    today,
    lastDay: addDays(today, PEER_REQUESTS.days),
    left: Math.max(0, PEER_REQUESTS.open - (open?.count ?? 0)),
  }
}
