// The demo in a database of its own, and the app beside it as a process that may be killed: the database stays.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { onLeave } from '../../../app/platform/boot/lib/lifecycle.mjs'
import { inRoot, root } from '../../../app/platform/boot/lib/places.mjs'
import { ensureDatabase, migrate } from '../../../app/platform/boot/lib/postgres/migrate.mjs'
import { startPostgres } from '../../../app/platform/boot/lib/postgres/postgres.mjs'
import { importTypescript } from '../../../app/platform/boot/lib/run-typescript.mjs'
import { freePort } from '../processes.mjs'

const SECRETS = { secretKey: 'sk_test_bench', webhookSecret: 'whsec_bench' }
const RESEND_KEY = 're_bench'
const SERVER = inRoot('tests/bench/money/killed-server.mjs')

/** @returns the database, a Stripe and a Resend that stay, and two ways to run the app until it is killed */
export async function openHouse() {
  const home = path.join(os.tmpdir(), `footbridge-money-${randomUUID()}`)
  fs.mkdirSync(home)
  onLeave(() => fs.rmSync(home, { recursive: true, force: true }))
  const database = await startPostgres({ dir: path.join(home, 'postgres'), ephemeral: true })
  onLeave(() => database.stop())
  await ensureDatabase(database.url('postgres'), 'footbridge')
  const databaseUrl = database.url('footbridge')
  await migrate(databaseUrl)
  const { startStripeFake } = await importTypescript('tests/fakes/stripe/stripe-fake.ts')
  const stripe = await startStripeFake(SECRETS)
  onLeave(() => stripe.close())
  const { startResendFake } = await importTypescript('tests/fakes/resend/resend-fake.ts')
  const resend = await startResendFake({ apiKey: RESEND_KEY })
  onLeave(() => resend.close())
  const db = new pg.Pool({ connectionString: databaseUrl, application_name: 'bench' })
  onLeave(() => db.end())
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const demo = {
    ...process.env,
    ...{ DEMO: '1', DATA_DIR: home, DATABASE_URL: databaseUrl, PORT: String(port) },
    ...{ BASE_URL: url, WORKER: 'inline', LOG_LEVEL: 'fatal' },
    SESSION_SECRET: randomUUID() + randomUUID(),
  }
  // In a demo nothing is sold and nothing is sent: with these the same database is a real house.
  const selling = {
    ...{ ...demo, DEMO: '0', STRIPE_API_BASE: stripe.apiBase, RESEND_BASE_URL: resend.baseUrl },
    ...{ STRIPE_SECRET_KEY: SECRETS.secretKey, STRIPE_WEBHOOK_SECRET: SECRETS.webhookSecret },
    ...{ RESEND_API_KEY: RESEND_KEY, MAIL_FROM: 'Footbridge <bench@footbridge.example>' },
  }
  return {
    ...{ db, stripe, resend, url },
    startDemo: () => startApp(demo, url),
    startSelling: () => startApp(selling, url),
  }
}

/** Ready once it answers. `kill` is a SIGKILL: nothing in the process hears of it. */
async function startApp(env, url) {
  const child = fork(SERVER, [], { cwd: root, env })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onLeave(kill)
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the app ended with code ${code}`)))
  })
  return { url, kill, ended }
}

/** A form as a browser sends it, on a connection of its own. */
export const post = (url, cookie, fields) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: new URL(url).origin, Connection: 'close' },
    body: new URLSearchParams(fields),
  })

/** The app's own program admin or lead of the demo. */
export async function signIn(url, person) {
  const answer = await post(`${url}/sign-in`, '', { intent: 'sample', person })
  return cookiesOf(answer)
}

export const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .filter((line) => !/Max-Age=0/.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')

/** The agency of the sample lead, and a cohort that is for sale, made large. */
export async function findPlace(db, places) {
  const { rows } = await db.query(`
    SELECT c.slug AS cohort, c.id AS "cohortId", m.agency_id AS agency, p.id AS lead
      FROM cohort c, agency_membership m JOIN person p ON p.id = m.person_id
     WHERE c.visibility = 'open' AND c.enroll_until >= now() AND m.role = 'lead' AND m.ended_at IS NULL
       AND p.email = 'marcus.bell@riverbend.example'
     ORDER BY c.starts_on DESC LIMIT 1`)
  const [place] = rows
  if (!place) throw new Error('the demo has no cohort that is for sale, or no lead')
  await db.query('UPDATE cohort SET capacity = $1 WHERE slug = $2', [places, place.cohort])
  return place
}

/** Seats that can be assigned at once, whenever their invoice is paid. */
export async function buyByInvoice({ db, url }, { cohort, agency }, lead, quantity) {
  const billing = {
    ...{ organization: 'Riverbend County', line1: '12 Main Street', city: 'Riverbend' },
    ...{ region: 'IA', postalCode: '50001', country: 'US', emails: 'ap@riverbend.example' },
  }
  const fields = { mutationId: randomUUID(), agency, quantity: String(quantity), method: 'invoice' }
  const answer = await post(`${url}/checkout/${cohort}`, lead, { ...fields, ...billing })
  if (answer.status !== 303) throw new Error(`the order was answered ${answer.status}`)
  await db.query('UPDATE seat_order SET frozen_for = $1 WHERE agency_id = $2', [[], agency])
}
