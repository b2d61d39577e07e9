import { getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftCard } from '../../contract'

/** A person writes on a few at a time; of more, the newest are shown. */
const MOST = 50

interface Row extends Pick<DraftCard, 'id' | 'cohortTitle'> {
  coach: Named
  program: string
  skills: string[]
  updatedAt: Date
}

/** The actor's drafts, the last changed first, in one statement. */
export async function listDrafts(actor: Actor): Promise<DraftCard[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT d.id, ${named(Prisma.sql`e.person_id`)} AS coach, c.title AS "cohortTitle", c.program,
           d.skills, d.updated_at AS "updatedAt"
      FROM observation_draft d JOIN enrollment e ON e.id = d.enrollment_id JOIN cohort c ON c.id = e.cohort_id
     WHERE ${scope(actor, 'observation.draft', { author: Prisma.sql`d.observer_id` })}
     ORDER BY d.updated_at DESC, d.id DESC LIMIT ${MOST}`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ coach }) => coach),
  )
  return rows.map(({ coach, program, skills, ...card }) => {
    const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
    return {
      ...card,
      coachName: nameOf(coach),
      skillTitles: skills.map((skill) => titles.get(skill) ?? skill),
    }
  })
}
