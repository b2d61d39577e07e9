// Every page of an agency with very many seats and orders, and every page of program staff beside it.
import pg from 'pg'
import { figure } from '../figures.mjs'
import { costOf, countStatements, signedIn, visit, warmUp } from '../pages.mjs'
import { startApp } from '../processes.mjs'
import { fillAgency } from './full-agency.mjs'

const MOST_CPU = 10
const MOST_STATEMENTS = 5
const WARM_UP = 60

/** The page with a target of its own, which is warm as the pages about many coaches are. */
const SEATS = { address: '/agency/seats', most: 5, warmUp: 1_000 }

const FIND = `
  WITH a AS (SELECT agency_id AS id FROM agency_membership m JOIN person p ON p.id = m.person_id
    WHERE p.email = 'marcus.bell@riverbend.example' AND m.ended_at IS NULL LIMIT 1),
  o AS (SELECT o.id, o.cohort_id FROM seat_order o, a WHERE o.agency_id = a.id AND o.number LIKE 'FB-PART-%' LIMIT 1)
  SELECT o.id AS "order", (SELECT slug FROM cohort WHERE id = o.cohort_id) AS cohort,
    (SELECT s.id FROM seat s JOIN seat_assignment t ON t.seat_id = s.id WHERE s.order_id = o.id LIMIT 1) AS seat,
    (SELECT i.id FROM seat_import i JOIN a ON a.id = i.agency_id ORDER BY i.created_at DESC LIMIT 1) AS import,
    (SELECT id FROM person WHERE email = 'coach-30@grown.example') AS person FROM o`

async function find(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    return (await client.query(FIND)).rows[0]
  } finally {
    await client.end()
  }
}

/** The pages about a cohort's transfer have a benchmark of their own. */
const pagesOf = ({ order, cohort, seat, import: list, person }) => [
  ...[
    ...['/agency', SEATS.address, '/agency/seats?page=100', '/agency/seats?find=coach-30'],
    ...[
      `/agency/seats/${seat}`,
      `/agency/seats/imports/${list}`,
      `/agency/seats/imports/${list}?only=invited&page=40`,
      '/agency/seats/invite',
      '/agency/orders',
      '/agency/orders?page=15',
    ],
    ...[`/agency/orders/${order}`, '/agency/people', '/agency/people?page=60'],
    ...['/agency/people?find=coach+30', '/agency/barriers', '/agency/figures'],
  ].map((address) => ({ as: 'agency-lead', address })),
  ...[
    ...['/admin', '/admin/cohorts', '/admin/cohorts/new', `/admin/cohorts/${cohort}`],
    ...[`/admin/cohorts/${cohort}/seats`, '/admin/people', '/admin/people?find=coach'],
    ...[`/admin/people/${person}`, `/admin/people/${person}/merge`, '/admin/orders'],
    ...['/admin/orders?page=15', `/admin/orders/${order}`, '/admin/alerts', '/admin/codes'],
    ...['/admin/revenue', '/admin/audit', '/admin/audit?who=coach', '/admin/mail', '/admin/jobs'],
    '/admin/content',
  ].map((address) => ({ as: 'admin', address })),
]

/** @returns what each page costs, and how much the agency has */
export async function measureMoneyPages(say) {
  say('starting the app with the demo')
  const app = await startApp()
  const filled = await fillAgency(app.databaseUrl, say)
  const found = await find(app.databaseUrl)
  const pages = await countStatements(app, await signedIn(app, pagesOf(found)))
  const nameOf = (address) =>
    Object.entries(found).reduce((name, [what, id]) => name.replace(id, `:${what}`), address)
  say('warming up')
  await warmUp(app, pages)
  const measured = []
  for (const page of pages) {
    say(page.address)
    const visits = page.address === SEATS.address ? SEATS.warmUp : WARM_UP
    for (let i = 0; i < visits; i += 1) await visit(app.url, page)
    measured.push({ ...page, name: nameOf(page.address), cpu: await costOf(app, page) })
  }
  await app.stop()
  return { filled, pages: measured }
}

/** One statement of each page reads who is asking: it is not the page's own. */
const ownStatements = ({ sql }) => sql.length - 1

export const moneyPageFigures = ({ filled, pages }) => [
  figure('seats of the agency', filled.seats, '', { digits: 0 }),
  figure('orders of the agency', filled.orders, '', { digits: 0 }),
  ...pages.flatMap((page) => [
    figure(`${page.name}: CPU`, page.cpu, 'ms', {
      digits: 2,
      most: page.address === SEATS.address ? SEATS.most : MOST_CPU,
    }),
    figure('  statements', ownStatements(page), '', { digits: 0, most: MOST_STATEMENTS }),
  ]),
]
