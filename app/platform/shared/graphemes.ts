let segmenter: Intl.Segmenter | undefined

/**
 * The first sign of a text as a reader sees it, which may be several characters: an emoji of parts, a
 * letter with its accents. As a capital; '' when there is none.
 */
export function firstLetter(text: string): string {
  segmenter ??= new Intl.Segmenter('en-US', { granularity: 'grapheme' })
  const [first] = segmenter.segment(text.trim())
  return first?.segment.toLocaleUpperCase('en-US') ?? ''
}
