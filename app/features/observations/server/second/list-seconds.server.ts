import { getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { stateOfRequest } from '~/features/peers/index.server'
import { occasionsHiddenFrom } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { SECOND_LOOK_DAYS, type SecondCard } from '../../contract'

type Row = Omit<SecondCard, 'name' | 'coachName' | 'skillTitles' | 'mutationIds'> & {
  other: Named
  coach: Named
  program: string
  skillIds: string[]
}

/** One that is over is shown a little longer than one is open. */
const SHOWN_DAYS = 2 * SECOND_LOOK_DAYS

/** The invitations to a second look that the actor made or got, of the last weeks: the open ones first. One statement. */
export async function listSecondLooks(actor: Actor): Promise<SecondCard[]> {
  const since = new Date(now().getTime() - SHOWN_DAYS * MS_PER_DAY)
  const asks = scope(actor, 'observation.ask-second', { author: Prisma.sql`r.observer_id` })
  const invited = scope(actor, 'observation.answer-second', { owner: Prisma.sql`r.invited_id` })
  const me = Prisma.sql`${actor.personId}::uuid`
  // Whoever asked and still writes is not told that the second one has signed.
  const state = stateOfRequest(Prisma.sql`r.occasion_id NOT IN ${occasionsHiddenFrom(actor)}`)
  const rows = await readRows<Row>(Prisma.sql`
    SELECT r.id, CASE WHEN ${asks} THEN 'asker' ELSE 'invited' END AS as, r.skills AS "skillIds",
      ${named(Prisma.sql`CASE WHEN ${asks} THEN r.invited_id ELSE r.observer_id END`)} AS other,
      ${named(Prisma.sql`e.person_id`)} AS coach, c.program, c.title AS "cohortTitle",
      oc.happened_on::text AS "happenedOn", oc.mode, r.expires_at AS "expiresAt", ${state} AS state,
      (SELECT d.id FROM observation_draft d WHERE d.occasion_id = r.occasion_id AND d.observer_id = ${me}) AS "draftId",
      (SELECT o.id FROM observation o WHERE o.occasion_id = r.occasion_id AND o.observer_id = ${me}
          AND o.signed_at IS NOT NULL ORDER BY o.voided_at IS NOT NULL LIMIT 1) AS "observationId"
    FROM second_look_request r JOIN observation_occasion oc ON oc.id = r.occasion_id
    JOIN enrollment e ON e.id = oc.enrollment_id JOIN cohort c ON c.id = e.cohort_id
    WHERE r.created_at > ${since.toISOString()}::timestamptz AND (${asks} OR ${invited})
    ORDER BY ${state} NOT IN ('waiting', 'accepted'), r.created_at DESC, r.id DESC`)
  const nameOf = await namesApart(
    actor,
    rows.flatMap(({ other, coach }) => [other, coach]),
  )
  return rows.map(({ other, coach, program, skillIds, ...row }) => ({
    ...row,
    name: nameOf(other),
    coachName: nameOf(coach),
    skillTitles: getSkills(program)
      .filter(({ id }) => skillIds.includes(id))
      .map(({ title }) => title),
    mutationIds: { accept: newId(), decline: newId(), withdraw: newId() },
  }))
}
