import { getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { type Named, named, namesApart, recordAccessToMany } from '~/features/identity/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SharedNote } from '../../contract'
import { NOTE_READERS } from './note-readers.server'

const PAGE = 10
/** A page about something else shows the newest of them. */
const FEW = 3

type Row = Omit<SharedNote, 'coachName' | 'skillTitle'> & {
  named: Named
  coachId: string
  cohortId: string
  skillId: string
  program: string
}

export interface SharedNotes {
  notes: SharedNote[]
  page: number
  pages: number
  /** On all pages together. */
  count: number
}

interface Asked {
  /** The slug of the cohort. */
  cohort: string
  page?: number
  perPage?: number
}

/** The notes of one cohort that this condition lets the actor read, the newest first, a page at a time; their writers can read that someone looked. */
async function listNotes(
  actor: Actor,
  { cohort, page: asked = 1, perPage = PAGE }: Asked,
  mayRead: Prisma.Sql,
): Promise<SharedNotes> {
  const shared = Prisma.sql`
    FROM field_note n JOIN enrollment e ON e.id = n.enrollment_id JOIN cohort c ON c.id = e.cohort_id
    LEFT JOIN enrollment peer ON peer.id = n.peer_enrollment_id
    WHERE c.slug = ${cohort} AND ${mayRead}`
  const { count, notes } = await readRow<{ count: number; notes: Row[] }>(Prisma.sql`
    SELECT (SELECT count(*)::int ${shared}) AS count,
      coalesce((SELECT json_agg(x) FROM (
        SELECT n.id, n.skill_id AS "skillId", n.happened_on AS "happenedOn", n.used, c.program,
          e.person_id AS "coachId", c.id AS "cohortId", ${named(Prisma.sql`e.person_id`)} AS named
        ${shared}
        ORDER BY n.happened_on DESC, n.recorded_at DESC, n.id
        LIMIT ${perPage} OFFSET (
          -- A page that is gone since a note was taken back is the last one.
          SELECT least(${asked - 1}::bigint, greatest(count(*) - 1, 0) / ${perPage}::int) * ${perPage}::int
          ${shared})) x), '[]') AS notes`)
  await recordAccessToMany(
    actor,
    'field-notes',
    notes.map(({ coachId, cohortId }) => ({ subjectId: coachId, thingId: cohortId })),
  )
  const nameOf = await namesApart(
    actor,
    notes.map((note) => note.named),
  )
  const pages = Math.max(1, Math.ceil(count / perPage))
  return {
    ...{ page: Math.min(asked, pages), pages, count },
    notes: notes.map(
      ({ named: coach, coachId: _coach, cohortId: _cohort, skillId, program, ...note }) => ({
        ...note,
        coachName: nameOf(coach),
        skillTitle: getSkills(program).find(({ id }) => id === skillId)?.title ?? skillId,
      }),
    ),
  }
}

/** The newest notes of a cohort whose writers share them with its facilitators. Empty for everyone else. */
export const listNewestForFacilitators = (actor: Actor, cohort: string): Promise<SharedNotes> =>
  listNotes(actor, { cohort, perPage: FEW }, NOTE_READERS.asFacilitator(actor))

/** All of them, a page at a time. Throws NotFound outside the actor's cohorts. */
export async function getNotesForFacilitators(actor: Actor, asked: Asked) {
  const { slug, title } = await getCohortFor(actor, asked.cohort, 'cohort.practice.read')
  const notes = await listNotes(actor, asked, NOTE_READERS.asFacilitator(actor))
  return { cohort: { slug, title }, ...notes }
}

/** The notes of a cohort whose writers share them with the actor, as one of its coaches. */
export const listNotesForPeer = (actor: Actor, asked: Asked): Promise<SharedNotes> =>
  listNotes(actor, asked, NOTE_READERS.asPeer(actor))
