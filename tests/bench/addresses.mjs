// Which pages are measured, and as whom: found in the demo, whose ids are new with every loading.
import fs from 'node:fs'
import pg from 'pg'
import { inRoot } from '../../app/platform/boot/lib/places.mjs'

const COACH = 'ana.whitfield@riverbend.example'
const FACILITATOR = 'dana.okafor@footbridge.example'

const COHORT = `
  SELECT c.slug FROM enrollment e
  JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
  WHERE p.email = $1 AND e.withdrawn_at IS NULL ORDER BY c.starts_on DESC LIMIT 1`

const THREAD = `
  SELECT t.id FROM thread t JOIN cohort c ON c.id = t.cohort_id JOIN post p ON p.thread_id = t.id
  WHERE c.slug = $1 GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT 1`

/** The submission that has waited longest for this facilitator. */
const SUBMISSION = `
  SELECT a.id FROM reflection_attempt a
  JOIN cohort_facilitator f ON f.cohort_id = a.cohort_id
  JOIN person p ON p.id = f.person_id
  WHERE p.email = $1 AND f.ended_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM review r WHERE r.attempt_id = a.id AND r.released_at IS NOT NULL)
  ORDER BY a.submitted_at LIMIT 1`

function lessonsOfProgram() {
  const folder = inRoot('build', 'content')
  const [file] = fs.readdirSync(folder)
  const { program } = JSON.parse(fs.readFileSync(`${folder}/${file}`, 'utf8'))
  return program.modules.flatMap((module) => module.lessons)
}

/** The lesson with most to show: one that alone teaches a skill, and says so at its end. */
function richestLesson() {
  const lessons = lessonsOfProgram()
  return lessons.find(({ teaches }) => teaches.length > 0) ?? lessons[0]
}

async function withDatabase(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @returns {Promise<{as: string, addresses: string[]}>} every lesson of the program, for a sample coach */
export const lessonsOf = (databaseUrl) =>
  withDatabase(databaseUrl, async (client) => {
    const cohort = await oneOf(client, COHORT, COACH)
    const addresses = lessonsOfProgram().map(
      (one) => `/learn/${cohort}/${one.moduleKey}/${one.slug}`,
    )
    return { as: 'coach', addresses }
  })

/** The first row's only column; null when there is none. */
async function oneOf(client, sql, value) {
  const { rows } = await client.query({ text: sql, values: [value], rowMode: 'array' })
  return rows[0]?.[0] ?? null
}

/**
 * `as` is the key of a sample person. A page about something that the demo does not have is left out.
 * @returns {Promise<{name: string, as: string | null, address: string, isLesson?: boolean}[]>}
 */
export const pagesOf = (databaseUrl) =>
  withDatabase(databaseUrl, async (client) => {
    const cohort = await oneOf(client, COHORT, COACH)
    const thread = await oneOf(client, THREAD, cohort)
    const submission = await oneOf(client, SUBMISSION, FACILITATOR)
    const { moduleKey, slug } = richestLesson()
    const course = `/learn/${cohort}`
    const coach = (name, address) => ({ name, as: 'coach', address })
    const facilitator = (name, address) => ({ name, as: 'facilitator', address })
    const lead = (name, address) => ({ name, as: 'agency-lead', address })
    return [
      { name: 'first page', as: null, address: '/' },
      coach('home', '/learn'),
      coach('course', course),
      { ...coach('lesson', `${course}/${moduleKey}/${slug}`), isLesson: true },
      coach('reflection', `${course}/${moduleKey}/reflection`),
      coach('discussions', `${course}/discussions`),
      thread && coach('one discussion', `${course}/discussions/${thread}`),
      coach('practice', '/practice'),
      facilitator('queue', '/facilitate/queue'),
      submission && facilitator('submission', `/facilitate/submissions/${submission}`),
      facilitator('cohort', `/facilitate/${cohort}`),
      lead('agency seats', '/agency/seats'),
      lead('agency transfer', '/agency/transfer'),
    ].filter((page) => page !== null)
  })
