import { getModule } from '~/features/catalog/index.server'
import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { QueueCounts, QueueFilter, QueueHome, QueuePage, QueueRow } from '../contract'
import { queueRow, type RowJson, rowsJson } from './queue-rows.server'
import { BY_WAITING, work } from './work-rows.server'

const PAGE_SIZE = 25

/** Of the table `open`. */
const COUNTS = Prisma.sql`(
  SELECT json_build_object(
    'waiting', count(*) FILTER (WHERE work_state <> 'ready'),
    'mine', count(*) FILTER (WHERE work_state = 'mine'),
    'ready', count(*) FILTER (WHERE work_state = 'ready')) FROM open)`
const OLDEST = rowsJson(
  Prisma.sql`(SELECT * FROM open WHERE work_state <> 'ready' ORDER BY ${BY_WAITING} LIMIT 1)`,
)

type Numbers = Omit<QueueCounts, 'oldest'>
interface Head {
  numbers: Numbers
  oldest: RowJson[]
}

/** The wait that is the longest, once for every page that tells it. */
function countsOf({ numbers, oldest: [row] }: Head, at: Date): QueueCounts {
  if (!row) return { ...numbers, oldest: null }
  const { id, daysWaiting: days, holderName } = queueRow(row, at)
  return { ...numbers, oldest: { id, days, holderName } }
}

/** How much waits for this facilitator, and what to read next: one's own first, else what is free. */
export async function getQueueHome(actor: Pick<Actor, 'personId'>): Promise<QueueHome> {
  const at = now()
  const [answer] = await db().$queryRaw<(Head & { next: RowJson[] })[]>`
    WITH open AS MATERIALIZED (SELECT * FROM ${work(actor.personId, at, 'open')} w)
    SELECT ${COUNTS} AS numbers, ${OLDEST} AS oldest,
           ${rowsJson(Prisma.sql`(
             SELECT * FROM open WHERE work_state IN ('mine', 'free')
              ORDER BY work_state <> 'mine', ${BY_WAITING} LIMIT 1)`)} AS next`
  if (!answer) throw new Error('the queue answered nothing')
  const [next] = answer.next
  return { counts: countsOf(answer, at), next: next ? queueRow(next, at) : null }
}

interface Answer extends Head {
  holders: { name: string; submissions: number }[]
  cohorts: { slug: string; title: string }[]
  modules: { key: string; program: string }[]
  total: number
  rows: RowJson[]
}

/**
 * One page of what waits for this facilitator, longest wait first, with counters, the choices of the filter
 * and who has how many in hand. One statement, however many rows there are.
 */
export async function getQueue(
  actor: Pick<Actor, 'personId'>,
  filter: QueueFilter,
): Promise<QueuePage> {
  const at = now()
  const me = actor.personId
  const offset = (filter.page - 1) * PAGE_SIZE
  const from =
    filter.state === 'released' ? work(me, at, 'released') : Prisma.sql`(SELECT * FROM open)`
  const [answer] = await db().$queryRaw<Answer[]>`
    WITH open AS MATERIALIZED (SELECT * FROM ${work(me, at, 'open')} w),
    mine AS MATERIALIZED (
      SELECT c.id, c.slug, c.title, c.program FROM cohort c
       WHERE ${scope(actor, 'queue.read', { cohort: Prisma.sql`c.id` })}),
    matching AS MATERIALIZED (SELECT q.* FROM ${from} q WHERE ${matches(filter)})
    SELECT ${COUNTS} AS numbers, ${OLDEST} AS oldest,
      (SELECT coalesce(json_agg(json_build_object('name', h.name, 'submissions', n) ORDER BY n DESC), '[]')
         FROM (SELECT holder_id, count(*) AS n FROM open WHERE work_state = 'held' GROUP BY 1) held
         JOIN person h ON h.id = held.holder_id) AS holders,
      (SELECT coalesce(json_agg(json_build_object('slug', slug, 'title', title) ORDER BY title), '[]') FROM mine) AS cohorts,
      (SELECT coalesce(json_agg(json_build_object('key', module_key, 'program', program) ORDER BY position), '[]')
         FROM (SELECT DISTINCT ON (m.module_key) m.module_key, mine.program, m.position
                 FROM mine JOIN cohort_module m ON m.cohort_id = mine.id ORDER BY m.module_key, m.position) m) AS modules,
      (SELECT count(*)::int FROM matching) AS total,
      ${rowsJson(Prisma.sql`(SELECT * FROM matching ORDER BY ${BY_WAITING} LIMIT ${PAGE_SIZE} OFFSET ${offset})`)} AS rows`
  if (!answer) throw new Error('the queue answered nothing')
  const { holders, cohorts, total } = answer
  return {
    filter,
    counts: countsOf(answer, at),
    holders,
    choices: { cohorts, modules: answer.modules.map(titled) },
    rows: answer.rows.map((row): QueueRow => queueRow(row, at)),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
}

const NOTHING = Prisma.sql`true`

/** A name matches when each word that was typed is in it, in whatever order. */
function matches({ cohort, module, coach, person, state }: QueueFilter): Prisma.Sql {
  const words = (coach ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return Prisma.join(
    [
      cohort ? Prisma.sql`q.cohort_id IN (SELECT id FROM mine WHERE slug = ${cohort})` : NOTHING,
      module ? Prisma.sql`q.module_key = ${module}` : NOTHING,
      person ? Prisma.sql`q.person_id = ${person}::uuid` : NOTHING,
      words.length > 0
        ? Prisma.sql`q.person_id IN (SELECT p.id FROM person p WHERE NOT EXISTS (
            SELECT 1 FROM unnest(${words}::text[]) word WHERE strpos(lower(p.name), word) = 0))`
        : NOTHING,
      state === 'open' ? NOTHING : Prisma.sql`q.work_state = ${state}`,
    ],
    ' AND ',
  )
}

const titled = ({ key, program }: { key: string; program: string }) => ({
  key,
  title: getModule(program, key).title,
})
