import { getSkills } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftCard } from '../../contract'
import { ownDrafts } from './draft-scope.server'

/** A person writes on a few at a time; of more, the newest are shown. */
const MOST = 50

/** The actor's drafts, the last changed first. */
export async function listDrafts(actor: Actor): Promise<DraftCard[]> {
  const drafts = await db().observationDraft.findMany({
    where: ownDrafts(actor),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    include: { enrollment: { include: { cohort: true } } },
  })
  if (drafts.length === 0) return []
  const nameOf = await namesApart(
    actor,
    drafts.map(({ enrollment }) => enrollment.personId),
  )
  return drafts.map(({ id, updatedAt, skills, enrollment: { personId, cohort } }) => {
    const titles = new Map(getSkills(cohort.program).map((skill) => [skill.id, skill.title]))
    return {
      ...{ id, updatedAt, coachName: nameOf(personId), cohortTitle: cohort.title },
      skillTitles: skills.map((skill) => titles.get(skill) ?? skill),
    }
  })
}
