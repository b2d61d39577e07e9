// npm run bench -- --against <commit> [--only 'home,course']: the same pages of this commit and an earlier one, by turns.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { request, signIn } from '../browser.mjs'
import { median, table } from '../figures.mjs'
import { growthPages } from '../growth/pages.mjs'
import { databaseCpu } from '../growth/processor.mjs'
import { startApp } from '../processes.mjs'
import { buildEarlier } from './earlier.mjs'

const WARM_UP = 40
const REQUESTS = 20
const RUNS = 7
/** Slower by more than this part counts; below the noise of the clock nothing does. */
const SLOWER = 1.1
const NOISE_MS = 1

const importFrom = (folder, file) => import(pathToFileURL(path.join(folder, file)).href)

/** Each commit finds its own pages: the ids in its demo are its own. */
async function ready(app, pagesOf) {
  const cookies = { null: '' }
  const pages = await growthPages(app.databaseUrl, pagesOf)
  for (const { as } of pages) cookies[as] ??= await signIn(app.url, as)
  const dataFolder = app.dataFolder ?? app.databaseLog.replace(/\.log$/, '')
  return { ...app, dataFolder, pages: pages.map((page) => ({ ...page, cookie: cookies[page.as] })) }
}

async function visit({ url }, { address, cookie }) {
  const from = performance.now()
  const { status } = await request(url + address, { headers: { Cookie: cookie } })
  if (status !== 200) throw new Error(`${address} answered ${status}`)
  return performance.now() - from
}

/** Processor time of app and database for one answer, and the median time of an answer, in ms. */
async function costOf(app, page) {
  const before = (await app.cpu()) + (databaseCpu(app.dataFolder) ?? 0)
  const times = []
  for (let i = 0; i < REQUESTS; i += 1) times.push(await visit(app, page))
  const after = (await app.cpu()) + (databaseCpu(app.dataFolder) ?? 0)
  return { cpu: (after - before) / REQUESTS, p50: median(times) }
}

async function compare(earlier, now, [was, is]) {
  for (let i = 0; i < WARM_UP; i += 1) {
    await visit(earlier, was)
    await visit(now, is)
  }
  const runs = []
  for (let run = 0; run < RUNS; run += 1)
    runs.push({ was: await costOf(earlier, was), is: await costOf(now, is) })
  const of = (which, key) => median(runs.map((one) => one[which][key]))
  return {
    name: is.name,
    cpu: [of('was', 'cpu'), of('is', 'cpu')],
    p50: [of('was', 'p50'), of('is', 'p50')],
  }
}

/**
 * @param {string[]} only the names of the pages that are measured; all when it is empty
 * @returns one row for each page that both commits have
 */
export async function measureAgainst(commit, only, say) {
  const folder = await buildEarlier(commit, say)
  say('starting both, each with its demo')
  const { pagesOf } = await importFrom(folder, 'tests/bench/addresses.mjs')
  const earlier = await ready(await startApp(folder), pagesOf)
  const now = await ready(await startApp())
  const rows = []
  for (const is of now.pages) {
    if (only.length > 0 && !only.includes(is.name)) continue
    const was = earlier.pages.find(({ name }) => name === is.name)
    if (!was) continue
    say(is.name)
    const row = await compare(earlier, now, [was, is]).catch((error) =>
      say(`not measured: ${error}`),
    )
    if (row) rows.push(row)
  }
  await now.stop()
  await earlier.stop()
  return rows
}

const row = ({ name, cpu: [was, is], p50 }) => [
  name,
  was.toFixed(1),
  is.toFixed(1),
  `${(is / was).toFixed(2)} ×`,
  p50[0].toFixed(1),
  p50[1].toFixed(1),
  `${(p50[1] / p50[0]).toFixed(2)} ×`,
  is > was * SLOWER && is - was > NOISE_MS ? 'SLOWER' : '',
]

export const againstReport = (rows) =>
  `\n${table(['page', 'CPU ms before', 'now', 'ratio', 'p50 ms before', 'now', 'ratio', ''], rows.map(row))}`
