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
} from '~/platform/db/search.server'
import {
  markPhrases,
  type Paging,
  passageOf,
  resultCounts,
  type SearchResults,
  type SearchWords,
  splitAtMarks,
} from '~/platform/shared/lists/search'
import type { LessonHit, SearchedCourse } from '../../contract'
import { programOf } from '../catalog-store.server'

interface Row {
  total: number
  begun: boolean
  lessonKey: string
  anchor: string | null
  heading: string
  passage: string
  ends: { first: string; last: string }
}

const COLUMNS = { words: Prisma.sql`p.words`, spelled: Prisma.sql`p.spelled` }

/**
 * Passages of a course's lessons that have all the words, the best first; headings weigh more. In one
 * statement. Whoever asks must have the course from `getCohortFor`, which says whose it is.
 */
export async function searchLessons(
  { program, modules }: SearchedCourse,
  words: SearchWords,
  { page, perPage }: Paging,
): Promise<SearchResults<LessonHit>> {
  const catalog = programOf(program)
  const positions = new Map(modules.map(({ key, position }) => [key, position]))
  const lessons = [...catalog.lessons.values()].filter(({ moduleKey }) => positions.has(moduleKey))
  const rows = await readFound(
    program,
    lessons.map(({ id }) => id),
    words,
    { page, perPage },
  )
  const hits = rows.flatMap(({ lessonKey, anchor, heading, passage, ends, begun }): LessonHit[] => {
    const lesson = catalog.lessons.get(lessonKey)
    if (!lesson) return []
    const { moduleKey, slug, title } = lesson
    return [
      {
        module: { key: moduleKey, number: positions.get(moduleKey) ?? 0 },
        lesson: { slug, title },
        anchor,
        heading: splitAtMarks(markPhrases(heading, words, begun)),
        passage: passageOf(markPhrases(passage, words, begun), ends),
      },
    ]
  })
  return { hits, ...resultCounts(rows, { page, perPage }) }
}

const readFound = (
  program: string,
  lessons: string[],
  words: SearchWords,
  { page, perPage }: Paging,
) =>
  readRows<Row>(Prisma.sql`
  WITH ${searchQueries(words)}, whole AS (
    SELECT p.lesson_key, p.position, ${rankWhole(COLUMNS)} AS rank
    FROM asked JOIN lesson_passage p ON ${hasWhole(words, COLUMNS)}
    WHERE p.program = ${program} AND p.lesson_key = ANY(${lessons})
  ), begun AS (
    SELECT p.lesson_key, p.position, ${rankBegun(COLUMNS)} AS rank
    FROM asked JOIN lesson_passage p ON ${hasBegun(COLUMNS)}
    WHERE p.program = ${program} AND p.lesson_key = ANY(${lessons})
  ), found AS (
    SELECT *, false AS begun FROM whole UNION ALL SELECT *, true FROM begun
  ), shown AS (
    SELECT *, row_number() OVER (
      ORDER BY rank DESC, array_position(${lessons}, lesson_key), position) AS place
    FROM found ORDER BY place LIMIT ${perPage}::int OFFSET ${offsetOf(page, perPage)}
  )
  SELECT (SELECT count(*)::int FROM found) AS total, found.begun, found.lesson_key AS "lessonKey",
    p.anchor, ${markedTitle(words, Prisma.sql`p.heading`)} AS heading,
    ${markedPassage(words, Prisma.sql`p.body`)} AS passage, ${endsOf(Prisma.sql`p.body`)} AS ends
  FROM asked, shown AS found
  JOIN lesson_passage p ON p.program = ${program}
    AND p.lesson_key = found.lesson_key AND p.position = found.position
  ORDER BY found.place`)
