// This measures what the pages cost in production, with the demo in the database.
import autocannon from 'autocannon'
import { pagesOf } from './addresses.mjs'
import { ACCEPT, request, signIn } from './browser.mjs'
import { median } from './figures.mjs'
import { startApp, startHello } from './processes.mjs'
import { withStatements } from './statements.mjs'
import { weigh } from './weight.mjs'

/** As a server that has been up for some minutes: before that, one measures Node's compiler. */
const WARM_UP = 2_000
const REQUESTS = 40
const RUNS = 5
const LOAD_SECONDS = 3
const LOAD_RUNS = 3

/** Pages that fail would be fast. */
export async function visit(base, { address, cookie }) {
  const answer = await request(base + address, { headers: { Cookie: cookie } })
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  return answer
}

async function times(count, work) {
  for (let i = 0; i < count; i += 1) await work()
}

/** Processor time of the server for one request, all its threads together, in ms. */
export async function costOf(app, page) {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) {
    const from = await app.cpu()
    await times(REQUESTS, () => visit(app.url, page))
    runs.push(((await app.cpu()) - from) / REQUESTS)
  }
  return median(runs)
}

async function requestsPerSecond(url, headers = {}) {
  const result = await autocannon({ url, connections: 1, duration: LOAD_SECONDS, headers })
  if (result.non2xx || result.errors) throw new Error(`${url} failed under load`)
  return result.requests.total / result.duration
}

/** By turns with the bare server, so that whatever slows the machine slows both. */
async function loadOf(app, hello, { address, cookie }) {
  const runs = []
  for (let run = 0; run < LOAD_RUNS; run += 1) {
    const bare = await requestsPerSecond(hello.url)
    const headers = { Cookie: cookie, 'Accept-Encoding': ACCEPT }
    const page = await requestsPerSecond(app.url + address, headers)
    runs.push({ page, bare, ratio: page / bare })
  }
  const of = (key) => median(runs.map((run) => run[key]))
  return { perSecond: of('page'), bare: of('bare'), ratio: of('ratio') }
}

export async function signedIn(app, pages) {
  const cookies = { null: '' }
  for (const { as } of pages) cookies[as] ??= await signIn(app.url, as)
  return pages.map((page) => ({ ...page, cookie: cookies[page.as] }))
}

/** Page after page in turn: most of their code is the same. */
export async function warmUp(app, pages) {
  for (let i = 0; i < WARM_UP; i += 1) await visit(app.url, pages[i % pages.length])
}

/** Twice, and the second counts: the first visit of a session may note that it was seen. */
export const countStatements = (app, pages) =>
  withStatements(app, async (statementsOf) => {
    const counted = []
    for (const page of pages) {
      await visit(app.url, page)
      counted.push({ ...page, sql: await statementsOf(() => visit(app.url, page)) })
    }
    return counted
  })

/**
 * @returns {Promise<{demoSeconds: number, pages: object[]}>} for each page its SQL, its weight in kB,
 *   ms of processor time, and for the lesson requests per second beside those of a bare server
 */
export async function measurePages(say) {
  say('starting the app with the demo')
  const app = await startApp()
  const hello = await startHello()
  const pages = await countStatements(app, await signedIn(app, await pagesOf(app.databaseUrl)))
  say('warming up')
  await warmUp(app, pages)
  const measured = []
  for (const page of pages) {
    say(page.address)
    const { page: weight, scripts, files } = await weigh(app.url, page)
    const load = page.isLesson ? await loadOf(app, hello, page) : null
    measured.push({ ...page, weight, scripts, files, load, cpu: await costOf(app, page) })
  }
  await hello.stop()
  await app.stop()
  return { demoSeconds: app.demoSeconds, pages: measured }
}
