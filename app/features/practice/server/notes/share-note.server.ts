import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { z } from '~/platform/shared/zod'
import type { shareNoteSchema } from '../../contract'
import { readersOf } from './note-readers.server'

type Input = Pick<z.output<typeof shareNoteSchema>, 'mutationId' | 'sharedWith' | 'peer'>
type Outcome = { ok: true } | { ok: false; reason: 'no-peer' }

/** Says who may read a note of the actor's own, from now on; also after they have left. Throws NotFound. */
export async function shareNote(
  actor: Actor,
  noteId: string,
  { mutationId, ...asked }: Input,
): Promise<Outcome> {
  const note = await db().fieldNote.findFirst({
    where: { id: noteId, enrollment: { personId: actor.personId } },
    select: { enrollment: { select: { id: true, cohortId: true } } },
  })
  if (!note) throw new NotFound()
  const { id: enrollmentId, cohortId } = note.enrollment
  const where = { id: noteId, sharedWith: asked.sharedWith ?? 'no_one' }
  return once(
    actor,
    mutationId,
    'note.share',
    async (tx): Promise<Outcome> => {
      const data = await readersOf(tx, { enrollmentId, cohortId }, asked)
      if (!data) return { ok: false, reason: 'no-peer' }
      await tx.fieldNote.update({ where: { id: noteId }, data })
      return { ok: true }
    },
    async (tx) =>
      (await tx.fieldNote.count({
        where: {
          ...where,
          peerEnrollmentId: asked.sharedWith === 'peer' ? (asked.peer ?? null) : null,
        },
      })) > 0,
  )
}
