export interface Readability {
  words: number
  sentences: number
  syllables: number
  /** US school grade; 0 for an empty text. */
  grade: number
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s|$)/g
// Endings and openings that are written as a vowel but not spoken as one.
const SILENT = /(?:[^laeiouyscgzxh]es|[^td]ed|[^laeiouy]e)$/
// Two vowels side by side that are spoken apart: reliance, radio, client, society, going, created.
const APART =
  /(?<![tcsg])ia|(?<![tcsgx])io(?!u)|ien(?!d)|(?<!u)iet|(?<![aeiouy])[aeiouy](?=ing)|crea(?=t)/g

/** Spoken syllables of an English word, by a rule of thumb: groups of vowels, silent endings off. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(SILENT, (ending) => ending.slice(0, 1)).replace(/^y/, '')
  const groups = spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0
  return Math.max(1, groups + (spoken.match(APART)?.length ?? 0))
}

/**
 * Reading grade after Flesch and Kincaid (1975): 0.39 × words per sentence + 11.8 × syllables per
 * word − 15.59. A block without a full stop, such as a list item, counts as one sentence.
 */
export function readability(blocks: readonly string[]): Readability {
  let words = 0
  let sentences = 0
  let syllables = 0
  for (const block of blocks) {
    const found = block.match(WORD) ?? []
    if (found.length === 0) continue
    words += found.length
    syllables += found.reduce((sum, word) => sum + syllablesIn(word), 0)
    sentences += Math.max(1, block.match(SENTENCE_END)?.length ?? 0)
  }
  if (words === 0) return { words, sentences, syllables, grade: 0 }
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
  return { words, sentences, syllables, grade: Math.max(0, grade) }
}
