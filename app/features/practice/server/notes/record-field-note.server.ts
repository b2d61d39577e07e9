import { appendSkillEvent, type NewEvent, refuseDay } from '~/features/transfer/index.server'
import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, dayToDb } from '~/platform/shared/time'
import type { z } from '~/platform/shared/zod'
import type { fieldNoteSchema, PracticeRefusal } from '../../contract'
import { asCoachWithSkill } from '../coach-scope.server'
import { settleByNote } from '../plan-rows.server'
import { standingOf } from './get-note.server'
import { readersOf } from './note-readers.server'
import { isUse, plansOfNote } from './plans-of-note.server'
import { noteEventFields, toStoredNote } from './stored-note.server'

type Note = z.output<typeof fieldNoteSchema>
/**
 * `commitment`: the plan that the note tells of. `closed`: so many plans are done by it. `standing`: why it moves no
 * step, in a sentence; null where it counts.
 */
type Recorded = {
  ok: true
  id: string
  commitment: string | null
  closed: number
  standing: string | null
}
type Refused = { ok: false } & PracticeRefusal

type Told = ReturnType<typeof toStoredNote>['stored']

function eventOf(
  note: Note,
  stored: Told,
  { noteId, commitmentId }: { noteId: string; commitmentId: string | null },
): NewEvent {
  if (note.used === 'no_chance') return { kind: 'no-opportunity', saidBy: 'coach', commitmentId }
  const { used } = note
  return { kind: 'field-note-recorded', noteId, commitmentId, used, ...noteEventFields(stored) }
}

/** Stores what happened when the skill was tried; its path moves with it. Throws NotFound. */
export async function recordFieldNote(actor: Actor, note: Note): Promise<Recorded | Refused> {
  const { enrollmentId, cohort } = await asCoachWithSkill(
    actor,
    'note.record',
    note.cohort,
    note.skill,
  )
  const { happenedOn } = note
  const told = toStoredNote(note)
  const refused = refuseIdentifiers(told.checked)
  if (refused) return { ok: false, ...refused }
  const done = await once(actor, note.mutationId, 'note.record', (tx) => record(tx))
  return done.ok ? { ...done, standing: await standingOf(enrollmentId, done.id) } : done

  async function record(tx: Tx): Promise<Omit<Recorded, 'standing'> | Refused> {
    const { enrolledAt } = await tx.enrollment.findUniqueOrThrow({
      where: { id: enrollmentId },
      select: { enrolledAt: true },
    })
    const wrongDay = refuseDay(happenedOn, { timeZone: actor.timeZone, enrolledAt })
    if (wrongDay) return wrongDay
    const plans = await plansOfNote(tx, { ...note, enrollmentId, skillId: note.skill })
    if (note.commitment && !plans.some(({ id }) => id === note.commitment))
      return { ok: false, reason: 'not-open' }
    const commitmentId = plans[0]?.id ?? null
    const asked = note.used === 'no_chance' ? {} : note
    const readers = await readersOf(tx, { enrollmentId, cohortId: cohort.id }, asked)
    if (!readers) return { ok: false, reason: 'no-peer' }
    const id = newId()
    const at = now()
    await tx.fieldNote.create({
      data: {
        id,
        enrollmentId,
        skillId: note.skill,
        commitmentId,
        happenedOn: dayToDb(happenedOn),
        ...told.stored,
        ...readers,
        recordedAt: at,
      },
    })
    await appendSkillEvent(tx, {
      enrollmentId,
      skillId: note.skill,
      happenedOn,
      source: { kind: 'field-note', id },
      event: eventOf(note, told.stored, { noteId: id, commitmentId }),
    })
    for (const plan of plans)
      await settleByNote(tx, plan, note, { at, on: dayOf(at, actor.timeZone) })
    const closed = isUse(note.used) ? plans.filter(({ closedAs }) => closedAs === null).length : 0
    return { ok: true, id, commitment: commitmentId, closed }
  }
}
