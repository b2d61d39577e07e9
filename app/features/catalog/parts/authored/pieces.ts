import type { CompiledHtml } from '../../contract/basics'
import { OPTION_KEYS, type PartOption } from '../../contract/options'
import type { Passage } from '../../contract/search'

/** A body as the compiler renders it: HTML, and between it the parts in which something is done. */
export type Piece = HtmlPiece | PartPiece

interface HtmlPiece {
  html: CompiledHtml
}

export interface PartPiece {
  /** The component, "Check" or "Option". */
  name: string
  /** As the author wrote them; a flag is "true". */
  attributes: Record<string, string>
  pieces: Piece[]
  /** The part's content as a label: a paragraph around the whole is taken off. */
  label: CompiledHtml
}

/** The result of rendering one document. */
export interface RenderedBody {
  pieces: Piece[]
  /** The ids of its headings, in order. */
  anchors: string[]
  /** Its words, for search. */
  passages: Passage[]
}

export const isPart = (piece: Piece): piece is PartPiece => 'name' in piece

/** The parts of this name that stand directly in another. */
export const partsNamed = ({ pieces }: PartPiece, name: string): PartPiece[] =>
  pieces.filter(isPart).filter((part) => part.name === name)

/** The HTML in front of the first part. */
export function htmlBefore(pieces: readonly Piece[]): CompiledHtml {
  const first = pieces.findIndex(isPart)
  const read = first < 0 ? pieces : pieces.slice(0, first)
  return read.map((piece) => ('html' in piece ? piece.html : '')).join('')
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/** Words of an author as HTML. */
export const asHtml = (words = ''): CompiledHtml =>
  words.replace(/[&<>"']/g, (letter) => ESCAPED[letter] ?? letter)

/** Choices under the letters a, b, c, d, in the order of the text. */
export const lettered = (pieces: PartPiece[]): (PartOption & { piece: PartPiece })[] =>
  pieces.flatMap((piece, i) => {
    const key = OPTION_KEYS[i]
    return key ? [{ piece, key, html: piece.label }] : []
  })
