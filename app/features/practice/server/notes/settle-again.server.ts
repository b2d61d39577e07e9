import { appendSkillEvent } from '~/features/transfer/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Day, dayFromDb } from '~/platform/shared/time'
import type { SkillUse } from '../../contract'
import { lockPlan, type PlanRow, settleByNote } from '../plan-rows.server'
import type { StoredNote } from './note-rows.server'

/** A note settles its plan: every use closes it, and of "no opportunity" the day matters. */
const effectOf = ({ used, happenedOn }: { used: SkillUse; happenedOn: Day }) => {
  if (used === 'no') return 'none'
  return used === 'no_chance' ? `none came on ${happenedOn}` : 'use'
}

interface Said {
  at: Date
  on: Day
}

/** The plan that the note named, or the one that its "no opportunity" was about. */
async function planOf(tx: Tx, note: StoredNote, instants: Date[]): Promise<PlanRow | null> {
  const { commitmentId, enrollmentId, skillId } = note
  if (commitmentId) return lockPlan(tx, Prisma.sql`id = ${commitmentId}::uuid`)
  return lockPlan(
    tx,
    Prisma.sql`enrollment_id = ${enrollmentId}::uuid AND skill_id = ${skillId}
      AND (closed_at = ANY(${instants}::timestamptz[]) OR extended_at = ANY(${instants}::timestamptz[]))`,
  )
}

/** Does to a plan what the corrected note says, after it has taken back what the note had done before. */
export async function settleAgain(
  tx: Tx,
  note: StoredNote,
  now: { used: SkillUse; happenedOn: Day },
  said: Said,
): Promise<void> {
  const versions = await tx.fieldNoteVersion.findMany({
    where: { noteId: note.id },
    select: { writtenAt: true },
  })
  const instants = [note.recordedAt, ...versions.map(({ writtenAt }) => writtenAt)]
  const plan = await planOf(tx, note, instants)
  if (!plan) return
  const before = { used: note.used, happenedOn: dayFromDb(note.happenedOn) }
  // From now on a note of its own tells of the plan: the press that came first cannot be undone.
  if (effectOf(before) === effectOf(now)) {
    await tx.commitment.update({ where: { id: plan.id }, data: { answerEvents: [] } })
    return
  }
  await unsettle(tx, plan, instants, said)
  const open = await lockPlan(tx, Prisma.sql`id = ${plan.id}::uuid`)
  if (open) await settleByNote(tx, open, now, said)
}

/** The plan is again as it was before this note, as far as this note changed it. */
async function unsettle(tx: Tx, plan: PlanRow, instants: Date[], { on }: Said): Promise<void> {
  const row = await tx.commitment.findUniqueOrThrow({ where: { id: plan.id } })
  const byNote = (at: Date | null) => instants.some((one) => one.getTime() === at?.getTime())
  const closed = byNote(row.closedAt)
  await tx.commitment.update({
    where: { id: plan.id },
    data: {
      answerEvents: [],
      ...(closed ? { closedAt: null, closedAs: null } : {}),
      ...(byNote(row.extendedAt) ? { extendedAt: null } : {}),
    },
  })
  if (!closed || !row.closedAt) return
  const closings = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM skill_event WHERE enrollment_id = ${plan.enrollmentId}::uuid AND skill_id = ${plan.skillId}
      AND type = 'commitment-closed' AND payload ->> 'commitmentId' = ${plan.id}
      AND recorded_at >= ${row.closedAt}`
  const id = newId()
  await appendSkillEvent(tx, {
    ...{ id, enrollmentId: plan.enrollmentId, skillId: plan.skillId, happenedOn: on },
    source: { kind: 'commitment-answer', id },
    event: {
      kind: 'commitment-answer-undone',
      commitmentId: plan.id,
      undone: closings.map((event) => event.id),
    },
  })
}
