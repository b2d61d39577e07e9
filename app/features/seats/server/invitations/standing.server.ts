import { facilitatorIdsSql } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'

/** The reason for which an address cannot be invited to a cohort. */
export type Standing = 'enrolled' | 'already_invited' | 'facilitates'

/**
 * How the people of these addresses stand to a cohort: who has a seat, an open invitation, or facilitates it. Those
 * who are not in the answer can be invited. One statement; an invitation that ran out does not count.
 */
export async function readStandings(
  tx: Pick<Tx, '$queryRaw'>,
  cohortId: string,
  emails: readonly string[],
): Promise<Map<string, Standing>> {
  const at = now()
  const rows = await tx.$queryRaw<{ email: string; standing: Standing }[]>`
    WITH offered AS MATERIALIZED (
      SELECT i.email, i.seat_id FROM invitation i WHERE i.email = ANY(${emails}::text[])
         AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}),
    asked AS MATERIALIZED (
      SELECT p.email, coalesce(p.merged_into_id, p.id) AS id FROM person p WHERE p.email = ANY(${emails}::text[]))
    SELECT o.email, 'already_invited' AS standing FROM offered o
     WHERE o.seat_id = ANY(ARRAY(SELECT id FROM seat WHERE cohort_id = ${cohortId}::uuid))
    UNION ALL
    SELECT a.email, 'enrolled' FROM asked a
     WHERE a.id = ANY(ARRAY(SELECT person_id FROM enrollment WHERE cohort_id = ${cohortId}::uuid AND withdrawn_at IS NULL))
    UNION ALL
    SELECT p.email, 'facilitates' FROM person p WHERE p.email = ANY(${emails}::text[])
      AND coalesce(p.merged_into_id, p.id) IN (${facilitatorIdsSql(Prisma.sql`${cohortId}::uuid`)})`
  return new Map(rows.map(({ email, standing }) => [email, standing]))
}

/** The reason for which one address cannot be invited, as a refusal names it; null where it can be invited. */
export async function refusalFor(
  tx: Pick<Tx, '$queryRaw'>,
  cohortId: string,
  email: string,
): Promise<'taken' | 'facilitates' | null> {
  const standing = (await readStandings(tx, cohortId, [email])).get(email)
  if (!standing) return null
  return standing === 'facilitates' ? 'facilitates' : 'taken'
}

/** Whether this address has an open invitation to a cohort. */
export const hasOpenInvitation = async (
  tx: Pick<Tx, '$queryRaw'>,
  cohortId: string,
  email: string,
) => (await readStandings(tx, cohortId, [email])).get(email) === 'already_invited'
