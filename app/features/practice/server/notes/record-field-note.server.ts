import { appendSkillEvent, type NewEvent, refuseDay } from '~/features/transfer/index.server'
import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, dayToDb } from '~/platform/shared/time'
import type { z } from '~/platform/shared/zod'
import type { fieldNoteSchema, PracticeRefusal } from '../../contract'
import { takesNotes } from '../../domain/plan-rules'
import { asCoachWithSkill } from '../coach-scope.server'
import { lockPlan, type PlanRow, settleByNote } from '../plan-rows.server'
import { readersOf } from './note-readers.server'
import { claimOf, toldIn } from './told-note.server'

type Note = z.output<typeof fieldNoteSchema>
type Outcome = { ok: true; id: string } | ({ ok: false } & PracticeRefusal)

type Told = ReturnType<typeof toldIn>['stored']

function eventOf(note: Note, stored: Told, noteId: string): NewEvent {
  const commitmentId = note.commitment ?? null
  if (note.used === 'no_chance') return { kind: 'no-opportunity', saidBy: 'coach', commitmentId }
  const { used } = note
  return { kind: 'field-note-recorded', noteId, commitmentId, used, ...claimOf(stored) }
}

/** The plan that a note tells of. Without one, "no opportunity" is about the latest open plan for the skill. */
function planOf(tx: Tx, enrollmentId: string, note: Note): Promise<PlanRow | null> {
  const mine = Prisma.sql`enrollment_id = ${enrollmentId}::uuid AND skill_id = ${note.skill}`
  if (note.commitment) return lockPlan(tx, Prisma.sql`${mine} AND id = ${note.commitment}::uuid`)
  if (note.used !== 'no_chance') return Promise.resolve(null)
  return lockPlan(tx, Prisma.sql`${mine} AND closed_at IS NULL`)
}

/** Stores what happened when the skill was tried; its path moves with it. Throws NotFound. */
export async function recordFieldNote(actor: Actor, note: Note): Promise<Outcome> {
  const { enrollmentId, cohort } = await asCoachWithSkill(
    actor,
    'note.record',
    note.cohort,
    note.skill,
  )
  const { happenedOn } = note
  const told = toldIn(note)
  const refused = refuseIdentifiers(told.checked)
  if (refused) return { ok: false, ...refused }
  return once(actor, note.mutationId, 'note.record', async (tx): Promise<Outcome> => {
    const { enrolledAt } = await tx.enrollment.findUniqueOrThrow({
      where: { id: enrollmentId },
      select: { enrolledAt: true },
    })
    const wrongDay = refuseDay(happenedOn, { timeZone: actor.timeZone, enrolledAt })
    if (wrongDay) return wrongDay
    const plan = await planOf(tx, enrollmentId, note)
    if (note.commitment && !(plan && takesNotes(plan.closedAs)))
      return { ok: false, reason: 'not-open' }
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
        commitmentId: note.commitment ?? null,
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
      event: eventOf(note, told.stored, id),
    })
    if (plan) await settleByNote(tx, plan, note, { at, on: dayOf(at, actor.timeZone) })
    return { ok: true, id }
  })
}
