import {
  type BodyKey,
  type BodySegment,
  isPart,
  type LessonBody,
  type MarkedPart,
  PART_COMPONENTS,
  type Passage,
  type Piece,
} from '~/features/catalog/contract'

export type MarkedSegment = Extract<BodySegment, { kind: 'html' }> | MarkedPart

/** A document's body as it was compiled: what is read, and (apart) the key to its parts. */
export interface CompiledBody {
  segments: MarkedSegment[]
  headings: LessonBody['headings']
  key: BodyKey
  passages: Passage[]
}

/** Parts what is only read from what is done, and what is right from what is asked. */
export function splitBody(pieces: readonly Piece[]): { segments: MarkedSegment[]; key: BodyKey } {
  const segments: MarkedSegment[] = []
  const key: BodyKey = {}
  for (const piece of pieces) {
    if (!isPart(piece)) {
      if (piece.html.trim()) segments.push({ kind: 'html', html: piece.html.trim() })
      continue
    }
    const made = PART_COMPONENTS.get(piece.name)?.read(piece, piece.attributes.id ?? '')
    if (!made) throw new Error(`nothing reads <${piece.name}>`)
    segments.push(made.part)
    key[made.part.id] = made.key
  }
  return { segments, key }
}
