import { ENDS, HIT_STARTS, HIT_STOPS, SEAM, type SearchWords } from '../shared/search'
import { Prisma } from './client.server'

/**
 * The first table of a search, to be followed by `whole` and `begun`, which find with it.
 * `whole`: the words in any of their forms. `before` and `begun`: all words but the last, and what begins
 * as the last does. `spelled` marks what these found. Whatever was typed, none of these can fail.
 */
export const asked = (words: SearchWords) => {
  const [text, before] = [words.text.toLowerCase(), words.before.toLowerCase()]
  // Letters and digits only, so that nothing in it needs escaping.
  const begun = words.begun && `'${words.begun.toLowerCase()}':*`
  return Prisma.sql`asked AS (
    SELECT websearch_to_tsquery('english', ${text}::text) AS whole,
      websearch_to_tsquery('english', ${before}::text) AS before,
      to_tsquery('simple', ${begun}::text) AS begun,
      websearch_to_tsquery('simple', ${before}::text)
        || to_tsquery('simple', ${begun}::text) AS spelled
  )`
}

/** Condition: a row whose columns `words` and `spelled` these are has the search's words. */
export const hasWhole = (words: Prisma.Sql) => Prisma.sql`${words} @@ asked.whole`

/**
 * The same for the beginning of a last word. Asked only when no row has all the words whole; not when they
 * are so common that the database does not look for them ("the", "and").
 */
export const hasBegun = (words: Prisma.Sql, spelled: Prisma.Sql) => Prisma.sql`
  ${spelled} @@ asked.begun AND numnode(asked.whole) > 0
  AND (numnode(asked.before) = 0 OR ${words} @@ asked.before)
  AND NOT EXISTS (SELECT 1 FROM whole)`

/** Long texts do not win by length alone. */
const LESS_FOR_LENGTH = 1
export const rankWhole = (words: Prisma.Sql) =>
  Prisma.sql`ts_rank_cd(${words}, asked.whole, ${LESS_FOR_LENGTH}::int)`
export const rankBegun = (spelled: Prisma.Sql) =>
  Prisma.sql`ts_rank_cd(${spelled}, asked.begun, ${LESS_FOR_LENGTH}::int)`

const MARKS = `StartSel=${HIT_STARTS}, StopSel=${HIT_STOPS}`
const PASSAGE = `${MARKS}, MaxFragments=2, MinWords=12, MaxWords=32, FragmentDelimiter=" … "`
const WHOLE = `${MARKS}, HighlightAll=true`
/** In characters: shorter texts are shown whole. */
const SHORT = 240

/** As `searchable` of the migrations cuts words, but with every sign kept. */
const cut = (text: Prisma.Sql) => Prisma.sql`
  regexp_replace(translate(${text}, ${HIT_STARTS + HIT_STOPS + SEAM}, ''),
    '([^[:alnum:][:space:]]+)', ${`${SEAM}\\1${SEAM}`}, 'g')`

const marked = (text: Prisma.Sql, options: Prisma.Sql) => Prisma.sql`
  CASE WHEN found.begun
    THEN ts_headline('simple', ${cut(text)}, asked.spelled, ${options})
    ELSE ts_headline('english', ${cut(text)}, asked.whole, ${options})
  END`

/** The best part of a text, marked; for a row of `found`, beside `asked`. */
export const markedPassage = (text: Prisma.Sql) =>
  marked(
    text,
    Prisma.sql`CASE WHEN length(${text}) <= ${SHORT}::int THEN ${WHOLE} ELSE ${PASSAGE} END`,
  )

/** A whole title, marked. */
export const markedTitle = (text: Prisma.Sql) => marked(text, Prisma.sql`${WHOLE}`)

/** Both ends of a text, for `passageOf`. */
export const endsOf = (text: Prisma.Sql) =>
  Prisma.sql`json_build_object('first', left(${text}, ${ENDS}), 'last', right(${text}, ${ENDS}))`

/** Where the page begins; the last one when a later page is asked for. */
export const offsetOf = (page: number, perPage: number) => Prisma.sql`
  (least(${page}::int, greatest(1, ceil((SELECT count(*) FROM found) / ${perPage}::numeric))) - 1)
    * ${perPage}::int`
