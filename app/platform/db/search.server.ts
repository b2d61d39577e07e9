import {
  END_LENGTH,
  HIT_STARTS,
  HIT_STOPS,
  SEAM,
  type SearchWords,
} from '~/platform/shared/lists/search'
import { Prisma } from './client.server'

/** A table that can be searched has these: the stems of its words, and the words as they are written. */
export interface WordColumns {
  words: Prisma.Sql
  spelled: Prisma.Sql
}

const asWritten = (text: string) =>
  Prisma.sql`websearch_to_tsquery('simple', ${text.toLowerCase()}::text)`
const inAnyForm = (text: string) =>
  Prisma.sql`websearch_to_tsquery('english', ${text.toLowerCase()}::text)`

/** Letters and digits only, so that nothing in it needs escaping. */
const beginning = (begun: string) => {
  const words = begun.toLowerCase().split(' ').join("' <-> '")
  return Prisma.sql`to_tsquery('simple', ${begun && `'${words}':*`}::text)`
}

/**
 * The common table expression `asked`: the queries of a search. `whole` and `begun` follow it and find with them.
 * `whole`: the words in any of their forms. `phrases`: what stands together, as it is written, so that no
 * word is too common for it; `without`: what must not. `before` and `begun`: all words but the last, and
 * what begins as the last does, with the phrases before it. `spelled` marks what these found. Whatever was
 * typed, none of these can fail.
 */
export const searchQueries = ({
  text,
  phrases,
  without,
  before,
  phrasesBefore,
  begun,
}: SearchWords) => Prisma.sql`
  asked AS (
    SELECT ${inAnyForm(text)} AS whole, ${asWritten(phrases)} AS phrases,
      ${asWritten(without)} AS without,
      ${inAnyForm(before)} AS before,
      ${asWritten(begun && phrasesBefore)} && ${beginning(begun)} AS begun,
      ${asWritten(before)} || ${beginning(begun.includes(' ') ? '' : begun)} AS spelled
  )`

/** Condition: a row with these columns has the search's words. An index is asked for the phrases, if any. */
export const hasWhole = ({ phrases }: SearchWords, { words, spelled }: WordColumns) => Prisma.sql`
  ${
    phrases === ''
      ? Prisma.sql`${words} @@ asked.whole`
      : Prisma.sql`${spelled} @@ asked.phrases
          AND (numnode(asked.whole) = 0 OR ${words} @@ asked.whole)`
  } AND NOT ${spelled} @@ asked.without`

/**
 * The same for the beginning of a last word. Asked only when no row has all the words whole; not when they
 * are so common that the database does not look for them ("the", "and").
 */
export const hasBegun = ({ words, spelled }: WordColumns) => Prisma.sql`
  ${spelled} @@ asked.begun AND numnode(asked.whole) + numnode(asked.phrases) > 0
  AND (numnode(asked.before) = 0 OR ${words} @@ asked.before)
  AND NOT ${spelled} @@ asked.without AND NOT EXISTS (SELECT 1 FROM whole)`

/** The normalization of `ts_rank_cd` by which long texts do not win by length alone. */
const LESS_FOR_LENGTH = 1
/** How well a row matches whose words are whole. */
export const rankWhole = ({ words, spelled }: WordColumns) => Prisma.sql`
  ts_rank_cd(${words}, asked.whole, ${LESS_FOR_LENGTH}::int)
    + ts_rank_cd(${spelled}, asked.phrases, ${LESS_FOR_LENGTH}::int)`
/** How well a row matches whose last word only begins like the one that was typed. */
export const rankBegun = ({ spelled }: WordColumns) =>
  Prisma.sql`ts_rank_cd(${spelled}, asked.begun, ${LESS_FOR_LENGTH}::int)`

const MARKS = `StartSel=${HIT_STARTS}, StopSel=${HIT_STOPS}`
const NO_MARKS = 'StartSel="", StopSel=""'
const PASSAGE = 'MaxFragments=2, MinWords=12, MaxWords=32, FragmentDelimiter=" … "'
const WHOLE = 'HighlightAll=true'
/** In characters: shorter texts are shown whole. */
const SHORT = 240

/** Signs inside words that no one sees; those that join emoji or turn the direction stay. */
const UNSEEN = '\u00ad\u034f\u200b\u200c\u2060\ufeff'

/** As `searchable` of the migrations cuts words, but with every sign kept that is seen. */
const cut = (text: Prisma.Sql) => Prisma.sql`
  regexp_replace(translate(normalize(${text}, NFC), ${HIT_STARTS + HIT_STOPS + SEAM + UNSEEN}, ''),
    '([^[:alnum:][:space:]]+)', ${`${SEAM}\\1${SEAM}`}, 'g')`

/** How much of a text is shown, for `ts_headline`. */
type Extent = (marks: string) => Prisma.Sql
const wholeText: Extent = (marks) => Prisma.sql`${`${marks}, ${WHOLE}`}`
const bestOf =
  (text: Prisma.Sql): Extent =>
  (marks) =>
    Prisma.sql`CASE WHEN length(${text}) <= ${SHORT}::int
    THEN ${`${marks}, ${WHOLE}`} ELSE ${`${marks}, ${PASSAGE}`} END`

const markWords = (text: Prisma.Sql, options: Prisma.Sql) => Prisma.sql`
  CASE WHEN found.begun
    THEN ts_headline('simple', ${text}, asked.spelled, ${options})
    ELSE ts_headline('english', ${text}, asked.whole, ${options})
  END`

/** The part with the phrases; no stems and no common words would lead to it. */
const withPhrases = (text: Prisma.Sql, extent: Extent) => Prisma.sql`
  ts_headline('simple', ${cut(text)},
    CASE WHEN found.begun THEN asked.phrases || asked.begun ELSE asked.phrases END, ${extent(NO_MARKS)})`

const marked = ({ phrases }: SearchWords, text: Prisma.Sql, extent: Extent) =>
  phrases === ''
    ? markWords(cut(text), extent(MARKS))
    : markWords(withPhrases(text, extent), wholeText(MARKS))

/**
 * The best part of a text, its words marked; for a row of `found`, beside `asked`. Phrases are marked
 * where it is shown, by `markPhrases`.
 */
export const markedPassage = (words: SearchWords, text: Prisma.Sql) =>
  marked(words, text, bestOf(text))

/** A whole title, marked in the same way. */
export const markedTitle = (words: SearchWords, text: Prisma.Sql) => marked(words, text, wholeText)

/** Both ends of a text, for `passageOf`. */
export const endsOf = (text: Prisma.Sql) =>
  Prisma.sql`json_build_object('first', left(${text}, ${END_LENGTH}), 'last', right(${text}, ${END_LENGTH}))`

/**
 * The page of `found` that is shown: the last one when a later page is asked for. Every list in pages says so. The first one is
 * there without a count, so that nothing but itself is read.
 */
export const pageShown = (page: number, perPage: number) =>
  page === 1
    ? Prisma.sql`1`
    : Prisma.sql`
  least(${page}::int, greatest(1, ceil((SELECT count(*) FROM found) / ${perPage}::numeric)))::int`

/** Where that page begins. */
export const offsetOf = (page: number, perPage: number) =>
  Prisma.sql`(${pageShown(page, perPage)} - 1) * ${perPage}::int`
