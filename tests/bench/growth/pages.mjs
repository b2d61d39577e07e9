// These are measured on the small and on the grown database: pages, and the writes that people wait for.
import { randomUUID } from 'node:crypto'
import { pagesOf } from '../addresses.mjs'
import { request } from '../browser.mjs'

const ADDRESSES = [
  { name: 'account', as: 'coach', address: '/account' },
  { name: 'search', as: 'coach', address: (course) => `${course}/search?q=silence` },
  { name: 'plan form', as: 'coach', address: '/practice/commitments/new' },
  { name: 'note form', as: 'coach', address: '/practice/notes/new' },
  { name: 'facilitator home', as: 'facilitator', address: '/facilitate' },
  { name: 'observation form', as: 'facilitator', address: '/practice/observations/new' },
  { name: 'agency home', as: 'agency-lead', address: '/agency' },
  { name: 'agency people', as: 'agency-lead', address: '/agency/people' },
  { name: 'agency orders', as: 'agency-lead', address: '/agency/orders' },
  { name: 'admin home', as: 'admin', address: '/admin' },
  { name: 'admin content', as: 'admin', address: '/admin/content' },
]

/**
 * The pages of the usual benchmark, and those that read lists.
 * @param find how the pages of the usual benchmark are found in the demo of another commit
 */
export async function growthPages(databaseUrl, find = pagesOf) {
  const pages = await find(databaseUrl)
  const course = pages.find(({ name }) => name === 'course').address
  const more = ADDRESSES.map(({ address, ...page }) => ({
    ...page,
    address: typeof address === 'string' ? address : address(course),
  }))
  return [...pages, ...more]
}

async function post(url, cookie, fields, from) {
  const answer = await request(url, {
    method: 'POST',
    headers: {
      Cookie: cookie,
      Origin: new URL(url).origin,
      Referer: from ?? url,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  })
  if (answer.status >= 400)
    throw new Error(`${url} answered ${answer.status}: ${answer.text().slice(0, 300)}`)
  return answer
}

const WORDS = 'She said what she had seen, and then she waited. '

/** A draft is saved under the version that the save before it gave. */
function autosave({ url, cookie, coach }) {
  let version = coach.draftVersion
  return async () => {
    const answer = await post(`${url}/drafts`, cookie, {
      purpose: 'reflection',
      subject: coach.draftSubject,
      baseVersion: String(version),
      body: WORDS.repeat(40) + randomUUID().replaceAll(/\d/g, 'x'),
      mutationId: randomUUID(),
      person: coach.personId,
    })
    version = JSON.parse(answer.text()).version
  }
}

/** The page says over which version of the draft it is written, as it does for a browser without scripts. */
const writePost =
  ({ url, cookie, thread }) =>
  async () => {
    const page = await request(url + thread, { headers: { Cookie: cookie } })
    const version = /name="baseVersion" value="(\d+)"/.exec(page.text())?.[1] ?? '0'
    await post(`${url}${thread}`, cookie, {
      intent: 'add-post',
      mutationId: randomUUID(),
      baseVersion: version,
      body: `${WORDS}${randomUUID().replaceAll(/\d/g, 'x')}`,
    })
  }

const writeNote =
  ({ url, cookie, coach }) =>
  () =>
    post(`${url}/practice/notes/new`, cookie, {
      mutationId: randomUUID(),
      cohort: coach.cohort,
      skill: coach.skill,
      happenedOn: new Date(Date.now() - 36 * 3_600_000).toISOString().slice(0, 10),
      used: 'yes',
      whatIDid: `${WORDS}${randomUUID().replaceAll(/\d/g, 'x')}`,
      whatHappened: WORDS,
    })

/** @returns {{name: string, run: () => Promise<unknown>}[]} */
export const growthWrites = (app) => [
  { name: 'write: autosave', run: autosave(app) },
  { name: 'write: post, with its page', run: writePost(app) },
  { name: 'write: field note', run: writeNote(app) },
]

const COACH = `
  SELECT p.id AS "personId", c.slug AS cohort,
    (SELECT s.skill_id FROM skill_event s WHERE s.enrollment_id = e.id LIMIT 1) AS skill,
    d.subject AS "draftSubject", d.version AS "draftVersion"
  FROM enrollment e
  JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
  LEFT JOIN LATERAL (SELECT d.subject, d.version FROM draft d WHERE d.person_id = p.id AND d.purpose = 'reflection'
    AND d.used_at IS NULL ORDER BY d.updated_at DESC LIMIT 1) d ON true
  WHERE p.email = 'ana.whitfield@riverbend.example' AND e.withdrawn_at IS NULL
  ORDER BY c.starts_on DESC LIMIT 1`

/** The facts that the writes need about the coach who makes them. */
export async function writerOf(client) {
  const { rows } = await client.query(COACH)
  return rows[0]
}
