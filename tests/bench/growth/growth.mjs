// npm run bench -- --growth: what each page costs on the demo, every list a page long, and on the demo grown to years of use.
import pg from 'pg'
import { request, signIn } from '../browser.mjs'
import { median } from '../figures.mjs'
import { startApp } from '../processes.mjs'
import { measureCrowd } from './crowd.mjs'
import { growDatabase } from './grow.mjs'
import { growthPages, growthWrites, writerOf } from './pages.mjs'
import { databaseCpu } from './processor.mjs'
import { CROWD_EMAILS, signInMany } from './sign-in-many.mjs'
import { GROWN, SMALL } from './sizes.mjs'
import { measureSweeps } from './sweeps.mjs'

const WARM_UP = 300
const REQUESTS = 20
const RUNS = 3

async function visit(app, { address, cookie }) {
  const answer = await request(app.url + address, { headers: { Cookie: cookie } })
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
}

/** Both apps have the same pages in the same order; a page about something found by its id differs in its address. */
async function prepare(app) {
  const cookies = { null: '' }
  const pages = await growthPages(app.databaseUrl)
  for (const { as } of pages) cookies[as] ??= await signIn(app.url, as)
  const client = new pg.Client({ connectionString: app.databaseUrl, application_name: 'bench' })
  await client.connect()
  const coach = await writerOf(client)
  await client.end()
  const thread = pages.find(({ name }) => name === 'one discussion').address
  const writes = growthWrites({ url: app.url, cookie: cookies.coach, coach, thread })
  const reads = pages.map((page) => {
    const at = { ...page, cookie: cookies[page.as] }
    return { name: page.name, run: () => visit(app, at) }
  })
  return { cookies, pages, acts: [...reads, ...writes] }
}

async function timeOf(run) {
  const from = performance.now()
  await run()
  return performance.now() - from
}

/** The median of the answers' times, and the processor time of app and database for one of them, in ms. */
async function costOf(app, run) {
  const appBefore = await app.cpu()
  const databaseBefore = databaseCpu(app.dataFolder)
  const times = []
  for (let i = 0; i < REQUESTS; i += 1) times.push(await timeOf(run))
  const databaseAfter = databaseCpu(app.dataFolder)
  return {
    p50: median(times),
    app: ((await app.cpu()) - appBefore) / REQUESTS,
    database: databaseBefore === null ? 0 : (databaseAfter - databaseBefore) / REQUESTS,
  }
}

const middle = (runs) => ({
  p50: median(runs.map(({ p50 }) => p50)),
  app: median(runs.map(({ app }) => app)),
  database: median(runs.map(({ database }) => database)),
})

/** By turns, so that whatever slows the machine slows both. */
async function compare(small, grown, at) {
  const runs = { small: [], grown: [] }
  for (let run = 0; run < RUNS; run += 1) {
    runs.small.push(await costOf(small.app, small.acts[at].run))
    runs.grown.push(await costOf(grown.app, grown.acts[at].run))
  }
  return { name: small.acts[at].name, small: middle(runs.small), grown: middle(runs.grown) }
}

async function warmUp({ acts }) {
  const reads = acts.filter(({ name }) => !name.startsWith('write'))
  // On a machine at its limit a page may be refused once; what it costs is measured later, or said to be missing.
  for (let i = 0; i < WARM_UP; i += 1) await reads[i % reads.length].run().catch(() => {})
}

async function crowdOf({ app, pages }, say) {
  say('200 people sign in')
  const cookies = await signInMany(app, CROWD_EMAILS)
  say('200 people open a page every six seconds')
  return measureCrowd(
    app.url,
    cookies.map(({ cookie, slug }) => ({ cookie, pages: pagesOfCoach(pages, slug) })),
  )
}

/** The coach's pages of the benchmark, in a visitor's own cohort where the address names one. */
function pagesOfCoach(pages, slug) {
  const names = ['home', 'course', 'lesson', 'practice', 'discussions']
  const course = pages.find(({ name }) => name === 'course').address
  return names.map((name) =>
    pages.find((page) => page.name === name).address.replace(course, `/learn/${slug}`),
  )
}

/** @returns what each page and write costs small and grown, how the database grew, and how a crowd fares */
export async function measureGrowth(say) {
  say('starting the app twice, with the demo')
  const small = { app: await startApp() }
  const grown = { app: await startApp() }
  say('filling a page of every list in the small one')
  await growDatabase(small.app.databaseUrl, SMALL, () => {})
  const database = await growDatabase(grown.app.databaseUrl, GROWN, say)
  for (const one of [small, grown]) Object.assign(one, await prepare(one.app))
  say('warming up')
  await warmUp(small)
  await warmUp(grown)
  const rows = []
  for (let at = 0; at < small.acts.length; at += 1) {
    say(small.acts[at].name)
    const row = await compare(small, grown, at).catch((error) => say(`not measured: ${error}`))
    if (row) rows.push(row)
  }
  const crowd = await crowdOf(grown, say).catch((error) => say(`no crowd: ${error}`))
  const jobs = await measureSweeps(grown.app, say).catch((error) => say(`no sweeps: ${error}`))
  await grown.app.stop()
  await small.app.stop()
  return { database, rows, crowd, jobs }
}
