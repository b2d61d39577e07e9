import { scope } from '~/features/identity/index.server'
import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Day } from '~/platform/shared/time'
import { UNDO_MINUTES } from '../../contract'

type Outcome = { ok: true } | { ok: false; reason: 'too-late' }

interface Row {
  id: string
  enrollmentId: string
  heldOn: Day
  recordedAt: Date
  undone: boolean
}

/**
 * Undoes a contact that the actor has just recorded. The log is append-only, so an event says that it no longer
 * counts. Throws NotFound for one that someone else has recorded.
 */
export function undoContact(
  actor: Actor,
  { meeting, mutationId }: { meeting: string; mutationId: string },
): Promise<Outcome> {
  return once(actor, mutationId, 'contact.undo', async (tx): Promise<Outcome> => {
    const places = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`e.cohort_id` }
    const rows = await tx.$queryRaw<Row[]>`
      SELECT k.id, k.enrollment_id AS "enrollmentId", k.held_on::text AS "heldOn", k.recorded_at AS "recordedAt",
        k.undone_at IS NOT NULL AS undone
      FROM contact k JOIN enrollment e ON e.id = k.enrollment_id
      WHERE k.meeting_id = ${meeting}::uuid AND k.recorded_by_id = ${actor.personId}::uuid
        AND ${scope(actor, 'contact.record', places)}
      ORDER BY k.enrollment_id FOR UPDATE OF k`
    const [first] = rows
    if (!first) throw new NotFound()
    if (first.undone) return { ok: true }
    const until = first.recordedAt.getTime() + UNDO_MINUTES * 60_000
    if (now().getTime() > until) return { ok: false, reason: 'too-late' }
    await tx.contact.updateMany({ where: { meetingId: meeting }, data: { undoneAt: now() } })
    await appendSkillEvents(
      tx,
      rows.map(({ id, enrollmentId, heldOn }) => ({
        ...{ enrollmentId, skillId: null, happenedOn: heldOn, source: { kind: 'contact', id } },
        event: { kind: 'contact-undone' as const, contactId: id },
      })),
    )
    return { ok: true }
  })
}
