import { afterAll, beforeAll, expect, test } from 'vitest'
import { BANK_DAYS } from '~/features/billing/contract'
import { SITE_PAGES } from '~/features/catalog/contract'
import { getSitePage } from '~/features/catalog/index.server'
import { LessonBodyView } from '~/features/catalog/ui/mdx/lesson-body-view'
import { SitePageView } from '~/features/catalog/ui/mdx/site-page-view'
import { QUOTE_DAYS, refundPolicy } from '~/features/checkout/contract'
import { FAR_DAYS, INVITATION_DAYS, KEEP_MINUTES } from '~/features/cohorts/contract'
import {
  createCohort,
  getCohortPage,
  getFrontPage,
  getSamplePage,
} from '~/features/cohorts/index.server'
import { CohortDetails } from '~/features/cohorts/ui/cohort-page'
import { FrontDoor } from '~/features/cohorts/ui/front-page'
import { SampleLesson } from '~/features/cohorts/ui/sample-page'
import { changeProfile } from '~/features/identity/index.server'
import { OFFER_HOURS } from '~/features/seats/contract'
import { reassignCap } from '~/features/seats/domain/reassign'
import { newId } from '~/platform/ids.server'
import { listKept } from '~/retention.server'
import { meta as frontMeta } from '~/routes/_index'
import { meta as accessibilityMeta } from '~/routes/accessibility'
import { meta as cohortsMeta } from '~/routes/cohorts'
import { meta as cohortMeta } from '~/routes/cohorts_.$cohort'
import { meta as helpMeta } from '~/routes/help'
import { meta as privacyMeta } from '~/routes/privacy'
import { meta as termsMeta } from '~/routes/terms'
import { aCohort } from '../../factories/cohorts'
import { renderPage } from '../../factories/render-page'
import { startWholeApp } from '../rights/whole-app'
import { admin, changed, newForm } from './clock-room'

let app: Awaited<ReturnType<typeof startWholeApp>>
beforeAll(async () => {
  app = await startWholeApp()
}, 60_000)
afterAll(() => app?.close())

const ask = (path: string) => fetch(app.home + path, { redirect: 'manual' })
const textOf = async (path: string) => (await ask(path)).text()

test.each(SITE_PAGES)('/%s answers without sign-in, and none of its links is dead', async (id) => {
  expect((await ask(`/${id}`)).status).toBe(200)
  const page = await renderPage(<SitePageView page={getSitePage(id)} />, `/${id}`)
  expect(page.match(/<h1/g)).toHaveLength(1)
  expect(page).toMatch(/<h1[^>]*>\w+<\/h1>/)
  expect(page.match(/<h2/g)?.length).toBeGreaterThan(2)
  const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, to = '']) => to)
  for (const link of links) {
    const { status, headers } = await ask(link)
    const led = status === 302 || status === 303 ? headers.get('location') : ''
    expect([link, status < 400, led ?? '']).toEqual([
      link,
      true,
      expect.stringMatching(/^(\/sign-in\?next=.*)?$/),
    ])
  }
})

const baseUrl = 'https://learn.example.org'
type Meta = (args: never) => object[]

test.each([
  ['/', 'Footbridge · coaching cohorts, from knowing to doing', frontMeta],
  ['/cohorts', 'Open cohorts · Footbridge', cohortsMeta],
  ['/help', 'Help · Footbridge', helpMeta],
  ['/accessibility', 'Accessibility · Footbridge', accessibilityMeta],
  ['/privacy', 'Privacy · Footbridge', privacyMeta],
  ['/terms', 'Terms · Footbridge', termsMeta],
] as [string, string, Meta][])(
  'the link of %s is previewed with a title, a sentence and a picture',
  (path, title, meta) => {
    const id = SITE_PAGES.find((name) => `/${name}` === path)
    const page = id ? getSitePage(id) : undefined
    const tags = meta({ data: { page, baseUrl } } as never) as Record<string, string>[]
    const content = (name: string) =>
      tags.find((tag) => tag.property === name || tag.name === name)?.content
    expect(tags).toContainEqual({ title })
    expect(content('og:title')).toBe(title)
    expect(content('description')).toBe(content('og:description'))
    expect(content('description')).toMatch(/^[A-Z].{20,}\.$/)
    expect(content('og:url')).toBe(baseUrl + path)
    expect(content('og:image')).toBe(`${baseUrl}/preview.png`)
  },
)

test('the first page answers questions, and says whom to ask another one', async () => {
  const front = await getFrontPage()
  expect(front.questions.length).toBeGreaterThan(0)
  const page = await renderPage(<FrontDoor {...front} contact={null} />)
  for (const { question } of front.questions) expect(page).toContain(question)
  expect(page).toMatch(/Anything else\?[^.]*href="\/help"/)
  const contact = { name: null, email: 'learn@example.org' }
  const named = await renderPage(<FrontDoor {...front} contact={contact} />)
  expect(named).toContain('href="mailto:learn@example.org"')
})

test('the figures in their texts are those of the program', () => {
  const [help, terms] = [getSitePage('help').html, getSitePage('terms').html]
  expect(help).toContain(`good for ${INVITATION_DAYS} days`)
  expect(terms).toContain(`good for ${INVITATION_DAYS} days`)
  expect(terms).toContain(`kept for ${KEEP_MINUTES} minutes`)
  expect(terms).toContain(`up to ${BANK_DAYS} days`)
  for (const page of [help, terms]) {
    expect(page).toContain(`holds for ${QUOTE_DAYS} days`)
    expect(page).toMatch(new RegExp(`kept (for you )?for ${OFFER_HOURS} hours`))
  }
  expect(terms).toContain(`more than ${FAR_DAYS} days`)
  expect([1, 19, 20].map(reassignCap)).toEqual([1, 1, 2])
  expect(terms).toContain('one seat in ten')
  expect(listKept().map(({ days }) => days)).toEqual(
    listKept()
      .map(({ days }) => days)
      .sort((a, b) => a - b),
  )
})

test('the sitemap lists the public pages and open cohorts, and no other cohort', async () => {
  const open = await aCohort({ startsIn: 20 })
  const hidden: string[] = []
  for (const visibility of ['by_invitation', 'closed', 'archived'] as const) {
    const { slug } = await aCohort({ startsIn: 20 })
    await changed(slug, { visibility })
    hidden.push(slug)
  }
  const draft = newForm()
  await createCohort(admin, draft)
  const past = await aCohort({ startsIn: -400 })
  const map = await textOf('/sitemap.xml')
  const listed = [...map.matchAll(/<loc>http:\/\/localhost:3000([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  )
  const { cohorts } = await getFrontPage()
  expect(listed).toEqual([
    ...['/', '/cohorts'],
    ...cohorts.map(({ slug }) => `/cohorts/${slug}`),
    // The lesson is the same in each of them, so it is listed once.
    `/cohorts/${cohorts[0]?.slug}/sample`,
    ...SITE_PAGES.map((page) => `/${page}`),
  ])
  expect(listed).toContain(`/cohorts/${open.slug}`)
  for (const slug of [...hidden, draft.slug, past.slug])
    expect(listed).not.toContain(`/cohorts/${slug}`)
  for (const path of listed) expect((await ask(path ?? '')).status).toBe(200)
})

test('a visitor reads a lesson, what a week looks like, who facilitates, and how refunds work', async () => {
  const { slug, facilitator } = await aCohort({ startsIn: 20 })
  const about = 'Coached for ten years in <Duluth> & likes questions.'
  await changeProfile(facilitator, { name: facilitator.name, about, mutationId: newId() })
  const refunds = refundPolicy('learn@example.org')
  const page = await renderPage(
    <CohortDetails cohort={await getCohortPage(slug)} refunds={refunds} />,
  )
  for (const sentence of refunds) expect(page).toContain(sentence)
  expect(page).toContain('Coached for ten years in &lt;Duluth&gt; &amp; likes questions.')
  for (const said of ['A week in this course', 'Price and refunds', 'Questions and answers'])
    expect(page).toContain(said)
  expect(page).toContain(`href="/cohorts/${slug}/sample"`)
  expect((await ask(`/cohorts/${slug}/sample`)).status).toBe(200)
  const read = await getSamplePage(slug)
  const body = <LessonBodyView body={read.body} />
  const sample = await renderPage(<SampleLesson sample={read} body={body} />)
  expect(sample).toContain('A lesson to try')
  // Its links to other lessons lead to the cohort, and nothing in it can be sent.
  expect(sample).not.toMatch(/href="\/learn/)
  expect(sample).not.toMatch(/<fieldset(?! disabled)|<button/)
  const draft = newForm()
  await createCohort(admin, draft)
  expect((await ask(`/cohorts/${draft.slug}/sample`)).status).toBe(404)
})

test('robots are told of the sitemap, and kept from what is someone’s', async () => {
  const robots = await textOf('/robots.txt')
  expect(robots).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  for (const path of ['/join/', '/learn', '/practice', '/agency', '/admin'])
    expect(robots).toContain(`Disallow: ${path}\n`)
  expect(robots).not.toMatch(/Disallow: \/(cohorts|help)?$/m)
})

test.each([
  ['open', false],
  ['full', false],
  ['by-invitation', true],
  ['closed', true],
] as const)(
  'the link of a cohort that is %s is previewed from our own site',
  (enrollment, hidden) => {
    const cohort = { slug: 'may', title: 'May', enrollment, program: { summary: 'A course.' } }
    const data = { cohort, baseUrl }
    const tags = cohortMeta({ data } as never) as Record<string, string>[]
    const content = (property: string) => tags.find((tag) => tag.property === property)?.content
    expect(content('og:title')).toBe('May · Footbridge')
    expect(content('og:description')).toBe('A course.')
    expect(content('og:url')).toBe('https://learn.example.org/cohorts/may')
    expect(content('og:image')).toMatch(/^https:\/\/learn\.example\.org\//)
    expect(tags.some(({ content: said }) => said === 'noindex')).toBe(hidden)
  },
)
