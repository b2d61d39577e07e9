import type { CompiledHtml } from '../../contract/basics'
import type { ComponentUse, ContentFault } from '../authored/components'
import {
  attributeText,
  countFaults,
  duplicates,
  faultAt,
  idFaults,
  innerUses,
  labelFaults,
  strayContentFaults,
  unknownNameFaults,
} from '../authored/faults'
import { asHtml, type PartPiece, partsNamed } from '../authored/pieces'
import type { FormFacts, KindRules } from '../kind'

/** Things to put where they belong; on a ladder, moments on the rungs of who led it. */
export interface SortKind {
  part: {
    kind: 'sort'
    id: string
    /** On a ladder the bins are the four rungs of who led it. */
    ladder: boolean
    question: CompiledHtml
    bins: { id: string; label: CompiledHtml }[]
    items: { id: string; html: CompiledHtml }[]
  }
  key: {
    kind: 'sort'
    /** Ids of all that there are; one may have nothing in it. */
    bins: string[]
    items: { id: string; bin: string; because: CompiledHtml }[]
  }
  /** The bin of each item. */
  answer: { kind: 'sort'; places: Record<string, string> }
  feedback: {
    kind: 'sort'
    right: number
    items: { id: string; correct: boolean; because: CompiledHtml }[]
  }
}

export const sortFacts: FormFacts = {
  unanswered: 'Choose a place for each of them first.',
  texts: [],
}

export const sort: KindRules<SortKind> = {
  facts: sortFacts,
  own: false,
  authored: {
    Sort: {
      sentences: ['question'],
      faults: sortFaults,
      read: (piece, id) => read(piece, id, 'bin', 'Item'),
    },
    Ladder: {
      sentences: ['question'],
      faults: ladderFaults,
      read: (piece, id) => read(piece, id, 'carried', 'Moment'),
    },
  },
  inner: {
    Bin: { inside: 'Sort', attributes: ['id'] },
    Item: { inside: 'Sort', attributes: ['bin'], sentences: ['because'] },
    Moment: { inside: 'Ladder', attributes: ['carried'], sentences: ['because'] },
  },
  answer: ({ z, thingId }) =>
    z.object({ kind: z.literal('sort'), places: z.record(thingId(), thingId()) }),
  feedback({ bins, items }, { places }) {
    if (Object.keys(places).length !== items.length) return null
    if (items.some(({ id }) => !Object.hasOwn(places, id))) return null
    if (!Object.values(places).every((bin) => bins.includes(bin))) return null
    const judged = items.map(({ id, bin, because }) => ({
      id,
      correct: places[id] === bin,
      because,
    }))
    return { kind: 'sort', right: judged.filter(({ correct }) => correct).length, items: judged }
  },
  isRight: ({ right, items }) => right === items.length,
  sheet: (part, { items }) => ({
    title: 'Where they belong',
    look: 'plain',
    lines: items.map(({ id, bin, because }) => ({
      html: part.items.find((item) => item.id === id)?.html ?? '',
      verdict: part.bins.find((one) => one.id === bin)?.label ?? bin,
      because,
    })),
  }),
  /** Everything in its place but for one thing, now and then. */
  tries({ bins, items }, chance) {
    const places = Object.fromEntries(items.map(({ id, bin }) => [id, bin]))
    const odd = items[chance('odd', items.length * 2)]
    const other = bins.find((bin) => odd && bin !== odd.bin)
    return [{ kind: 'sort', places: odd && other ? { ...places, [odd.id]: other } : places }]
  },
}

const RUNGS = ['We did it', 'Together', 'They did it, we were beside', 'They did it without us']

function read(
  piece: PartPiece,
  id: string,
  bin: 'bin' | 'carried',
  name: 'Item' | 'Moment',
): Pick<SortKind, 'part' | 'key'> {
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

function sortFaults(use: ComponentUse): ContentFault[] {
  const bins = innerUses(use, 'Bin')
  const items = innerUses(use, 'Item')
  const idOf = (bin: ComponentUse) => attributeText(bin, 'id')
  const known = new Set(bins.flatMap((bin) => idOf(bin) ?? []))
  const used = new Set(items.map((item) => attributeText(item, 'bin')))
  return [
    ...countFaults(use, bins.length, [2, 4], 'bin'),
    ...countFaults(use, items.length, [3, 8], 'item'),
    ...duplicates(bins, idOf).map((bin) => faultAt(bin, `has the bin id "${idOf(bin)}" twice`)),
    ...bins.flatMap((bin) => idFaults(bin, 'bin')),
    ...items.flatMap((item) =>
      unknownNameFaults(item, 'bin', known, (bin) => `has no bin "${bin}"`),
    ),
    ...bins
      .filter((bin) => idOf(bin) !== null && !used.has(idOf(bin)))
      .map((bin) => faultAt(bin, `has nothing for the bin "${idOf(bin)}"`)),
    ...strayContentFaults(use, 'Bin', 'Item'),
    ...labelFaults(bins, 'bin'),
    ...labelFaults(items, 'item'),
  ]
}

function ladderFaults(use: ComponentUse): ContentFault[] {
  const moments = innerUses(use, 'Moment')
  const rungs = new Set(RUNGS.map((_, rung) => String(rung)))
  return [
    ...countFaults(use, moments.length, [3, 6], 'moment'),
    ...moments.flatMap((moment) =>
      unknownNameFaults(
        moment,
        'carried',
        rungs,
        (rung) => `has the rung "${rung}"; carried is 0, 1, 2 or 3`,
      ),
    ),
    ...strayContentFaults(use, 'Moment'),
    ...labelFaults(moments, 'moment'),
  ]
}
