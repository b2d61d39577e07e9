import { getProgram } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import type { CohortPage } from '../../contract'
import { readCards } from './read-cards.server'

/** One cohort for everyone who thinks of joining: dates, syllabus, facilitators, places. */
export async function getCohortPage(slug: string): Promise<CohortPage> {
  const [card] = await readCards(now(), slug)
  if (!card) throw new NotFound()
  const { id, program: programId, ...shown } = card
  const program = getProgram(programId)
  const [windows, facilitators] = await Promise.all([
    db().cohortModule.findMany({ where: { cohortId: id }, orderBy: { position: 'asc' } }),
    db().cohortFacilitator.findMany({
      where: { cohortId: id, endedAt: null },
      orderBy: [{ isLead: 'desc' }, { startedAt: 'asc' }, { id: 'asc' }],
      select: { isLead: true, personId: true },
    }),
  ])
  const nameOf = await namesApart(
    null,
    facilitators.map(({ personId }) => personId),
  )
  const { title, summary, audience, hours, weeks } = program
  return {
    ...shown,
    program: { title, summary, audience, hours, weeks },
    facilitators: facilitators.map(({ isLead, personId }) => ({
      ...{ name: nameOf(personId), lead: isLead },
    })),
    modules: windows.map(({ moduleKey, position, opensOn, closesOn }) => {
      const module = program.modules.find(({ key }) => key === moduleKey)
      return {
        key: moduleKey,
        position,
        title: module?.title ?? moduleKey,
        summary: module?.summary ?? '',
        objectives: module?.objectives ?? [],
        opensOn: dayFromDb(opensOn),
        closesOn: dayFromDb(closesOn),
      }
    }),
  }
}
