import { PART_COMPONENTS, type Passage } from '~/features/catalog/contract'
import { headsOf } from '../pack/components'
import { type HastNode, isComponent } from './hast'

/** Ends words and lines; all other elements stand inside a sentence. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'blockquote br caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
)
const HEADING = /^h[2-4]$/

/** One line for each block, none of them empty. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/**
 * A document's words, cut at its headings, for search. The first passage is the beginning, before any
 * heading. Parts in which something is done are left out: they have answers in them. The words that a
 * component adds by itself ("Like this") are on many pages, so no one looks for them.
 */
export function passagesIn(root: HastNode): Passage[] {
  const passages: Passage[] = [{ heading: '', anchor: null, text: '' }]
  const add = (words: string, inHeading: boolean) => {
    const passage = passages.at(-1)
    if (passage) passage[inHeading ? 'heading' : 'text'] += words
  }
  const read = (node: HastNode, inHeading: boolean) => {
    const { type, tagName = '', name, value, properties, children = [] } = node
    if (type === 'text') return add((value ?? '').replace(/\s+/g, ' '), inHeading)
    const isBlock = isComponent(node) || BLOCKS.has(tagName)
    if (isBlock) add('\n', false)
    // A paragraph does not go on behind a question.
    if (isComponent(node) && PART_COMPONENTS.has(name ?? '')) return
    const opens = HEADING.test(tagName) && typeof properties?.id === 'string'
    if (opens) passages.push({ heading: '', anchor: String(properties?.id), text: '' })
    for (const head of headsOf(name ?? '')) add(`${attributeOf(node, head)}\n`, false)
    for (const child of children) read(child, inHeading || opens)
    if (isBlock) add('\n', false)
  }
  read(root, false)
  return passages
    .map(({ heading, anchor, text }) => ({ heading: tidy(heading), anchor, text: tidy(text) }))
    .filter(({ heading, anchor }) => anchor === null || heading !== '')
}

function attributeOf({ attributes = [] }: HastNode, name: string): string {
  const value = attributes.find((one) => one.name === name)?.value
  return typeof value === 'string' ? value : ''
}
