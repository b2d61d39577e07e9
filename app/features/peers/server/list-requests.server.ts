import { getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import { PEER_REQUESTS, type RequestCard } from '../contract'
import { stateOf } from './request-rows.server'

type Row = Omit<RequestCard, 'name' | 'skills' | 'instrument' | 'mutationIds'> & {
  other: Named
  program: string
  skillIds: SkillId[]
}

/** A request that is over is shown a little longer than one is open. */
const SHOWN_DAYS = 2 * PEER_REQUESTS.days

/**
 * The requests that the actor made or was asked in, of the last weeks: the open ones first, then the newest. It is one
 * statement, and none of a request is anyone else's.
 */
export async function listRequests(actor: Actor): Promise<RequestCard[]> {
  const since = new Date(now().getTime() - SHOWN_DAYS * 86_400_000)
  const own = (column: Prisma.Sql) => scope(actor, 'practice.read', { owner: column })
  const [asks, isAsked] = [own(Prisma.sql`e.person_id`), own(Prisma.sql`pe.person_id`)]
  const rows = await readRows<Row>(Prisma.sql`
    SELECT r.id, CASE WHEN ${asks} THEN 'asker' ELSE 'peer' END AS as, r.skills AS "skillIds", r.mode,
      ${named(Prisma.sql`CASE WHEN ${asks} THEN pe.person_id ELSE e.person_id END`)} AS other,
      c.program, c.title AS "cohortTitle", r.proposed_on::text AS "proposedOn", r.expires_at AS "expiresAt",
      ${stateOf()} AS state, r.enrollment_id AS "enrollmentId", r.observation_id AS "observationId"
    FROM peer_request r
    JOIN enrollment e ON e.id = r.enrollment_id JOIN enrollment pe ON pe.id = r.peer_enrollment_id
    JOIN cohort c ON c.id = r.cohort_id
    WHERE r.created_at > ${since.toISOString()}::timestamptz
      AND r.id IN (
        SELECT q.id FROM peer_request q JOIN enrollment e ON e.id = q.enrollment_id WHERE ${asks}
        UNION SELECT q.id FROM peer_request q JOIN enrollment pe ON pe.id = q.peer_enrollment_id WHERE ${isAsked})
    ORDER BY ${stateOf()} NOT IN ('waiting', 'accepted'), r.created_at DESC, r.id DESC`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ other }) => other),
  )
  return rows.map(({ other, program, skillIds, ...row }) => {
    const skills = getSkills(program).filter(({ id }) => skillIds.includes(id))
    return {
      ...row,
      name: nameOf(other),
      skills: skills.map(({ id, title }) => ({ id, title })),
      instrument: skills[0]?.kind ?? 'coaching',
      mutationIds: { accept: newId(), decline: newId(), withdraw: newId() },
    }
  })
}
