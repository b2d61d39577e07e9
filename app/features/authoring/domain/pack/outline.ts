import { type ComponentUse, PART_COMPONENTS } from '~/features/catalog/contract'
import { componentFaults, type Fault, isPartOf, sentencesOf } from './components'

/** As much of a Markdown syntax tree (mdast with MDX) as the rules look at. */
export interface MdxNode {
  type: string
  children?: MdxNode[]
  position?: { start: { line: number } } | undefined
  depth?: number
  url?: string
  alt?: string | null
  identifier?: string
  name?: string | null
  value?: string
  checked?: boolean | null
  attributes?: { type: string; name?: string; value?: unknown }[]
}

/** The rules need to know this about a document's body. Everything in it is plain data. */
export interface Outline {
  /** `inPart`: inside a part in which something is done. */
  headings: { depth: number; text: string; line: number; inPart: boolean }[]
  links: { url: string; line: number; inPart: boolean }[]
  images: { url: string; alt: string; line: number }[]
  /** The components that stand in no other component. */
  components: ComponentUse[]
  /** Code, expressions, HTML and unknown components are faults, because they may not be evaluated. */
  faults: Fault[]
  /** Running text: paragraphs, list items, what is said in examples. */
  prose: string[]
  /** The words of the parts in which something is done: what is asked, offered and said about it. */
  asked: string[]
}

const FORBIDDEN: Record<string, string> = {
  mdxjsEsm: 'import and export have no place in content',
  mdxFlowExpression: 'expressions in { } have no place in content; write \\{ for a brace',
  mdxTextExpression: 'expressions in { } have no place in content; write \\{ for a brace',
  html: 'HTML has no place in content; write Markdown',
  footnoteDefinition: 'no footnotes; put a <Source> after the paragraph',
  footnoteReference: 'no footnotes; put a <Source> after the paragraph',
}

const isComponent = (node: MdxNode) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
const lineOfNode = (node: MdxNode) => node.position?.start.line ?? 1
const isBlank = (node: MdxNode) => node.type === 'text' && !node.value?.trim()

/** The words in a node. */
const textOf = (node: MdxNode): string =>
  node.children ? node.children.map(textOf).join('') : (node.value ?? node.alt ?? '')

interface Place {
  component: ComponentUse | null
  atTop: boolean
  /** Sources are not running text. */
  quiet: boolean
  inPart: boolean
}

/** Reads the tree of a document's body. */
export function outlineOf(root: MdxNode): Outline {
  const outline: Outline = {
    headings: [],
    links: [],
    images: [],
    components: [],
    faults: [],
    prose: [],
    asked: [],
  }
  const addresses = new Map<string, string>()
  collectDefinitions(root, addresses)
  for (const node of root.children ?? [])
    visit(node, { component: null, atTop: true, quiet: false, inPart: false }, outline, addresses)
  const check = (use: ComponentUse) => {
    outline.faults.push(...componentFaults(use))
    use.parts.forEach(check)
  }
  outline.components.forEach(check)
  outline.faults.sort((a, b) => a.line - b.line)
  return outline
}

function collectDefinitions(node: MdxNode, addresses: Map<string, string>) {
  if (node.type === 'definition' && node.identifier) addresses.set(node.identifier, node.url ?? '')
  for (const child of node.children ?? []) collectDefinitions(child, addresses)
}

function visit(node: MdxNode, place: Place, outline: Outline, addresses: Map<string, string>) {
  const line = lineOfNode(node)
  const forbidden = FORBIDDEN[node.type]
  if (forbidden) outline.faults.push({ line, message: forbidden })
  if (typeof node.checked === 'boolean')
    outline.faults.push({ line, message: 'no task lists; write a plain list' })
  record(node, line, place, outline, addresses)
  const inside = isComponent(node) ? enter(node, line, place, outline) : { ...place, atTop: false }
  for (const child of node.children ?? []) visit(child, inside, outline, addresses)
}

function record(
  node: MdxNode,
  line: number,
  place: Place,
  outline: Outline,
  addresses: Map<string, string>,
) {
  const address = node.url ?? addresses.get(node.identifier ?? '') ?? ''
  if (node.type === 'heading')
    outline.headings.push({
      depth: node.depth ?? 0,
      text: textOf(node).trim(),
      line,
      inPart: place.inPart,
    })
  if (node.type === 'link' || node.type === 'linkReference')
    outline.links.push({ url: address, line, inPart: place.inPart })
  if (node.type === 'image' || node.type === 'imageReference')
    outline.images.push({ url: address, alt: node.alt ?? '', line })
  if (node.type === 'paragraph' && !place.quiet)
    (place.inPart ? outline.asked : outline.prose).push(textOf(node))
}

function enter(node: MdxNode, line: number, place: Place, outline: Outline): Place {
  const children = (node.children ?? []).filter((child) => !isBlank(child))
  const words = children.length > 0 && children.every((child) => PHRASING.has(child.type))
  const name = node.name ?? ''
  const isPart = (child: MdxNode) => isComponent(child) && isPartOf(child.name ?? '', name)
  const first = children.findIndex(isPart)
  const use: ComponentUse = {
    name,
    line,
    parent: place.component?.name ?? null,
    atTop: place.atTop,
    inSentence: node.type === 'mdxJsxTextElement',
    attributes: {},
    text: textOf(node).trim(),
    parts: [],
    mixed: children.some((child) => !isComponent(child)),
    trailing: first >= 0 && children.slice(first).some((child) => !isPart(child)),
    onlyWords: words || (children.length === 1 && children[0]?.type === 'paragraph'),
  }
  for (const { type, name: attribute, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || !attribute || (value && typeof value !== 'string'))
      outline.faults.push({ line, message: `<${name}> takes plain "text" attributes only` })
    else use.attributes[attribute] = typeof value === 'string' ? value : true
  }
  ;(place.component?.parts ?? outline.components).push(use)
  const inPart = place.inPart || PART_COMPONENTS.has(name)
  // Text that stands in a component without a paragraph around it is read too: options, short notes.
  const quiet = place.quiet || name === 'Source'
  const spoken = inPart ? outline.asked : outline.prose
  if (words && !quiet) spoken.push(use.text)
  for (const read of sentencesOf(name)) {
    const value = use.attributes[read]
    if (typeof value === 'string') spoken.push(value)
  }
  return { component: use, atTop: false, quiet, inPart }
}

const PHRASING: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'break',
])

/** Every part of a document in which something is done, in order. */
export const partsIn = ({ components }: Outline): ComponentUse[] =>
  components.filter(({ name }) => PART_COMPONENTS.has(name))
