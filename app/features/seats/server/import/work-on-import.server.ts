import { isEnrolling } from '~/features/cohorts/contract'
import { type LockedCohort, lockCohort } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { enqueue, type JobKind } from '~/platform/jobs/queue.server'
import { z } from '~/platform/shared/zod'
import type { ImportOutcome } from '../../contract'
import { offerSeats } from '../invitations/offer-seat.server'
import { readStandings } from '../invitations/standing.server'
import { freeSeats } from '../seats/free-seats.server'

/** Lines in one transaction. */
const PART = 250

const schema = z.object({ importId: z.uuid() })

/** Goes on with a long list: each part is one transaction, and the next is queued in it. */
export const importJob: JobKind<z.infer<typeof schema>> = {
  name: 'work-on-import',
  schema,
  run: workOnImport,
}

interface Waiting {
  position: number
  email: string
}

/** Decides about the next lines of a list, invites whom it can, and has the rest worked on. */
export async function workOnImport(tx: Tx, { importId }: { importId: string }): Promise<void> {
  const list = await tx.seatImport.findUniqueOrThrow({
    where: { id: importId },
    include: { agency: { select: { id: true, name: true } } },
  })
  const cohort = await lockCohort(tx, { id: list.cohortId })
  if (list.finishedAt) return
  const waiting = (await tx.seatImportLine.findMany({
    where: { importId, outcome: null },
    orderBy: { position: 'asc' },
    take: PART + 1,
    select: { position: true, email: true },
  })) as Waiting[]
  const part = waiting.slice(0, PART)
  const invited = await tx.seatImportLine.count({ where: { importId, outcome: 'invited' } })
  const decided = await decide(tx, cohort, {
    agencyId: list.agencyId,
    part,
    most: list.most - invited,
  })
  const offers = decided.flatMap(({ email, seat }) =>
    seat ? [{ email, seatId: seat.id, replacesId: seat.replacesId, note: list.note }] : [],
  )
  const { agency } = list
  const ids = await offerSeats(tx, { personId: list.importedById }, { cohort, agency }, offers)
  await write(tx, importId, decided, ids)
  if (waiting.length > PART) {
    const key = `${importId}/${part.at(-1)?.position}`
    // Its place in the queue is that of the press, before the letters of the parts so far.
    await enqueue(tx, { kind: importJob, payload: { importId }, key, runAt: list.createdAt })
  } else await tx.seatImport.update({ where: { id: importId }, data: { finishedAt: now() } })
}

interface Decided extends Waiting {
  outcome: ImportOutcome
  seat: { id: string; replacesId: string | null } | null
}

async function decide(
  tx: Tx,
  cohort: LockedCohort,
  { agencyId, part, most }: { agencyId: string; part: Waiting[]; most: number },
): Promise<Decided[]> {
  const standing = await readStandings(
    tx,
    cohort.id,
    part.map(({ email }) => email),
  )
  const seats = await freeSeats(tx, cohort, agencyId, Math.min(part.length, most))
  const none = seats.length === 0 && !isEnrolling(cohort, now()) ? 'closed' : 'no_seat'
  return part.map((line) => {
    const refused = standing.get(line.email)
    if (refused) return { ...line, outcome: refused, seat: null }
    const seat = seats.shift()
    return seat ? { ...line, outcome: 'invited', seat } : { ...line, outcome: none, seat: null }
  })
}

/** Writes what came of each line, in one statement. */
async function write(tx: Tx, importId: string, decided: Decided[], ids: string[]): Promise<void> {
  const left = [...ids]
  const invitations = decided.map(({ seat }) => (seat ? (left.shift() ?? null) : null))
  await tx.$executeRaw`
    UPDATE seat_import_line l SET outcome = d.outcome::import_outcome, invitation_id = d.invitation
    FROM unnest(${decided.map(({ position }) => position)}::int[], ${decided.map(({ outcome }) => outcome)}::text[],
      ${invitations}::uuid[]) AS d(position, outcome, invitation)
    WHERE l.import_id = ${importId}::uuid AND l.position = d.position`
}
