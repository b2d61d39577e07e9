import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getContentPage, loadCatalog } from '~/features/authoring/index.server'
import { getLesson, programOf } from '~/features/catalog/index.server'
import { listBoundWordings, openCohort } from '~/features/cohorts/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { toDay } from '~/platform/shared/time'
import { anAgency, aPerson } from '../../factories/cohorts'
import { makeAdmin, makeObserver, makePerson, refreshed } from '../../factories/people'
import { makeSampleHome } from '../../factories/sample-home'
import { CHECK, LESSON, samplePack, THIRD } from '../../factories/sample-pack'
import { countQueries } from '../../setup/count-queries'

let admin: Actor
let facilitator: Actor
const home = await makeSampleHome(samplePack())
afterAll(() => home.remove())

/** Opens a cohort with the content as it is now. */
async function open(title: string, startsOn: string) {
  await loadCatalog(home.root)
  const opened = await openCohort(admin, {
    ...{ mutationId: randomUUID(), slug: title.toLowerCase(), program: 'sample', title },
    ...{ timeZone: 'UTC', startsOn: toDay(startsOn), enrollUntil: toDay(startsOn) },
    ...{ capacity: 10, seatPriceMinor: 100, currency: 'USD' },
    facilitators: [{ personId: facilitator.personId, lead: true }],
  })
  if (!opened.ok) throw new Error(opened.reason)
}

/** One cohort began before the third lesson was there, one with an older wording of the first, one today. */
beforeAll(async () => {
  admin = await makeAdmin()
  facilitator = await makePerson()
  await home.change(THIRD, null)
  await open('Before', '2026-01-05')
  await home.reset()
  await open('Older', '2026-02-02')
  await home.change(LESSON, 'Some words to read', 'Other words to read')
  await home.change(CHECK, 'It fits.', 'It does fit.')
  await open('Today', '2026-03-02')
  facilitator = await refreshed(facilitator)
})

const pageFor = async (actor: Actor) =>
  getContentPage(actor, (await listBoundWordings(actor)).wordings)

test('an admin sees which cohort began with which wording', async () => {
  const [program] = await pageFor(admin)
  expect(program?.cohorts).toEqual(['Before', 'Older', 'Today'])
  expect(program?.lessons.map(({ id, hash, use }) => ({ id, hash, use }))).toEqual([
    {
      ...{ id: 'm1-first-lesson', hash: getLesson('sample', 'm1-first-lesson').hash },
      use: { same: ['Today'], older: ['Before', 'Older'], without: [] },
    },
    {
      ...{ id: 'm1-second-lesson', hash: getLesson('sample', 'm1-second-lesson').hash },
      use: { same: ['Before', 'Older', 'Today'], older: [], without: [] },
    },
    {
      ...{ id: 'm1-third-lesson', hash: getLesson('sample', 'm1-third-lesson').hash },
      use: { same: ['Older', 'Today'], older: [], without: ['Before'] },
    },
  ])
})

test('checks and reflections bind too; discussions and practice do not', async () => {
  const [program] = await pageFor(admin)
  const [first] = program?.modules ?? []
  expect(first?.texts.map(({ step, use }) => [step.kind, use])).toEqual([
    ['check', { same: ['Today'], older: ['Before', 'Older'], without: [] }],
    ['reflection', { same: ['Before', 'Older', 'Today'], older: [], without: [] }],
    ['discussion', null],
    ['practice', null],
  ])
})

test('the page has the figures of the report, and a way to every text', async () => {
  const [program] = await pageFor(admin)
  const report = programOf('sample').report
  expect(program).toMatchObject({
    ...{ skills: report.skills, gaps: report.gaps, parts: report.parts },
    questions: report.questions,
    lessons: report.lessons,
  })
  expect(program?.modules).toHaveLength(report.modules)
  expect(program?.vignettes.map(({ step }) => step.place)).toEqual([{ vignette: 'v1-the-door' }])
})

describe('who does not run the program sees nothing of it', () => {
  const others: Record<string, () => Promise<Actor> | Actor> = {
    'a facilitator': () => facilitator,
    'an agency lead': async () => (await anAgency()).lead,
    'an observer': async () => makeObserver({ id: (await anAgency()).agencyId }),
    'a stranger': () => aPerson(),
  }
  test.each(Object.keys(others))('%s', async (who) => {
    const actor = (await others[who]?.()) ?? expect.unreachable(who)
    expect((await listBoundWordings(actor)).wordings).toEqual([])
    await expect(pageFor(actor)).rejects.toThrow(NotFound)
  })
})

test('it takes one statement, however many cohorts there are', async () => {
  expect(await countQueries(() => pageFor(admin))).toBe(1)
})
