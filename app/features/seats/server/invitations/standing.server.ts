import { facilitating } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'

/** The reason for which an address cannot be invited to a cohort. */
export type Standing = 'enrolled' | 'already_invited' | 'facilitates'

/**
 * How the people of these addresses stand to a cohort: who has a seat, an open invitation, or facilitates it. Those
 * who are not in the answer can be invited. One statement; an invitation that ran out does not count.
 */
export async function standingOf(
  tx: Pick<Tx, '$queryRaw'>,
  cohortId: string,
  emails: readonly string[],
): Promise<Map<string, Standing>> {
  const at = now()
  const rows = await tx.$queryRaw<{ email: string; standing: Standing }[]>`
    WITH asked AS MATERIALIZED (SELECT DISTINCT unnest(${emails}::text[]) AS email)
    SELECT a.email, 'already_invited' AS standing FROM asked a JOIN invitation i ON i.email = a.email
      JOIN seat ON seat.id = i.seat_id
     WHERE seat.cohort_id = ${cohortId}::uuid AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}
    UNION ALL
    SELECT a.email, 'enrolled' FROM asked a JOIN person p ON p.email = a.email JOIN enrollment e ON e.person_id = coalesce(p.merged_into_id, p.id)
     WHERE e.cohort_id = ${cohortId}::uuid AND e.withdrawn_at IS NULL
    UNION ALL
    SELECT p.email, 'facilitates' FROM person p WHERE p.email = ANY(${emails}::text[])
      AND coalesce(p.merged_into_id, p.id) IN (${facilitating(Prisma.sql`${cohortId}::uuid`)})`
  return new Map(rows.map(({ email, standing }) => [email, standing]))
}

/** The same for one address, in the words of a refusal; null where it can be invited. */
export async function refusalFor(
  tx: Pick<Tx, '$queryRaw'>,
  cohortId: string,
  email: string,
): Promise<'taken' | 'facilitates' | null> {
  const standing = (await standingOf(tx, cohortId, [email])).get(email)
  if (!standing) return null
  return standing === 'facilitates' ? 'facilitates' : 'taken'
}
