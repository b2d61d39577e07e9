import { getSkills } from '~/features/catalog/index.server'
import { listCohortPeople } from '~/features/cohorts/index.server'
import { type Named, named, namesApart, recordAccess } from '~/features/identity/index.server'
import { noteStandings, readLogs } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, enrollmentIn } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { NotePage, OwnNote, Peer } from '../../contract'
import { correctUntil } from '../../domain/correction'
import { NOTE_ANSWER_COLUMNS, type NoteAnswersRow } from './note-columns.server'
import { readerOf } from './note-readers.server'

interface Row {
  told: NoteAnswersRow
  skillId: string
  enrollmentId: string
  personId: string
  named: Named
  slug: string
  title: string
  program: string
  recordedAt: Date
  correctedAt: Date | null
  sharedWith: OwnNote['sharedWith']
  peerId: string | null
  peer: Named | null
  reader: NotePage['reader']
  history: (NoteAnswersRow & { writtenAt: string })[]
  plan: OwnNote['plan']
}

/** The note, for whoever may read it at this moment. */
async function findNote(actor: Actor, id: string): Promise<Row> {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT * FROM (
      SELECT (SELECT to_json(x) FROM (SELECT ${NOTE_ANSWER_COLUMNS}) x) AS told,
        n.skill_id AS "skillId", n.enrollment_id AS "enrollmentId", e.person_id AS "personId",
        ${named(Prisma.sql`e.person_id`)} AS named, c.slug, c.title, c.program,
        n.recorded_at AS "recordedAt", n.corrected_at AS "correctedAt", n.shared_with AS "sharedWith",
        n.peer_enrollment_id AS "peerId", ${named(Prisma.sql`peer.person_id`)} AS peer,
        ${readerOf(actor)} AS reader,
        coalesce((SELECT json_agg(x ORDER BY x.version DESC) FROM (
          SELECT ${NOTE_ANSWER_COLUMNS}, n.written_at AS "writtenAt" FROM field_note_version n WHERE n.note_id = ${id}::uuid) x
        ), '[]') AS history,
        (SELECT json_build_object('id', p.id, 'cue', p.cue, 'action', p.action)
          FROM commitment p WHERE p.id = n.commitment_id) AS plan
      FROM field_note n JOIN enrollment e ON e.id = n.enrollment_id JOIN cohort c ON c.id = e.cohort_id
      LEFT JOIN enrollment peer ON peer.id = n.peer_enrollment_id
      WHERE n.id = ${id}::uuid) note WHERE reader IS NOT NULL`)
  if (!row) throw new NotFound()
  return row
}

/**
 * A field note, for its writer and for whomever it is shared with; that someone else looked is noted for its
 * writer. Throws NotFound for everyone else.
 */
export async function getNote(actor: Actor, id: string): Promise<NotePage> {
  const row = await findNote(actor, id)
  const { told, skillId, slug, title, program, personId, reader, recordedAt, correctedAt } = row
  await recordAccess(db(), {
    ...{ viewerId: actor.personId, subjectId: personId },
    ...{ thingKind: 'field-note', thingId: id },
  })
  const nameOf = await namesApart(actor, [row.named, row.peer])
  return {
    ...{ id, cohort: { slug, title }, skillId, reader, recordedAt, correctedAt },
    skillTitle: getSkills(program).find((skill) => skill.id === skillId)?.title ?? skillId,
    coachName: nameOf(row.named),
    told,
    own: reader === 'writer' ? await ownPart(actor, id, row, nameOf(row.peer)) : null,
  }
}

async function ownPart(actor: Actor, id: string, row: Row, peerName: string): Promise<OwnNote> {
  const { told, sharedWith, peerId, recordedAt, history, plan } = row
  const inside = enrollmentIn(actor, row.slug)?.enrollmentId === row.enrollmentId
  const until = correctUntil(recordedAt)
  return {
    standing: await standingOf(row.enrollmentId, id),
    ...{ sharedWith, peerId, plan, version: told.version },
    peers: await peersOf(actor, row, peerName, inside),
    correctUntil: inside && until > now() ? until : null,
    history: history.map((one) => ({ ...one, writtenAt: new Date(one.writtenAt) })),
  }
}

/** Why a note moves no step, in a sentence; null where it counts, or claims nothing. */
export async function standingOf(enrollmentId: string, id: string): Promise<string | null> {
  const [log] = await readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid`)
  return log ? (noteStandings(log, dayOf(now(), log.timeZone)).get(id) ?? null) : null
}

/** Whoever has left shares with no one new; whom they share with already stays in the list. */
async function peersOf(actor: Actor, row: Row, peerName: string, inside: boolean): Promise<Peer[]> {
  const others = inside ? await listPeers(actor, row.slug) : []
  const chosen = row.peerId
  if (!chosen || others.some(({ enrollmentId }) => enrollmentId === chosen)) return others
  return [...others, { enrollmentId: chosen, name: peerName }]
}

/** The other coaches of the actor's cohort, by name. */
export async function listPeers(actor: Actor, slug: string): Promise<Peer[]> {
  return (await listCohortPeople(actor, slug)).flatMap(({ enrollmentId, name, personId }) =>
    enrollmentId && personId !== actor.personId ? [{ enrollmentId, name }] : [],
  )
}
