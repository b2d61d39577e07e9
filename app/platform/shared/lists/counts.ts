/**
 * Long lists are counted no further than this: no one reads a page differently because of 700 or 7,000,
 * and the database need not look at each of them. One more than this stands for "more".
 */
export const COUNTED_TO = 500

/** How many rows a statement counts, so that "more" can be told from exactly as many. */
export const COUNT_LIMIT = COUNTED_TO + 1

/** "12", or "500+" where there are more than are counted. */
export const upTo = (count: number): string =>
  count > COUNTED_TO ? `${COUNTED_TO}+` : String(count)

/** "1 word", "2 words" */
export const counted = (count: number, one: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${one}s`

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "two", "four"; figures from eleven on. */
export const inWords = (count: number): string => WORDS[count] ?? String(count)
