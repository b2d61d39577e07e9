import { getCohortFor } from '~/features/cohorts/index.server'
import { type NameApart, type Named, named, namesApart } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import {
  endsOf,
  hasBegun,
  hasWhole,
  markedPassage,
  markedTitle,
  offsetOf,
  rankBegun,
  rankWhole,
  searchQueries,
  type WordColumns,
} from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import {
  markPhrases,
  type Paging,
  passageOf,
  resultCounts,
  type SearchResults,
  type SearchWords,
  splitAtMarks,
} from '~/platform/shared/lists/search'
import type { DiscussionHit } from '../contract'

interface Row {
  total: number
  begun: boolean
  threadId: string
  isPrompt: boolean
  title: string
  markedTitle: string
  /** Null for a hit in a thread's title. */
  postId: string | null
  /** The person who wrote the post or started the thread. */
  author: Named
  at: Date
  posts: number
  passage: string | null
  ends: { first: string; last: string } | null
}

/**
 * Titles and posts of a cohort's discussions that have all the words, the best first; titles weigh more. Of very
 * many only the newest are shown, and all are counted. What was removed is not found. Throws NotFound outside one's cohorts.
 */
export async function searchDiscussions(
  actor: Actor,
  slug: string,
  words: SearchWords,
  { page, perPage }: Paging,
): Promise<SearchResults<DiscussionHit>> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  const rows = await readFound(cohort.id, words, { page, perPage })
  const nameOf = await namesApart(
    actor,
    rows.map(({ author }) => author),
  )
  const hits = rows.map((row) => toHit(row, words, nameOf))
  return { hits, ...resultCounts(rows, { page, perPage }, MOST_RANKED) }
}

function toHit(row: Row, words: SearchWords, nameOf: NameApart): DiscussionHit {
  const { threadId, isPrompt, title, author, at, posts, postId, passage, ends, begun } = row
  const name = nameOf(author)
  if (!postId || passage === null || !ends)
    return {
      ...{ kind: 'thread', threadId, isPrompt },
      ...{
        title: splitAtMarks(markPhrases(row.markedTitle, words, begun)),
        startedBy: name,
        posts,
        at,
      },
    }
  return {
    ...{ kind: 'post', threadId, threadTitle: title, postId, authorName: name, at },
    passage: passageOf(markPhrases(passage, words, begun), ends),
  }
}

const COLUMNS = {
  t: { words: Prisma.sql`t.words`, spelled: Prisma.sql`t.spelled` },
  o: { words: Prisma.sql`o.words`, spelled: Prisma.sql`o.spelled` },
}

/** So many of what was found are put in order; a word that more have leads nowhere, however they are ranked. */
const MOST_RANKED = 300

/** Titles and posts of the cohort for which a condition holds. */
const both = (cohortId: string, condition: (columns: WordColumns) => Prisma.Sql) => Prisma.sql`
    SELECT t.id AS thread_id, NULL::uuid AS post_id, t.created_at
    FROM asked JOIN thread t ON ${condition(COLUMNS.t)}
    WHERE t.cohort_id = ${cohortId}::uuid
    UNION ALL
    SELECT o.thread_id, o.id, o.created_at
    FROM asked JOIN post o ON ${condition(COLUMNS.o)}
    WHERE o.thread_id IN (SELECT id FROM here) AND o.removed_at IS NULL`

const rankOf = (columns: WordColumns) =>
  Prisma.sql`CASE WHEN newest.begun THEN ${rankBegun(columns)} ELSE ${rankWhole(columns)} END`

const readFound = (cohortId: string, words: SearchWords, { page, perPage }: Paging) =>
  readRows<Row>(Prisma.sql`
  WITH ${searchQueries(words)}, here AS MATERIALIZED (
    SELECT id FROM thread WHERE cohort_id = ${cohortId}::uuid
  ), whole AS (${both(cohortId, (columns) => hasWhole(words, columns))}
  ), begun AS (${both(cohortId, hasBegun)}
  ), matching AS MATERIALIZED (
    SELECT *, false AS begun FROM whole UNION ALL SELECT *, true FROM begun
  ), newest AS (
    SELECT * FROM matching ORDER BY post_id IS NULL DESC, created_at DESC LIMIT ${MOST_RANKED}::int
  ), found AS (
    SELECT newest.*, CASE WHEN o.id IS NULL THEN ${rankOf(COLUMNS.t)} ELSE ${rankOf(COLUMNS.o)} END AS rank
    FROM asked, newest JOIN thread t ON t.id = newest.thread_id LEFT JOIN post o ON o.id = newest.post_id
  ), shown AS (
    SELECT *, row_number() OVER (
      ORDER BY rank DESC, created_at DESC, thread_id, post_id NULLS FIRST) AS place
    FROM found ORDER BY place LIMIT ${perPage}::int OFFSET ${offsetOf(page, perPage)}
  )
  SELECT (SELECT count(*)::int FROM matching) AS total, found.begun, t.id AS "threadId",
    t.kind = 'prompt' AS "isPrompt", t.title, ${markedTitle(words, Prisma.sql`t.title`)} AS "markedTitle",
    o.id AS "postId", ${named(Prisma.sql`coalesce(o.author_id, t.created_by_id)`)} AS author, found.created_at AS at,
    t.post_count AS posts,
    ${markedPassage(words, Prisma.sql`o.body`)} AS passage,
    CASE WHEN o.id IS NOT NULL THEN ${endsOf(Prisma.sql`o.body`)} END AS ends
  FROM asked, shown AS found
  JOIN thread t ON t.id = found.thread_id
  LEFT JOIN post o ON o.id = found.post_id
  ORDER BY found.place`)
