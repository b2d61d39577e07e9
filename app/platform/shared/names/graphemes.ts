let segmenter: Intl.Segmenter | undefined

/** The signs of a text as a reader sees them: an emoji of parts and a letter with its accents are one. */
const signs = (text: string) => {
  segmenter ??= new Intl.Segmenter('en-US', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The first sign of a text, as a capital; '' when there is none. */
export function firstLetter(text: string): string {
  const [first] = signs(text.trim())
  return first?.segment.toLocaleUpperCase('en-US') ?? ''
}

/** At most `length` UTF-16 units from the beginning, and no sign is cut in two. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text
  // A sign is short: only the last few have to be looked at.
  const from = Math.max(0, length - 64)
  const last = signs(text.slice(from, length + 64)).containing(length - from)
  return text.slice(0, last ? from + last.index : length)
}
