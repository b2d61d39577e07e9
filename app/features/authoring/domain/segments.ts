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

/**
 * The renderer writes each part as an element of this name, its attributes as `data-…`. Content cannot
 * write such elements itself: HTML in content is refused before anything is rendered.
 */
export const markOf = (component: string) => `fb-${component.toLowerCase()}`

interface Mark {
  name: string
  /** As React escaped them, so each is HTML too. */
  attributes: Record<string, CompiledHtml>
  inner: string
  from: number
  to: number
}

/** The marks of these names in a text, in order; none stands in another of the same name. */
function marksIn(html: string, ...names: string[]): Mark[] {
  const pattern = new RegExp(`<(${names.map(markOf).join('|')})((?: [^>]*)?)>(.*?)</\\1>`, 'gs')
  return [...html.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    attributes: Object.fromEntries(
      [...(match[2] ?? '').matchAll(/data-([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    ),
    inner: match[3] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Inside a label only phrasing may stand: a paragraph around the whole is taken off. */
const labelIn = ({ inner }: Mark): CompiledHtml =>
  /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(inner.trim())?.[1] ?? inner.trim()

const PLAIN_ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
/** An attribute as the author wrote it. */
const plain = (escaped = '') =>
  escaped.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => PLAIN_ENTITIES[entity] ?? entity)

/** Cuts a rendered body into what is only read and what is done. */
export function splitBody(html: string): { segments: MarkedSegment[]; key: BodyKey } {
  const segments: MarkedSegment[] = []
  const key: BodyKey = {}
  const read = (text: string) => {
    if (text.trim()) segments.push({ kind: 'html', html: text.trim() })
  }
  let at = 0
  for (const mark of marksIn(html, ...Object.keys(READERS))) {
    read(html.slice(at, mark.from))
    at = mark.to
    const reader = Object.entries(READERS).find(([name]) => markOf(name) === mark.name)?.[1]
    if (!reader) continue
    const made = reader(mark, mark.attributes.id ?? '')
    segments.push(made.part)
    key[made.part.id] = made.key
  }
  read(html.slice(at))
  return { segments, key }
}

type Reader = (mark: Mark, id: string) => { part: MarkedPart; key: PartKey }

const READERS: Record<string, Reader> = {
  Check: readCheck,
  Branch: readBranch,
  Sort: (mark, id) => readSort(mark, id, 'bin', 'Item'),
  Ladder: (mark, id) => readSort(mark, id, 'carried', 'Moment'),
  Rewrite: readRewrite,
  Vignette: ({ attributes }, id) => {
    const vignette = plain(attributes.of)
    return { part: { kind: 'vignette', id, vignette }, key: { kind: 'vignette', vignette } }
  },
  Ruler: ({ attributes: { kind, question = '', low = '', high = '' } }, id) => ({
    part: {
      kind: 'ruler',
      scale: kind === 'importance' ? 'importance' : 'confidence',
      ...{ id, question, low, high },
    },
    key: { kind: 'ruler' },
  }),
  Pause: ({ attributes: { question = '' } }, id) => ({
    part: { kind: 'pause', id, question },
    key: { kind: 'pause' },
  }),
  IfThen: ({ attributes: { skill, cue, action, moment } }, id) => ({
    part: {
      kind: 'if-then',
      id,
      skill: plain(skill),
      cue: plain(cue),
      action: plain(action),
      moment: plain(moment),
    },
    key: { kind: 'if-then' },
  }),
}

/** Choices under the letters a, b, c, d, in the order of the text. */
const lettered = (marks: Mark[]): { mark: Mark; key: OptionKey; html: CompiledHtml }[] =>
  marks.flatMap((mark, i) => {
    const key = OPTION_KEYS[i]
    return key ? [{ mark, key, html: labelIn(mark) }] : []
  })

function readCheck({ attributes, inner }: Mark, id: string): ReturnType<Reader> {
  const options = lettered(marksIn(inner, 'Option'))
  return {
    part: {
      kind: 'check',
      id,
      question: attributes.question ?? '',
      options: options.map(({ key, html }) => ({ key, html })),
    },
    key: {
      kind: 'check',
      options: options.map(({ mark, key, html }) => ({
        ...{ key, html },
        correct: mark.attributes.correct === 'true',
        because: mark.attributes.because ?? '',
      })),
    },
  }
}

function readBranch({ attributes, inner }: Mark, id: string): ReturnType<Reader> {
  const turns = marksIn(inner, 'Turn').map((turn): KeyTurn => {
    const choices = marksIn(turn.inner, 'Choice')
    return {
      id: turn.attributes.id ?? '',
      html: turn.inner.slice(0, choices[0]?.from).trim(),
      choices: lettered(choices).map(({ mark, key, html }) => ({
        ...{ key, html },
        to: mark.attributes.to ?? '',
        because: mark.attributes.because ?? '',
      })),
    }
  })
  const start = shownTurn(turns[0] ?? { id: '', html: '', choices: [] })
  return {
    part: { kind: 'branch', id, title: attributes.title ?? '', start },
    key: { kind: 'branch', turns },
  }
}

const RUNGS = ['We did it', 'Together', 'They did it, we were beside', 'They did it without us']

function readSort(
  { attributes, inner }: Mark,
  id: string,
  bin: 'bin' | 'carried',
  name: 'Item' | 'Moment',
): ReturnType<Reader> {
  const ladder = bin === 'carried'
  const bins = ladder
    ? RUNGS.map((label, rung) => ({ id: String(rung), label }))
    : marksIn(inner, 'Bin').map((mark) => ({
        id: mark.attributes.id ?? '',
        label: labelIn(mark),
      }))
  const items = marksIn(inner, name).map((mark, i) => ({ mark, id: `i${i + 1}` }))
  return {
    part: {
      kind: 'sort',
      ...{ id, ladder },
      question: attributes.question ?? '',
      bins,
      items: items.map(({ mark, id: item }) => ({ id: item, html: labelIn(mark) })),
    },
    key: {
      kind: 'sort',
      bins: bins.map((one) => one.id),
      items: items.map(({ mark, id: item }) => ({
        id: item,
        bin: mark.attributes[bin] ?? '',
        because: mark.attributes.because ?? '',
      })),
    },
  }
}

function readRewrite({ attributes, inner }: Mark, id: string): ReturnType<Reader> {
  const { question = '', weak = '' } = attributes
  return {
    part: { kind: 'rewrite', id, question, weak },
    key: {
      kind: 'rewrite',
      models: marksIn(inner, 'Model').map((mark) => ({
        html: mark.inner.trim(),
        because: mark.attributes.because ?? '',
      })),
      looks: marksIn(inner, 'Look').map(labelIn),
    },
  }
}
