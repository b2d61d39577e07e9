import type { LessonBody } from '../contract/views'

/** A stretch of a lesson from one heading to the next, as plain text. */
export interface Passage {
  /** The lesson's title for its beginning. */
  heading: string
  /** The heading's id in the page; null for the beginning. */
  anchor: string | null
  text: string
}

/** Ends words and lines; all other elements stand inside a sentence. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt figcaption figure footer header ' +
    'h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td th thead tr ul'
  ).split(' '),
)
/** The text in these elements is not read. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template'])
const HEADING = /^h[2-4]$/

/** A tag, or text up to the next one. The renderer escapes every `<` that is not a tag. */
const PIECE = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|[^<]+|</gi
const ID = /\sid="([^"]*)"/

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const decoded = (html: string) =>
  html.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** One line for each block, none of them empty. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

class Reader {
  readonly passages: Passage[]
  private inHeading = false
  /** The element whose content is left out, while one is open, and how deep in itself it is. */
  private unread = { name: '', depth: 0 }

  constructor(heading: string, text: string) {
    this.passages = [{ heading, anchor: null, text: `${text}\n` }]
  }

  tag(closes: boolean, name: string, attributes: string) {
    if (this.skips(closes, name)) return
    const id = ID.exec(attributes)?.[1]
    if (HEADING.test(name) && !closes && id) {
      this.passages.push({ heading: '', anchor: decoded(id), text: '' })
      this.inHeading = true
    } else if (HEADING.test(name)) this.inHeading = false
    else if (BLOCKS.has(name)) this.text('\n')
  }

  text(text: string) {
    const passage = this.passages.at(-1)
    if (!passage || this.unread.depth > 0) return
    if (this.inHeading) passage.heading += text
    else passage.text += text
  }

  private skips(closes: boolean, name: string): boolean {
    const { unread } = this
    if (unread.depth === 0 && !closes && UNREAD.has(name)) this.unread = { name, depth: 1 }
    else if (unread.depth > 0 && unread.name === name) unread.depth += closes ? -1 : 1
    else return unread.depth > 0
    return true
  }
}

/**
 * A lesson's words, cut at its headings, for search. Of its segments only compiled HTML is read: questions
 * and other parts that are done have answers in them.
 */
export function passagesOf(
  { title, summary }: { title: string; summary: string },
  segments: LessonBody['segments'],
): Passage[] {
  const reader = new Reader(title, summary)
  for (const segment of segments) {
    if (segment.kind !== 'html') continue
    for (const [piece, slash, name, attributes] of segment.html.matchAll(PIECE))
      if (name) reader.tag(slash === '/', name.toLowerCase(), attributes ?? '')
      else reader.text(decoded(piece).replace(/\s+/g, ' '))
    // A paragraph does not go on behind a question.
    reader.text('\n')
  }
  return reader.passages
    .map(({ heading, anchor, text }) => ({ heading: tidy(heading), anchor, text: tidy(text) }))
    .filter(({ heading }) => heading !== '')
}
