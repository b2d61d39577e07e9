import { appendSkillEvent } from '~/features/transfer/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Day, dayFromDb } from '~/platform/shared/time'
import type { SkillUse } from '../../contract'
import { holdsDay } from '../../domain/plan-rules'
import { lockPlan, lockPlans, type PlanRow, settleByNote } from '../plan-rows.server'
import type { StoredNote } from './note-rows.server'
import { isUse, plansOfNote } from './plans-of-note.server'

/** The effect of a note on plans: a use closes those on whose days it was, and of "no opportunity" the day matters. */
const effectOf = ({ used, happenedOn }: Told) =>
  used === 'no' ? 'none' : `${isUse(used) ? 'use' : 'none came'} on ${happenedOn}`

interface Told {
  used: SkillUse
  happenedOn: Day
}

interface Said {
  at: Date
  on: Day
}

/**
 * Settles the plans of a note again after a correction: it takes back what the note had done to them, and then does what
 * the note says now. Gives the id of the plan that the note names now.
 */
export async function resettlePlans(
  tx: Tx,
  note: StoredNote,
  now: Told,
  said: Said,
): Promise<string | null> {
  const { commitmentId, enrollmentId, skillId } = note
  const versions = await tx.fieldNoteVersion.findMany({
    where: { noteId: note.id },
    select: { writtenAt: true },
  })
  const instants = [note.recordedAt, ...versions.map(({ writtenAt }) => writtenAt)]
  const touched = await lockPlans(
    tx,
    Prisma.sql`c.enrollment_id = ${enrollmentId}::uuid AND c.skill_id = ${skillId}
      AND (c.id = ${commitmentId}::uuid OR c.closed_at = ANY(${instants}::timestamptz[])
        OR c.extended_at = ANY(${instants}::timestamptz[]))`,
  )
  const before = { used: note.used, happenedOn: dayFromDb(note.happenedOn) }
  // From now on a note of its own tells of these plans: a press that came first cannot be undone.
  const ids = touched.map(({ id }) => id)
  await tx.commitment.updateMany({ where: { id: { in: ids } }, data: { answerEvents: [] } })
  if (effectOf(before) === effectOf(now)) return commitmentId
  for (const plan of touched) await unsettle(tx, plan, instants, said)
  const named = commitmentId ? await lockPlan(tx, commitmentId) : null
  const commitment = named && isStillMeant(named, before, now) ? named.id : null
  const plans = await plansOfNote(tx, { enrollmentId, skillId, ...now, commitment })
  for (const plan of plans) await settleByNote(tx, plan, now, said)
  return plans[0]?.id ?? commitment
}

/** A plan that was named though the note was not of its days is what its coach meant; otherwise the days decide. */
const isStillMeant = (plan: PlanRow, before: Told, now: Told): boolean =>
  holdsDay(plan, now.happenedOn) || !holdsDay(plan, before.happenedOn)

/** The plan is again as it was before this note, as far as this note changed it. */
async function unsettle(tx: Tx, plan: PlanRow, instants: Date[], { on }: Said): Promise<void> {
  const row = await tx.commitment.findUniqueOrThrow({ where: { id: plan.id } })
  const byNote = (at: Date | null) => instants.some((one) => one.getTime() === at?.getTime())
  const closed = byNote(row.closedAt)
  await tx.commitment.update({
    where: { id: plan.id },
    data: {
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
