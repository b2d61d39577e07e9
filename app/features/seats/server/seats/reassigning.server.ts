import { isEnrolling } from '~/features/cohorts/contract'
import type { LockedCohort } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { type Day, dayOf } from '~/platform/shared/time'
import { type ReassignFacts, type Reassigning, reassigning } from '../../domain/reassign'

type Taking = Pick<LockedCohort, 'id' | 'startsOn' | 'timeZone' | 'visibility' | 'enrollUntil'>

/** SQL: the first days of a cohort's windows; as JSON, which is read in a third of the time that an array takes. */
export const opensSql = (cohort: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(json_agg(m.opens_on), '[]') FROM cohort_module m WHERE m.cohort_id = ${cohort})`

/** SQL: how many seats of an agency have gone to someone else since the cohort began, were offered so, or left it. */
const reassignedSql = (cohort: Prisma.Sql, agency: Prisma.Sql, at: Date) => Prisma.sql`
  (SELECT count(DISTINCT i.replaces_id)::int FROM invitation i JOIN seat ON seat.id = i.seat_id
     JOIN seat_assignment a ON a.id = i.replaces_id
    WHERE a.cohort_id = ${cohort} AND seat.agency_id = ${agency}
      AND (i.accepted_at IS NOT NULL OR i.revoked_at IS NULL AND i.expires_at > ${at}))
  + ${leftSql(cohort, agency)}`

/** SQL: how many seats of an agency its leads have moved out of a cohort since it began. */
export const leftSql = (cohort: Prisma.Sql, agency: Prisma.Sql) => Prisma.sql`
  (SELECT count(*)::int FROM seat_move m JOIN seat ON seat.id = m.seat_id JOIN cohort c ON c.id = m.from_cohort_id
    WHERE m.from_cohort_id = ${cohort} AND seat.agency_id = ${agency} AND m.cause = 'lead'
      AND m.moved_at >= c.starts_on::timestamp AT TIME ZONE c.time_zone)`

/** SQL: how often a coach has moved a seat of their own out of a cohort since it began. */
const leftAloneSql = (cohort: Prisma.Sql, seat: Prisma.Sql) => Prisma.sql`
  (SELECT count(*)::int FROM seat_move m JOIN cohort c ON c.id = m.from_cohort_id
    WHERE m.from_cohort_id = ${cohort} AND m.seat_id = ${seat} AND m.cause = 'lead'
      AND m.moved_at >= c.starts_on::timestamp AT TIME ZONE c.time_zone)`

/**
 * Says what an agency may still reassign in a cohort; call it with the cohort locked.
 * @param ownSeat a seat without an agency, which is the only one that its coach may move
 */
export async function readReassigning(
  tx: Pick<Tx, '$queryRaw'>,
  cohort: Pick<LockedCohort, 'id' | 'startsOn' | 'timeZone'>,
  agencyId: string | null,
  ownSeat: string | null = null,
): Promise<Reassigning> {
  const at = now()
  const [id, agency] = [Prisma.sql`${cohort.id}::uuid`, Prisma.sql`${agencyId}::uuid`]
  const [facts] = await tx.$queryRaw<{ opens: Day[]; seats: number; used: number }[]>`
    SELECT ${opensSql(id)} AS opens,
      ${ownSeat ? leftAloneSql(id, Prisma.sql`${ownSeat}::uuid`) : reassignedSql(id, agency, at)} AS used,
      (SELECT count(*)::int FROM seat WHERE cohort_id = ${id} AND agency_id = ${agency}
         AND canceled_at IS NULL) + ${leftSql(id, agency)} AS seats`
  if (!facts) throw new Error('no facts')
  const { startsOn, timeZone } = cohort
  return reassigning({ startsOn, timeZone, ...facts }, at)
}

/**
 * Whether an offer can be taken up: while enrollment is open, and a seat that is reassigned in a running cohort
 * also after that, up to the day from which none moves anymore.
 */
export async function canTakeUpOffer(
  tx: Pick<Tx, '$queryRaw'>,
  cohort: Taking,
  { replacesId }: { replacesId: string | null },
): Promise<boolean> {
  const at = now()
  if (isEnrolling(cohort, at)) return true
  if (!replacesId || (cohort.visibility !== 'open' && cohort.visibility !== 'by_invitation'))
    return false
  const { endsOn } = await readReassigning(tx, cohort, null)
  return dayOf(at, cohort.timeZone) < endsOn
}

/** Says of seats without an agency, by their ids, how often they have moved and whether they still may. One statement. */
export async function readStaying(seatIds: readonly string[]): Promise<Map<string, Reassigning>> {
  if (seatIds.length === 0) return new Map()
  const at = now()
  const cohort = Prisma.sql`c.id`
  const rows = await readRows<Own>(Prisma.sql`
    SELECT s.id, c.starts_on::text AS "startsOn", c.time_zone AS "timeZone", ${opensSql(cohort)} AS opens,
      ${leftAloneSql(cohort, Prisma.sql`s.id`)} AS used
      FROM seat s JOIN cohort c ON c.id = s.cohort_id WHERE s.id = ANY(${[...seatIds]}::uuid[])`)
  return new Map(rows.map(({ id, ...facts }) => [id, reassigning({ seats: 1, ...facts }, at)]))
}

type Own = Omit<ReassignFacts, 'seats'> & { id: string }
