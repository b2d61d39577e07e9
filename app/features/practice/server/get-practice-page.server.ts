import { getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { type CoachLog, noteStandings, pathsOf, readLogs } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, meantEnrollment, membershipsOf } from '~/platform/shared/actor'
import { type Day, dayOf } from '~/platform/shared/time'
import type { PracticePage } from '../contract'
import { NOTE_COLUMNS, type NoteRow } from './notes/note-columns.server'
import { duePlans, PLAN_COLUMNS, type PlanRowJson, toDuePlan } from './plan-columns.server'

const SHOWN = 20

const OWNER = { owner: Prisma.sql`e.person_id` }

interface Words {
  due: PlanRowJson[]
  commitments: PlanRowJson[]
  notes: NoteRow[]
}

/** The log of the reader's own practice, which a higher room reads on from; it is no part of the page. */
interface Mine {
  log: CoachLog
  cohort: { slug: string; program: string }
}

/** Reads the coach's plans and notes, newest first, in one statement. */
async function readWords(enrollmentId: string, today: Day): Promise<Words> {
  const [row] = await readRows<Words>(Prisma.sql`
    SELECT ${duePlans(enrollmentId, today)} AS due,
      coalesce((SELECT json_agg(x) FROM (
        SELECT ${PLAN_COLUMNS}
        FROM commitment c WHERE c.enrollment_id = ${enrollmentId}::uuid
        ORDER BY c.window_to DESC, c.created_at DESC LIMIT ${SHOWN}) x), '[]'::json) AS commitments,
      coalesce((SELECT json_agg(x) FROM (
        SELECT ${NOTE_COLUMNS}
        FROM field_note n WHERE n.enrollment_id = ${enrollmentId}::uuid
        ORDER BY n.happened_on DESC, n.recorded_at DESC LIMIT ${SHOWN}) x), '[]'::json) AS notes`)
  if (!row) throw new Error('the practice answered nothing')
  return row
}

/**
 * The actor's practice in one of their cohorts: plans, notes. Without a cohort named
 * it is the one chosen last, else the newest. Throws NotFound for a cohort that is not theirs.
 */
export async function getPracticePage(
  actor: Actor,
  slug: string | null,
): Promise<PracticePage & { mine: Mine | null }> {
  const mine = membershipsOf(actor, 'coach')
  const choices = mine.map((m) => ({ slug: m.cohortSlug, title: m.cohortTitle }))
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  const empty = { skills: [], enrollmentId: null, due: [], commitments: [], notes: [], mine: null }
  if (!chosen) return { choices, cohort: null, ...empty }
  const cohort = await getCohortFor(actor, chosen, 'lesson.read')
  const { enrollmentId, program, title } = cohort
  const head = { slug: cohort.slug, title }
  if (!enrollmentId) return { choices, cohort: head, ...empty }
  const today = dayOf(now(), actor.timeZone)
  const [logs, words] = await Promise.all([
    readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid AND ${scope(actor, 'practice.read', OWNER)}`),
    readWords(enrollmentId, today),
  ])
  const titles = new Map(getSkills(program).map((skill) => [skill.id, skill.title]))
  const titleOf = (id: string) => titles.get(id) ?? id
  const [log] = logs
  const standing = log ? noteStandings(log, dayOf(now(), log.timeZone)) : null
  return {
    choices,
    cohort: head,
    enrollmentId,
    mine: log ? { log, cohort: { slug: cohort.slug, program } } : null,
    skills: log ? pathsOf(log, program).map(({ skill }) => skill) : [],
    due: words.due.map((c) => toDuePlan({ ...c, skillTitle: titleOf(c.skillId) }, today)),
    commitments: words.commitments
      .filter(({ id }) => !words.due.some((due) => due.id === id))
      .map((c) => toDuePlan({ ...c, skillTitle: titleOf(c.skillId) }, today)),
    notes: words.notes.map((note) => ({
      ...note,
      skillTitle: titleOf(note.skillId),
      standing: standing?.get(note.id) ?? null,
    })),
  }
}
