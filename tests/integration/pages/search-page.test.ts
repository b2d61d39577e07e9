import { beforeAll, describe, expect, test, vi } from 'vitest'
import { keepPassages } from '~/features/catalog/index.server'
import { log } from '~/platform/logging/log.server'
import type { Actor } from '~/platform/shared/actor'
import { loader } from '~/routes/learn_.$cohort_.search'
import { contextOf } from '../../factories/requests'
import { countQueries } from '../../setup/count-queries'
import { aCohortThatTalks, aConversation } from '../discussions/conversation'

type Talk = Awaited<ReturnType<typeof aCohortThatTalks>>
let talk: Talk
let other: Talk

beforeAll(async () => {
  talk = await aCohortThatTalks()
  other = await aCohortThatTalks()
  await keepPassages()
  await aConversation(talk.ana, talk.slug)
  await aConversation(other.ana, other.slug)
}, 60_000)

/** The data that the page is given, and the status of its answer. */
async function visit(actor: Actor, query: string, slug = talk.slug) {
  const { data, init } = await loader({
    request: new Request(`http://localhost:3000/learn/${slug}/search${query}`),
    params: { cohort: slug },
    context: contextOf(actor),
  })
  return { ...data, status: init?.status ?? 200 }
}

const refusal = (actor: Actor, slug?: string) =>
  visit(actor, '?q=waited', slug).then(
    () => 'let in',
    async (answer: Response) => [answer.status, await answer.text()],
  )

describe('the search of a cohort', () => {
  test('looks in its lessons and its discussions', async () => {
    const page = await visit(talk.ben, '?q=waited')
    expect(page).toMatchObject({
      ...{ status: 200, cohort: { slug: talk.slug }, zone: talk.ben.timeZone },
      search: { q: 'waited', in: 'all', problem: null },
      discussions: { total: 2, page: 1 },
    })
    expect(page.lessons?.total).toBeGreaterThan(20)
    expect(page.lessons?.hits).toHaveLength(10)
  })

  test('looks in one of them alone', async () => {
    const lessons = await visit(talk.ana, '?q=coach&in=lessons')
    expect(lessons).toMatchObject({ discussions: null, lessons: { page: 1 } })
    expect(lessons.lessons?.hits).toHaveLength(20)
    expect(await visit(talk.ana, '?q=waited&in=discussions&page=3')).toMatchObject({
      ...{ lessons: null, discussions: { total: 2, page: 1, pages: 1 } },
    })
  })

  test('is open to its facilitator and to the program’s admin', async () => {
    for (const actor of [talk.facilitator, talk.admin])
      expect(await visit(actor, '?q=waited')).toMatchObject({ discussions: { total: 2 } })
  })

  test('is for others not there, as a cohort that is none', async () => {
    const missing = await refusal(talk.ana, 'no-such-cohort')
    expect(missing).toEqual([404, expect.any(String)])
    for (const actor of [other.ana, other.facilitator, talk.agency.lead])
      expect(await refusal(actor)).toEqual(missing)
    expect(await refusal(talk.ana, 'NOT A NAME')).toEqual(missing)
  })

  test('looks for nothing before something is typed, and not for too much', async () => {
    for (const query of ['', '?q=', '?q=+%00+', '?in=lessons'])
      expect(await visit(talk.ana, query)).toMatchObject({
        status: 200,
        lessons: null,
        discussions: null,
      })
    const long = await visit(talk.ana, `?q=${'x'.repeat(10_000)}`)
    expect(long).toMatchObject({ status: 400, lessons: null, discussions: null })
    expect(long.search.problem).toMatch(/at most 200 characters/)
  })

  test('sends as many statements for much as for nothing', async () => {
    const counts = []
    for (const query of ['?q=coach', '?q=zeppelins', '?q=%22%5C%27%26', '?q=coach&page=9'])
      counts.push(await countQueries(() => visit(talk.ana, query)))
    expect(counts).toEqual([4, 4, 4, 4])
    expect(await countQueries(() => visit(talk.ana, ''))).toBe(1)
  })

  test('leaves no word of it in the log', async () => {
    const levels = ['debug', 'info', 'warn', 'error'] as const
    const said = levels.map((level) => vi.spyOn(log(), level))
    await visit(talk.ana, '?q=%00%F0%28%8C+kiwifruit+%27%3A%2A+%22')
    await refusal(other.ana)
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([])
  })
})
