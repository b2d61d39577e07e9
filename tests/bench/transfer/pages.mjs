// The pages about the skills of many: a cohort of 25 coaches, and an agency with 500, as the built app answers them.
import pg from 'pg'
import { figure, median } from '../figures.mjs'
import { growDatabase } from '../growth/grow.mjs'
import { costOf, countStatements, signedIn, visit } from '../pages.mjs'
import { startApp } from '../processes.mjs'

/** The agency of the sample lead fills all of these cohorts, and the sample facilitator leads one of them. */
const SIZES = {
  cohorts: 20,
  coachesPerCohort: 25,
  ledCohorts: 1,
  waiting: 30,
  agencyCohorts: 20,
  seatsPerOrder: 30,
  skillEventsPerCoach: 240,
  fieldNotesPerCoach: 43,
  checkAttemptsPerCoach: 8,
  threads: 35,
  postsPerThread: 20,
  draftSaves: 4_000,
  receipts: 500,
  sentMails: 100,
  auditEntries: 40,
}

const PAGES = [
  { name: 'cohort page, 25 coaches', as: 'facilitator', address: '/facilitate/grown-1', most: 8 },
  { name: 'agency page, 500 coaches', as: 'agency-lead', address: '/agency', most: 8 },
  {
    name: 'agency’s transfer, 500 coaches',
    as: 'agency-lead',
    address: '/agency/transfer',
    most: 8,
  },
  { name: 'measures of 25 coaches', as: 'facilitator', address: '/facilitate/grown-1/transfer' },
]
const MOST_STATEMENTS = 5
const MOST_HELD_MS = 50

/** As a server that has been up for some minutes: before that, one measures Node's compiler. */
const WARM_UP = 1_000
const LOOKS = 20

/** The newest release of the agency was made before its many coaches came: it is made again, of all of them. */
const FORGET_NEWEST = `
  DELETE FROM agency_release r WHERE r.agency_id = (SELECT agency_id FROM enrollment e
      JOIN cohort c ON c.id = e.cohort_id WHERE c.slug = 'grown-1' LIMIT 1)
    AND NOT EXISTS (SELECT FROM agency_release n WHERE n.agency_id = r.agency_id AND n.month > r.month)`

async function forgetNewest(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(FORGET_NEWEST)
  } finally {
    await client.end()
  }
}

/** The longest time for which others had no turn while the page was answered: median and worst of some answers. */
async function heldBy(app, page) {
  const held = []
  for (let i = 0; i < LOOKS; i += 1) {
    await app.heldMs()
    await visit(app.url, page)
    held.push(await app.heldMs())
  }
  return { median: median(held), worst: Math.max(...held) }
}

async function sweepOf(app, sweep, say) {
  say(sweep)
  const [from, cpu] = [performance.now(), await app.cpu()]
  await app.heldMs()
  await app.runSweep(sweep)
  const heldMs = await app.heldMs()
  return { sweep, seconds: (performance.now() - from) / 1000, cpu: (await app.cpu()) - cpu, heldMs }
}

/** @returns what each page costs, and the two sweeps that work for all coaches at once */
export async function measureTransferPages(say) {
  say('starting the app with the demo')
  const app = await startApp()
  await growDatabase(app.databaseUrl, SIZES, say)
  await forgetNewest(app.databaseUrl)
  const sweeps = []
  for (const sweep of ['move-states', 'make-due-releases'])
    sweeps.push(await sweepOf(app, sweep, say))
  const pages = await countStatements(app, await signedIn(app, PAGES))
  const measured = []
  for (const page of pages) {
    say(page.name)
    for (let i = 0; i < (page.most ? WARM_UP : LOOKS); i += 1) await visit(app.url, page)
    measured.push({ ...page, cpu: await costOf(app, page), held: await heldBy(app, page) })
  }
  await app.stop()
  return { sweeps, pages: measured }
}

/** One statement of each page reads who is asking: it is not the page's own. */
const ownStatements = ({ sql }) => sql.length - 1

export const transferPageFigures = ({ sweeps, pages }) => [
  ...pages.flatMap((page) => [
    figure(`${page.name}: CPU`, page.cpu, 'ms', { digits: 2, most: page.most }),
    figure('  statements', ownStatements(page), '', { digits: 0, most: MOST_STATEMENTS }),
    figure('  event loop held, median', page.held.median, 'ms', { most: MOST_HELD_MS }),
    figure('  event loop held, worst', page.held.worst, 'ms'),
  ]),
  ...sweeps.flatMap(({ sweep, seconds, cpu, heldMs }) => [
    figure(`${sweep}, 500 coaches`, seconds, 's'),
    figure('  CPU', cpu / 1000, 's'),
    figure('  event loop held, at most', heldMs, 'ms', { most: MOST_HELD_MS }),
  ]),
]
