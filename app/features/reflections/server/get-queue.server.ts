import { getModule } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { QueueFilter, QueuePage, QueueRow, QueueState } from '../contract'
import { DUE_BACK_DAYS, daysWaiting, dueBackIn } from '../domain/due-back'
import { ageOf } from '../domain/queue-order'
import { BY_WAITING, work } from './work-rows.server'

const PAGE_SIZE = 25

interface RowJson {
  id: string
  number: number
  words: number
  submitted_at: string
  due_back_at: string
  module_key: string
  cohort_title: string
  program: string
  time_zone: string
  position: number
  person_name: string
  holder_name: string | null
  state: Exclude<QueueState, 'open'>
}

interface Answer {
  counts: {
    waiting: number
    mine: number
    ready: number
    oldest: { at: string; zone: string } | null
  }
  holders: { name: string; submissions: number }[]
  cohorts: { slug: string; title: string }[]
  modules: { key: string; program: string }[]
  people: { id: string; name: string }[]
  total: number
  rows: RowJson[]
}

const matches = ({ cohort, module, person, state }: QueueFilter) => Prisma.sql`
  (${cohort ?? null}::text IS NULL OR cohort_slug = ${cohort ?? null})
  AND (${module ?? null}::text IS NULL OR module_key = ${module ?? null})
  AND (${person ?? null}::uuid IS NULL OR person_id = ${person ?? null}::uuid)
  AND (${state} = 'open' OR state = ${state})`

/**
 * What waits for this facilitator, longest wait first, with counters, the choices of the filter and who has
 * how many in hand. One statement, however many rows there are.
 */
export async function getQueue(
  actor: Pick<Actor, 'personId'>,
  filter: QueueFilter,
): Promise<QueuePage> {
  const at = now()
  const which = filter.state === 'released' ? 'released' : 'open'
  const offset = (filter.page - 1) * PAGE_SIZE
  const [answer] = await db().$queryRaw<Answer[]>`
    WITH ${work(actor.personId, at, which)},
    matching AS (SELECT * FROM work WHERE ${matches(filter)}),
    page AS (SELECT * FROM matching ORDER BY ${BY_WAITING} LIMIT ${PAGE_SIZE} OFFSET ${offset})
    SELECT
      (SELECT json_build_object(
         'waiting', count(*) FILTER (WHERE state IN ('free', 'mine', 'held')),
         'mine', count(*) FILTER (WHERE state = 'mine'),
         'ready', count(*) FILTER (WHERE state = 'ready'),
         'oldest', (SELECT json_build_object('at', submitted_at, 'zone', time_zone) FROM work
                     WHERE state IN ('free', 'mine', 'held') ORDER BY ${BY_WAITING} LIMIT 1)) FROM work) AS counts,
      (SELECT coalesce(json_agg(json_build_object('name', holder_name, 'submissions', n) ORDER BY n DESC), '[]')
         FROM (SELECT holder_name, count(*) AS n FROM work WHERE state = 'held' GROUP BY 1) h) AS holders,
      (SELECT coalesce(json_agg(json_build_object('slug', cohort_slug, 'title', cohort_title) ORDER BY cohort_title), '[]')
         FROM (SELECT DISTINCT cohort_slug, cohort_title FROM work) c) AS cohorts,
      (SELECT coalesce(json_agg(json_build_object('key', module_key, 'program', program) ORDER BY position), '[]')
         FROM (SELECT DISTINCT ON (module_key) module_key, program, position FROM work) m) AS modules,
      (SELECT coalesce(json_agg(json_build_object('id', person_id, 'name', person_name) ORDER BY person_name), '[]')
         FROM (SELECT DISTINCT person_id, person_name FROM work) p) AS people,
      (SELECT count(*)::int FROM matching) AS total,
      (SELECT coalesce(json_agg(page ORDER BY ${BY_WAITING}), '[]') FROM page) AS rows`
  if (!answer) throw new Error('the queue answered nothing')
  const { counts, holders, cohorts, people, total } = answer
  const { oldest, ...numbers } = counts
  return {
    filter,
    counts: {
      ...numbers,
      oldestDays: oldest && daysWaiting(new Date(oldest.at), at, oldest.zone),
    },
    holders,
    choices: { cohorts, people, modules: answer.modules.map(titled) },
    rows: answer.rows.map((row) => queueRow(row, at)),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
}

const titled = ({ key, program }: { key: string; program: string }) => ({
  key,
  title: getModule(program, key).title,
})

function queueRow(row: RowJson, at: Date): QueueRow {
  const submittedAt = new Date(row.submitted_at)
  const days = daysWaiting(submittedAt, at, row.time_zone)
  return {
    id: row.id,
    personName: row.person_name,
    cohortTitle: row.cohort_title,
    moduleNumber: row.position,
    moduleTitle: getModule(row.program, row.module_key).title,
    number: row.number,
    words: row.words,
    submittedAt,
    dueBack: dueBackIn(new Date(row.due_back_at), at, row.time_zone),
    daysWaiting: days,
    age: ageOf(days, DUE_BACK_DAYS),
    state: row.state,
    holderName: row.state === 'held' ? row.holder_name : null,
  }
}
