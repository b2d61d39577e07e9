import { getSkills } from '~/features/catalog/index.server'
import type { LeftCohort } from '~/features/cohorts/contract'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import type { OwnPractice } from '../contract'
import { NOTE_COLUMNS, type NoteRow } from './notes/note-columns.server'

type Named<T> = Omit<T, 'skillTitle'> & { skillId: SkillId }
interface Row {
  plans: Named<OwnPractice['plans'][number]>[]
  notes: NoteRow[]
}

/**
 * The plans and field notes of a person in a cohort that they have left, the newest first.
 * Empty for a cohort that was never theirs; see `getLeftCohort`.
 */
export async function listOwnPractice(
  actor: Actor,
  { slug, program }: LeftCohort,
): Promise<OwnPractice> {
  const row = await readRow<Row>(Prisma.sql`
    WITH mine AS (SELECT e.id FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
      WHERE c.slug = ${slug} AND ${scope(actor, 'practice.read', { owner: Prisma.sql`e.person_id` })})
    SELECT
      coalesce((SELECT json_agg(x) FROM (
        SELECT p.id, p.skill_id AS "skillId", p.cue, p.action, p.moment, p.obstacle, p.remedy
        FROM commitment p WHERE p.enrollment_id IN (SELECT id FROM mine)
        ORDER BY p.created_at DESC) x), '[]') AS plans,
      coalesce((SELECT json_agg(x) FROM (
        SELECT ${NOTE_COLUMNS}
        FROM field_note n WHERE n.enrollment_id IN (SELECT id FROM mine)
        ORDER BY n.happened_on DESC, n.recorded_at DESC) x), '[]') AS notes`)
  const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
  const titleOf = (id: string) => titles.get(id) ?? id
  const named = <T extends { skillId: SkillId }>(row: T) => ({
    ...row,
    skillTitle: titleOf(row.skillId),
  })
  return {
    plans: row.plans.map(named),
    notes: row.notes.map(named),
  }
}
