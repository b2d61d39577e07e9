import { getCohortFor } from '~/features/cohorts/index.server'
import { appendSkillEvent, refuseDay } from '~/features/transfer/index.server'
import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayFromDb, dayOf, dayToDb } from '~/platform/shared/time'
import type { CorrectionRefusal, NoteInput } from '../../contract'
import { correctUntil } from '../../domain/correction'
import { lockNote, type StoredNote } from './note-rows.server'
import { resettlePlans } from './resettle-plans.server'
import { noteEventFields, toStoredNote } from './stored-note.server'

type Outcome = { ok: true } | ({ ok: false } & CorrectionRefusal)
type Input = NoteInput & { mutationId: string; version: number }

/** A note of the actor's own, in a cohort whose coach they are. Throws NotFound. */
async function enrollmentOf(actor: Actor, noteId: string) {
  const note = await db().fieldNote.findFirst({
    where: { id: noteId, enrollment: { personId: actor.personId } },
    select: {
      enrollmentId: true,
      enrollment: { select: { enrolledAt: true, cohort: { select: { slug: true } } } },
    },
  })
  if (!note) throw new NotFound()
  const { slug } = note.enrollment.cohort
  const { enrollmentId } = await getCohortFor(actor, slug, 'note.correct')
  if (enrollmentId !== note.enrollmentId) throw new NotFound()
  return note.enrollment
}

/**
 * Corrects what a note says, for a day after it was recorded. The words that stood there before stay as its
 * history, and the log of the skill says what holds now. Throws NotFound.
 */
export async function correctNote(actor: Actor, noteId: string, input: Input): Promise<Outcome> {
  const { enrolledAt } = await enrollmentOf(actor, noteId)
  const told = toStoredNote(input)
  const refused = refuseIdentifiers(told.checked)
  if (refused) return { ok: false, ...refused }
  return once(actor, input.mutationId, 'note.correct', async (tx): Promise<Outcome> => {
    const at = now()
    const note = await lockNote(tx, noteId)
    if (correctUntil(note.recordedAt) <= at) return { ok: false, reason: 'too-late' }
    if (note.version !== input.version) return { ok: false, reason: 'changed' }
    const { happenedOn } = input
    const wrongDay = refuseDay(happenedOn, { timeZone: actor.timeZone, enrolledAt })
    if (wrongDay) return wrongDay
    // It was recorded on a day, and tells of that one or one before it.
    if (happenedOn > dayOf(note.recordedAt, actor.timeZone)) return { ok: false, reason: 'future' }
    if (isSame(note, { happenedOn, ...told.stored })) return { ok: true }
    await keepVersion(tx, note)
    const data = { ...told.stored, happenedOn: dayToDb(happenedOn) }
    await tx.fieldNote.update({
      where: { id: noteId },
      data: { ...data, version: note.version + 1, correctedAt: at },
    })
    const said = { at, on: dayOf(at, actor.timeZone) }
    const commitmentId = await resettlePlans(tx, note, { used: input.used, happenedOn }, said)
    await tx.fieldNote.update({ where: { id: noteId }, data: { commitmentId } })
    await appendCorrection(tx, note, { happenedOn, commitmentId, stored: told.stored })
    return { ok: true }
  })
}

type Stored = ReturnType<typeof toStoredNote>['stored']

const isSame = (note: StoredNote, said: Stored & { happenedOn: string }) =>
  dayFromDb(note.happenedOn) === said.happenedOn &&
  (['used', 'whatIDid', 'whatHappened', 'setting', 'carried', 'confidence', 'help'] as const).every(
    (name) => note[name] === said[name],
  ) &&
  [...note.barriers].sort().join() === [...said.barriers].sort().join()

/** The words that the note had until now become its history. */
async function keepVersion(tx: Tx, note: StoredNote): Promise<void> {
  const { id: noteId, version, happenedOn, used, setting, whatIDid, whatHappened } = note
  const { carried, confidence, help, barriers, correctedAt, recordedAt } = note
  await tx.fieldNoteVersion.create({
    data: {
      ...{ noteId, version, happenedOn, used, setting, whatIDid, whatHappened },
      ...{ carried, confidence, help, barriers, writtenAt: correctedAt ?? recordedAt },
    },
  })
}

interface Correction {
  happenedOn: Day
  commitmentId: string | null
  stored: Stored
}

async function appendCorrection(
  tx: Tx,
  note: StoredNote,
  { happenedOn, commitmentId, stored }: Correction,
): Promise<void> {
  const { id: noteId, enrollmentId, skillId, recordedAt } = note
  const before = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM skill_event WHERE enrollment_id = ${enrollmentId}::uuid AND skill_id = ${skillId}
      AND ((source_kind = 'field-note' AND source_id = ${noteId})
        OR (type = 'field-note-corrected' AND payload ->> 'noteId' = ${noteId}))`
  const id = newId()
  await appendSkillEvent(tx, {
    ...{ id, enrollmentId, skillId, happenedOn },
    // Each correction is a source of its own.
    source: { kind: 'field-note-correction', id },
    event: {
      kind: 'field-note-corrected',
      noteId,
      replaces: before.map((event) => event.id),
      firstRecordedAt: recordedAt.toISOString(),
      commitmentId,
      used: stored.used,
      ...noteEventFields(stored),
    },
  })
}
