import { getContact, listPrograms } from '~/features/catalog/index.server'
import type { FrontPage } from '../../contract'
import { listOpenCohorts } from './list-open-cohorts.server'

/** The first page: what is taught here and what is open. For everyone. */
export async function getFrontPage(): Promise<FrontPage> {
  const [first] = listPrograms()
  if (!first) throw new Error('there is no program under content/')
  const { id, title, summary, hours, weeks, skills } = first
  const cohorts = await listOpenCohorts()
  const ofProgram = cohorts.find(({ program }) => program === id)
  const skill = skills.find(({ kind }) => kind === 'coaching') ?? skills[0]
  return {
    program: { title, summary, hours, weeks },
    skill: skill?.title ?? title,
    week: first.public?.week ?? [],
    questions: first.public?.questions ?? [],
    contact: getContact(),
    sampleIn: first.public ? (ofProgram?.slug ?? null) : null,
    cohorts,
  }
}
