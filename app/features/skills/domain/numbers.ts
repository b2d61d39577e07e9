import { inWords } from '~/platform/shared/lists/counts'

/** "one score", "12 scores" */
export const countInWords = (n: number, one: string, many = `${one}s`): string =>
  `${inWords(n)} ${n === 1 ? one : many}`

/** The same words with a capital first letter. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "a, b, and c" */
export const joinedWithAnd = (words: readonly string[]): string => {
  if (words.length < 3) return words.join(' and ')
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`
}
