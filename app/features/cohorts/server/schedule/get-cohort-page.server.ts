import { getContact, getProgram, getSampleLesson } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { dayFromDb } from '~/platform/shared/time'
import type { CohortPage, SamplePage } from '../../contract'
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
      select: { isLead: true, personId: true, person: { select: { about: true } } },
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
    facilitators: facilitators.map(({ isLead, personId, person }) => ({
      ...{ name: nameOf(personId), lead: isLead, about: person.about },
    })),
    ...publicPartOf(programId),
    contact: getContact(),
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

function publicPartOf(programId: string): Pick<CohortPage, 'week' | 'questions' | 'sample'> {
  const { week = [], questions = [], sample } = getProgram(programId).public ?? {}
  const module = getProgram(programId).modules.find(({ key }) => key === sample?.module)
  const lesson = module?.lessons.find(({ slug }) => slug === sample?.lesson)
  return {
    ...{ week, questions },
    sample: lesson ? { title: lesson.title, minutes: lesson.minutes } : null,
  }
}

/**
 * The lesson of a cohort's program that anyone may read before joining. Its links to other lessons lead to the
 * cohort's page. Throws NotFound for a draft, and where a program opens no lesson.
 */
export async function getSamplePage(slug: string): Promise<SamplePage> {
  const [card] = await readCards(now(), slug)
  if (!card) throw new NotFound()
  const { id: _id, program: programId, ...cohort } = card
  const back = () => paths.cohort(slug)
  const sample = getSampleLesson(programId, { lesson: back, reflection: back })
  if (!sample) throw new NotFound()
  const { title: programTitle, modules } = getProgram(programId)
  const { lesson, body } = sample
  const module = modules.find(({ key }) => key === lesson.moduleKey)
  if (!module) throw new NotFound()
  return {
    ...{ cohort, programTitle, body },
    module: { number: module.number, title: module.title },
    lesson: { title: lesson.title, summary: lesson.summary, minutes: lesson.minutes },
  }
}
