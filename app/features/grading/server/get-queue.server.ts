import { getProgram } from '~/features/catalog/index.server'
import {
  type NameApart,
  type Named,
  named,
  namesApart,
  scope,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { COUNT_LIMIT, COUNTED_TO } from '~/platform/shared/lists/counts'
import type { QueueCounts, QueueFilter, QueueHome, QueuePage, QueueRow } from '../contract'
import { peopleIn, queueRow, type RowJson, rowsJson } from './queue-rows.server'
import {
  claimedEntries,
  entriesByWorkState,
  graderOf,
  LONGEST_WAIT_FIRST,
  type QueueReader,
  queueEntries,
  readerOf,
  unclaimedEntries,
} from './work-rows.server'

const PAGE_SIZE = 25

/** The queue is of the cohorts in which there is someone whose submissions the reader would see. */
const COACH = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`e.cohort_id` }

/** How many rows there are, counted no further than a page says. */
const count = (rows: Prisma.Sql) =>
  Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${COUNT_LIMIT}) counted)`

/** Counts the facilitator's open work: two counts by the index, and the few live claims. */
const countsJson = (by: QueueReader, at: Date) => Prisma.sql`(
  SELECT json_build_object(
    'waiting', ${count(Prisma.sql`${queueEntries(by, 'waiting')} q`)},
    'ready', ${count(Prisma.sql`${queueEntries(by, 'ready')} q`)},
    'mine', (SELECT count(*) FROM ${claimedEntries(by, at)} q WHERE q.work_state = 'mine')))`

const oldestJson = (by: QueueReader, at: Date) =>
  rowsJson(
    Prisma.sql`(SELECT * FROM ${entriesByWorkState(by, at, 'waiting')} w ORDER BY ${LONGEST_WAIT_FIRST} LIMIT 1)`,
  )

type Numbers = Omit<QueueCounts, 'oldest'>
interface Head {
  numbers: Numbers
  oldest: RowJson[]
}

/** The wait that is the longest, once for every page that tells it. */
function countsOf({ numbers, oldest: [row] }: Head, at: Date, nameOf: NameApart): QueueCounts {
  if (!row) return { ...numbers, oldest: null }
  const { id, daysWaiting: days, holderName } = queueRow(row, at, nameOf)
  return { ...numbers, oldest: { id, days, holderName } }
}

/** How much waits for this facilitator, and what to read next: one's own first, else what is free. */
export async function getQueueHome(actor: Pick<Actor, 'personId'>): Promise<QueueHome> {
  const at = now()
  const by = graderOf(actor.personId)
  const [answer] = await readRows<Head & { next: RowJson[] }>(Prisma.sql`
    WITH mine AS MATERIALIZED (
      SELECT * FROM ${claimedEntries(by, at)} q WHERE q.work_state = 'mine' ORDER BY ${LONGEST_WAIT_FIRST} LIMIT 1),
    free AS MATERIALIZED (
      SELECT * FROM ${unclaimedEntries(by, at)} q
       WHERE NOT EXISTS (SELECT 1 FROM mine) ORDER BY ${LONGEST_WAIT_FIRST} LIMIT 1)
    SELECT ${countsJson(by, at)} AS numbers, ${oldestJson(by, at)} AS oldest,
           ${rowsJson(Prisma.sql`(SELECT * FROM mine UNION ALL SELECT * FROM free)`)} AS next`)
  if (!answer) throw new Error('the queue answered nothing')
  const [next] = answer.next
  const nameOf = await namesApart(actor, peopleIn([...answer.oldest, ...answer.next]))
  return {
    counts: countsOf(answer, at, nameOf),
    next: next ? queueRow(next, at, nameOf) : null,
  }
}

interface Answer extends Head {
  holders: { holder: Named; submissions: number }[]
  cohorts: { slug: string; title: string }[]
  programs: string[]
  reviewable: boolean
  /** Null where the counters tell it. */
  total: number | null
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
  const by = readerOf(actor.personId)
  const hand = graderOf(actor.personId)
  const found = Prisma.sql`(SELECT q.* FROM ${listed(by, at, filter)} q WHERE ${matches(filter)})`
  // A page beyond the end is the last one; the first page needs no count to know where it begins.
  const offset =
    filter.page === 1
      ? Prisma.sql`0`
      : Prisma.sql`(SELECT least(${filter.page - 1}::bigint, greatest(count(*) - 1, 0) / ${PAGE_SIZE}::int)
          * ${PAGE_SIZE}::int FROM ${found} all_found)`
  const [answer] = await readRows<Answer>(Prisma.sql`
    WITH mine AS MATERIALIZED (
      SELECT c.id, c.slug, c.title, c.program FROM cohort c
       WHERE EXISTS (SELECT 1 FROM enrollment e WHERE e.cohort_id = c.id AND ${scope(actor, 'queue.read', COACH)}))
    SELECT ${countsJson(by, at)} AS numbers, ${oldestJson(by, at)} AS oldest,
      (SELECT coalesce(json_agg(json_build_object('holder', ${named(Prisma.sql`w.holder_id`)}, 'submissions', n) ORDER BY n DESC), '[]')
         FROM (SELECT q.holder_id, count(*) AS n FROM ${claimedEntries(by, at)} q WHERE q.work_state = 'held' GROUP BY 1) w) AS holders,
      (SELECT coalesce(json_agg(json_build_object('slug', slug, 'title', title) ORDER BY title), '[]') FROM mine) AS cohorts,
      (SELECT coalesce(json_agg(DISTINCT program), '[]') FROM mine) AS programs,
      EXISTS (SELECT 1 FROM ${claimedEntries(hand, at)} q WHERE q.work_state = 'mine')
        OR EXISTS (SELECT 1 FROM ${unclaimedEntries(hand, at)} q) AS reviewable,
      ${narrowed(filter) ? count(Prisma.sql`${found} q`) : Prisma.sql`NULL::int`} AS total,
      ${rowsJson(Prisma.sql`(SELECT * FROM ${found} q ORDER BY ${LONGEST_WAIT_FIRST} LIMIT ${PAGE_SIZE + 1} OFFSET ${offset})`)} AS rows`)
  if (!answer) throw new Error('the queue answered nothing')
  const { holders, cohorts, numbers } = answer
  const rows = answer.rows.slice(0, PAGE_SIZE)
  const nameOf = await namesApart(actor, [
    ...holders.map(({ holder }) => holder),
    ...peopleIn([...answer.oldest, ...rows]),
  ])
  const total = answer.total ?? numbers.waiting + numbers.ready
  const pages = total > COUNTED_TO ? null : Math.max(1, Math.ceil(total / PAGE_SIZE))
  return {
    filter: { ...filter, page: Math.min(filter.page, pages ?? filter.page) },
    counts: countsOf(answer, at, nameOf),
    reviewable: answer.reviewable,
    holders: holders.map(({ holder, submissions }) => ({ name: nameOf(holder), submissions })),
    choices: { cohorts, modules: answer.programs.flatMap(modulesOf) },
    rows: rows.map((row): QueueRow => queueRow(row, at, nameOf)),
    total,
    // The row after the last one shown tells that there is a next page, however many are counted.
    pages,
    more: answer.rows.length > PAGE_SIZE,
  }
}

const narrowed = ({ cohort, module, coach, person, state }: QueueFilter) =>
  Boolean(cohort || module || coach || person) || state !== 'open'

/** The entries that a state leaves; what is in hand is found from the claims. */
function listed(by: QueueReader, at: Date, { state }: QueueFilter): Prisma.Sql {
  if (state === 'released' || state === 'open') return entriesByWorkState(by, at, state)
  if (state === 'mine' || state === 'held') return claimedEntries(by, at)
  if (state === 'free') return unclaimedEntries(by, at)
  return entriesByWorkState(by, at, 'ready')
}

const NOTHING = Prisma.sql`true`

/**
 * A name matches when each word that was typed is in it, in whatever order; or in what tells namesakes apart.
 */
function matches({ cohort, module, coach, person, state }: QueueFilter): Prisma.Sql {
  const words = (coach ?? '').replaceAll(/[()…]/g, ' ').split(/\s+/).filter(Boolean)
  return Prisma.join(
    [
      cohort ? Prisma.sql`q.cohort_id IN (SELECT id FROM mine WHERE slug = ${cohort})` : NOTHING,
      module ? Prisma.sql`q.module_key = ${module}` : NOTHING,
      person
        ? Prisma.sql`q.enrollment_id IN (SELECT id FROM enrollment WHERE person_id = ${person}::uuid)`
        : NOTHING,
      words.length > 0
        ? Prisma.sql`q.enrollment_id IN (
            SELECT e.id FROM mine JOIN enrollment e ON e.cohort_id = mine.id
              JOIN person p ON p.id = e.person_id LEFT JOIN agency a ON a.id = e.agency_id
             WHERE NOT EXISTS (SELECT 1 FROM unnest(${words}::text[]) word
               WHERE strpos(name_key(concat_ws(' ', p.name, a.name, p.email)), name_key(word)) = 0))`
        : NOTHING,
      state === 'open' ? NOTHING : Prisma.sql`q.work_state = ${state}`,
    ],
    ' AND ',
  )
}

const modulesOf = (program: string) =>
  getProgram(program).modules.map(({ key, title }) => ({ key, title }))
