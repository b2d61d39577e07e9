// Signs many people in as they would: asks for a code, reads it in the outbox, sends it back.
import pg from 'pg'
import { request } from '../browser.mjs'

export const CROWD_EMAILS = Array.from(
  { length: 200 },
  (_, at) => `coach-${at * 25 + 1}@grown.example`,
)

const cookiesOf = ({ headers }) =>
  (headers['set-cookie'] ?? [])
    .filter((line) => !/Max-Age=0/.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')

const send = (app, path, fields, cookie = '') =>
  request(app.url + path, {
    method: 'POST',
    headers: {
      Origin: app.url,
      Cookie: cookie,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  })

const NEWEST_MAIL =
  'SELECT text FROM outgoing_mail WHERE to_email = $1 ORDER BY queued_at DESC LIMIT 1'
const COHORT = `SELECT c.slug FROM enrollment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
  WHERE p.email = $1 AND e.withdrawn_at IS NULL LIMIT 1`

async function signInOne(app, client, email) {
  const asked = await send(app, '/sign-in', { intent: 'request-code', email })
  if (asked.status >= 400) throw new Error(`${email} may not ask for a code: ${asked.status}`)
  const { rows } = await client.query(NEWEST_MAIL, [email])
  const code = /\b(\d{6})\b/.exec(rows[0]?.text ?? '')?.[1]
  const answer = await send(app, '/sign-in/code', { code }, cookiesOf(asked))
  if (answer.status >= 400) throw new Error(`${email} could not sign in: ${answer.status}`)
  const cohort = await client.query(COHORT, [email])
  return { cookie: cookiesOf(answer), slug: cohort.rows[0].slug }
}

/** @returns {Promise<{cookie: string, slug: string}[]>} each person's cookie, and the cohort that they are in */
export async function signInMany(app, emails) {
  const client = new pg.Client({ connectionString: app.databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    const people = []
    for (const email of emails) people.push(await signInOne(app, client, email))
    return people
  } finally {
    await client.end()
  }
}
