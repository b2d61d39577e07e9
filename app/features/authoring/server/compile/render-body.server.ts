import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PartPiece, Piece, RenderedBody } from '~/features/catalog/contract'
import { type HastNode, isComponent } from '../../domain/body/hast'
import { passagesIn } from '../../domain/body/passages'
import { CUT_PARTS, componentsFor } from './mdx-components.server'

/** Cuts the tree of a document at its parts and renders what lies between. */
export function renderBody(tree: HastNode, file: string): RenderedBody {
  const components = componentsFor(file)
  const htmlOf = (children: HastNode[]) =>
    renderToStaticMarkup(
      toJsxRuntime(rootOf(children), {
        ...{ Fragment, jsx, jsxs, components },
        // align="right" instead of a style attribute, which the Content-Security-Policy refuses.
        tableCellAlignToStyle: false,
      }),
    )
  const piecesOf = (children: HastNode[]): Piece[] => {
    const pieces: Piece[] = []
    let read: HastNode[] = []
    const flush = () => {
      if (read.length > 0) pieces.push({ html: htmlOf(read) })
      read = []
    }
    for (const child of children) {
      // mdx-bundler writes the front matter into the tree as code; nothing of it is read here.
      if (child.type === 'mdxjsEsm') continue
      if (!isCut(child)) read.push(child)
      else {
        flush()
        pieces.push(partOf(child))
      }
    }
    flush()
    return pieces
  }
  const partOf = ({ name, attributes, children = [] }: HastNode): PartPiece => ({
    name: name ?? '',
    attributes: attributesOf(attributes, 'true'),
    pieces: piecesOf(children),
    label: children.some(isCut) ? '' : htmlOf(unwrapped(children)).trim(),
  })
  return {
    pieces: piecesOf(tree.children ?? []),
    anchors: anchorsIn(tree),
    passages: passagesIn(tree),
  }
}

/** Attributes are plain text; a flag has no value. */
const attributesOf = <T>(attributes: HastNode['attributes'] = [], flag: T) =>
  Object.fromEntries(
    attributes.map(({ name = '', value }) => [name, typeof value === 'string' ? value : flag]),
  )

const rootOf = (children: HastNode[]) =>
  ({ type: 'root', children: children.map(asElement) }) as Parameters<typeof toJsxRuntime>[0]

/** A component that is only read, as an element of its name: nothing has to be evaluated to find it. */
function asElement(node: HastNode): HastNode {
  const children = node.children?.map(asElement)
  if (!isComponent(node)) return children ? { ...node, children } : node
  const properties = attributesOf(node.attributes, true)
  return { type: 'element', tagName: node.name ?? '', properties, children: children ?? [] }
}

const isCut = (node: HastNode) => isComponent(node) && CUT_PARTS.has(node.name ?? '')

const isBlank = ({ type, value }: HastNode) => type === 'text' && !value?.trim()

/** Inside a label only phrasing may stand: a paragraph around the whole is taken off. */
function unwrapped(children: HastNode[]): HastNode[] {
  const [only, ...more] = children.filter((child) => !isBlank(child))
  return only?.tagName === 'p' && more.length === 0 ? (only.children ?? []) : children
}

const anchorsIn = ({ tagName = '', properties, children = [] }: HastNode): string[] => [
  ...(/^h[1-6]$/.test(tagName) && properties?.id ? [String(properties.id)] : []),
  ...children.flatMap(anchorsIn),
]
