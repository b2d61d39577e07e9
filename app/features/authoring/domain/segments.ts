import {
  type BodyKey,
  type BodySegment,
  type CompiledHtml,
  type KeyTurn,
  type LessonBody,
  type LessonPart,
  OPTION_KEYS,
  type OptionKey,
  type PartKey,
  shownTurn,
} from '~/features/catalog/contract'
import { asHtml, htmlBefore, isPart, type PartPiece, type Piece, partsNamed } from './pieces'

/** A part as it can be read off the markup; a vignette's text is put in when the program is put together. */
type MarkedPart =
  | Exclude<LessonPart, { kind: 'vignette' }>
  | { kind: 'vignette'; id: string; vignette: string }
export type MarkedSegment = Extract<BodySegment, { kind: 'html' }> | MarkedPart

/** A document's body as it was compiled: what is read, and (apart) the key to its parts. */
export interface CompiledBody {
  segments: MarkedSegment[]
  headings: LessonBody['headings']
  key: BodyKey
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
    const made = READERS[piece.name]?.(piece, piece.attributes.id ?? '')
    if (!made) throw new Error(`nothing reads <${piece.name}>`)
    segments.push(made.part)
    key[made.part.id] = made.key
  }
  return { segments, key }
}

type Reader = (piece: PartPiece, id: string) => { part: MarkedPart; key: PartKey }

const READERS: Record<string, Reader> = {
  Check: readCheck,
  Branch: readBranch,
  Sort: (piece, id) => readSort(piece, id, 'bin', 'Item'),
  Ladder: (piece, id) => readSort(piece, id, 'carried', 'Moment'),
  Rewrite: readRewrite,
  Vignette: ({ attributes: { of: vignette = '' } }, id) => ({
    part: { kind: 'vignette', id, vignette },
    key: { kind: 'vignette', vignette },
  }),
  Ruler: ({ attributes: { kind, question, low, high } }, id) => ({
    part: {
      kind: 'ruler',
      scale: kind === 'importance' ? 'importance' : 'confidence',
      ...{ id, question: asHtml(question), low: asHtml(low), high: asHtml(high) },
    },
    key: { kind: 'ruler' },
  }),
  Pause: ({ attributes: { question } }, id) => ({
    part: { kind: 'pause', id, question: asHtml(question) },
    key: { kind: 'pause' },
  }),
  IfThen: ({ attributes: { skill = '', cue = '', action = '', moment = '' } }, id) => ({
    part: { kind: 'if-then', ...{ id, skill, cue, action, moment } },
    key: { kind: 'if-then' },
  }),
}

/** Choices under the letters a, b, c, d, in the order of the text. */
const lettered = (
  pieces: PartPiece[],
): { piece: PartPiece; key: OptionKey; html: CompiledHtml }[] =>
  pieces.flatMap((piece, i) => {
    const key = OPTION_KEYS[i]
    return key ? [{ piece, key, html: piece.label }] : []
  })

function readCheck(piece: PartPiece, id: string): ReturnType<Reader> {
  const options = lettered(partsNamed(piece, 'Option'))
  return {
    part: {
      kind: 'check',
      id,
      question: asHtml(piece.attributes.question),
      options: options.map(({ key, html }) => ({ key, html })),
    },
    key: {
      kind: 'check',
      options: options.map(({ piece: { attributes }, key, html }) => ({
        ...{ key, html },
        correct: attributes.correct === 'true',
        because: asHtml(attributes.because),
      })),
    },
  }
}

function readBranch(piece: PartPiece, id: string): ReturnType<Reader> {
  const turns = partsNamed(piece, 'Turn').map(
    (turn): KeyTurn => ({
      id: turn.attributes.id ?? '',
      html: htmlBefore(turn.pieces).trim(),
      choices: lettered(partsNamed(turn, 'Choice')).map(({ piece: { attributes }, key, html }) => ({
        ...{ key, html },
        to: attributes.to ?? '',
        because: asHtml(attributes.because),
      })),
    }),
  )
  const start = shownTurn(turns[0] ?? { id: '', html: '', choices: [] })
  return {
    part: { kind: 'branch', id, title: asHtml(piece.attributes.title), start },
    key: { kind: 'branch', turns },
  }
}

const RUNGS = ['We did it', 'Together', 'They did it, we were beside', 'They did it without us']

function readSort(
  piece: PartPiece,
  id: string,
  bin: 'bin' | 'carried',
  name: 'Item' | 'Moment',
): ReturnType<Reader> {
  const ladder = bin === 'carried'
  const bins = ladder
    ? RUNGS.map((label, rung) => ({ id: String(rung), label }))
    : partsNamed(piece, 'Bin').map(({ attributes, label }) => ({ id: attributes.id ?? '', label }))
  const items = partsNamed(piece, name).map((item, i) => ({ item, id: `i${i + 1}` }))
  return {
    part: {
      kind: 'sort',
      ...{ id, ladder },
      question: asHtml(piece.attributes.question),
      bins,
      items: items.map(({ item: { label: html }, id: item }) => ({ id: item, html })),
    },
    key: {
      kind: 'sort',
      bins: bins.map((one) => one.id),
      items: items.map(({ item: { attributes }, id: item }) => ({
        id: item,
        bin: attributes[bin] ?? '',
        because: asHtml(attributes.because),
      })),
    },
  }
}

function readRewrite(piece: PartPiece, id: string): ReturnType<Reader> {
  const { question, weak } = piece.attributes
  return {
    part: { kind: 'rewrite', id, question: asHtml(question), weak: asHtml(weak) },
    key: {
      kind: 'rewrite',
      models: partsNamed(piece, 'Model').map(({ attributes, pieces }) => ({
        html: htmlBefore(pieces).trim(),
        because: asHtml(attributes.because),
      })),
      looks: partsNamed(piece, 'Look').map(({ label }) => label),
    },
  }
}
