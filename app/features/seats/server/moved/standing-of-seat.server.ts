import { facilitatorIdsSql, ledBy } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SeatState } from '../../contract'
import { seatState } from '../../domain/seats'

const WITH = {
  ...{ id: true, number: true, agencyId: true, cohortId: true, orderId: true },
  returnedMinor: true,
  assignments: {
    where: { endedAt: null },
    select: { enrollment: { select: { id: true, personId: true } } },
  },
  invitations: {
    where: { acceptedAt: null, revokedAt: null },
    select: { email: true, acceptedAt: true, revokedAt: true, expiresAt: true },
  },
} satisfies Prisma.SeatSelect

/** A seat that is to move, with whoever has it. */
export interface SeatToMove {
  id: string
  number: number
  agencyId: string | null
  cohortId: string
  orderId: string
  returnedMinor: number
  state: SeatState
  holder: { enrollmentId: string; personId: string } | null
  /** The address of the open invitation. */
  invited: string | null
}

/** A seat that this lead may move. Throws NotFound for one that was canceled, too. */
export const findSeatToMove = (tx: Tx, actor: Pick<Actor, 'personId'>, id: string) =>
  readSeatToMove(tx, { id, agency: ledBy(actor, 'seat.free') })

/** A seat without an agency that this coach has. Throws NotFound for anyone else's. */
export const findOwnSeat = (tx: Tx, { personId }: Pick<Actor, 'personId'>, id: string) =>
  readSeatToMove(tx, {
    ...{ id, agencyId: null },
    assignments: { some: { endedAt: null, enrollment: { personId } } },
  })

export async function readSeatToMove(tx: Tx, where: Prisma.SeatWhereInput): Promise<SeatToMove> {
  const seat = await tx.seat.findFirst({ where: { ...where, canceledAt: null }, select: WITH })
  if (!seat) throw new NotFound()
  const { assignments, invitations, ...columns } = seat
  const [held] = assignments
  const [offer] = invitations
  const state = seatState(held !== undefined, offer ?? null, now())
  return {
    ...{ ...columns, state },
    holder: held ? { enrollmentId: held.enrollment.id, personId: held.enrollment.personId } : null,
    invited: state === 'offered' && offer ? offer.email : null,
  }
}

/**
 * Why whoever has a seat cannot be in these cohorts; those that are not in the answer take them, as they all do where
 * no one has it. One statement.
 */
export async function standingOfSeat(
  tx: Pick<Tx, '$queryRaw'>,
  cohortIds: readonly string[],
  { holder, invited }: Pick<SeatToMove, 'holder' | 'invited'>,
): Promise<Map<string, 'taken' | 'facilitates'>> {
  const cohort = Prisma.sql`c.id`
  const rows = await tx.$queryRaw<{ id: string; standing: 'taken' | 'facilitates' | null }[]>`
    WITH who AS MATERIALIZED (
      SELECT coalesce(p.merged_into_id, p.id) AS id FROM person p
       WHERE p.id = ${holder?.personId ?? null}::uuid OR p.email = ${invited})
    SELECT c.id, CASE
      WHEN EXISTS (SELECT 1 FROM enrollment e JOIN who ON who.id = e.person_id
                    WHERE e.cohort_id = c.id AND e.withdrawn_at IS NULL)
        OR EXISTS (SELECT 1 FROM invitation i JOIN seat s ON s.id = i.seat_id
                    WHERE i.email = ${invited} AND s.cohort_id = c.id AND i.accepted_at IS NULL
                      AND i.revoked_at IS NULL AND i.expires_at > ${now()}) THEN 'taken'
      WHEN EXISTS (SELECT 1 FROM who WHERE who.id IN (${facilitatorIdsSql(cohort)})) THEN 'facilitates' END AS standing
      FROM cohort c WHERE c.id = ANY(${cohortIds}::uuid[])`
  return new Map(rows.flatMap(({ id, standing }) => (standing ? [[id, standing] as const] : [])))
}
