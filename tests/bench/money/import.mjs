// A spreadsheet with 5,000 addresses: read, previewed, pressed, and worked on to the end while its page tells how far it is.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { figure } from '../figures.mjs'
import { buyByInvoice, findPlace, openHouse, post, signIn } from './house.mjs'

const LINES = 5_000
const MOST_SECONDS = 60

const CSV = [
  ...Array.from({ length: LINES }, (_, n) => `"Coach ${n}, River",c${n}@many.example`),
].join('\r\n')

/** As many seats as no one buys by hand: they hang on one order of the agency. */
const SEATS = `
  INSERT INTO seat (id, order_id, agency_id, cohort_id, number, created_at)
  SELECT gen_random_uuid(), o.id, o.agency_id, o.cohort_id, 1000 + n, now()
    FROM (SELECT * FROM seat_order WHERE agency_id = $1 AND cohort_id = $2 LIMIT 1) o,
         generate_series(1, $3::int) n`
const DONE = `
  SELECT finished_at AS finished,
         (SELECT count(*)::int FROM seat_import_line l WHERE l.import_id = i.id AND l.outcome IS NOT NULL) AS done,
         (SELECT count(*)::int FROM seat_import_line l WHERE l.import_id = i.id AND l.outcome = 'invited') AS invited
    FROM seat_import i WHERE i.id = $1`

const seconds = (from) => (performance.now() - from) / 1000

async function upload(url, cookie, cohort) {
  const body = new FormData()
  body.set('intent', 'preview-import')
  body.set('cohort', cohort)
  body.set('file', new Blob([CSV], { type: 'text/csv' }), 'coaches.csv')
  const headers = { Cookie: cookie, Origin: url }
  const answer = await fetch(`${url}/agency/seats/invite`, { method: 'POST', headers, body })
  const page = await answer.text()
  if (answer.status !== 200 || !page.includes('5,000'))
    throw new Error(`the preview was answered ${answer.status}`)
}

export async function measureImport(say) {
  say('starting the app with the demo')
  const { db, url, startDemo } = await openHouse()
  const app = await startDemo()
  const place = await findPlace(db, 500)
  const cookie = await signIn(url, 'agency-lead')
  await buyByInvoice({ db, url }, place, cookie, 1)
  const { rowCount } = await db.query(SEATS, [place.agency, place.cohortId, LINES])
  if (rowCount !== LINES) throw new Error('the agency has no order in the cohort')
  say('the preview')
  const from = performance.now()
  await upload(url, cookie, place.cohort)
  const preview = seconds(from)
  say('the press')
  const fields = { intent: 'import', cohort: place.cohort, list: CSV, most: String(LINES) }
  const pressed = await post(`${url}/agency/seats/invite`, cookie, {
    ...fields,
    mutationId: randomUUID(),
  })
  const answered = seconds(from)
  const page = new URL(pressed.headers.get('location') ?? '', url)
  const id = page.pathname.split('/').at(-1)
  const seen = new Set()
  let told = await db.query(DONE, [id])
  while (!told.rows[0]?.finished) {
    if (seconds(from) > 10 * MOST_SECONDS) throw new Error('the list is never done')
    await sleep(1000)
    const shown = await fetch(page, { headers: { Cookie: cookie } })
    seen.add((await shown.text()).match(/[\d,]+ of 5,000 lines/)?.[0])
    told = await db.query(DONE, [id])
  }
  const all = seconds(from)
  await app.kill()
  seen.delete(undefined)
  return { preview, answered, all, ...told.rows[0], steps: seen.size }
}

export const importFigures = ({ preview, answered, all, invited, steps }) => [
  figure('5,000 addresses from CSV: not invited', LINES - invited, '', { most: 0, digits: 0 }),
  figure('  read and previewed', preview, 's'),
  figure('  and the press answered', answered, 's'),
  figure('  and all checked and queued', all, 's', { most: MOST_SECONDS }),
  figure('  steps of progress that its page showed', steps, '', { digits: 0 }),
]
