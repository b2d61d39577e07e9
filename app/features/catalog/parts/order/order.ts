import type { CompiledHtml } from '../../contract/basics'
import type { ComponentUse, ContentFault } from '../authored/components'
import { countFaults, innerUses, labelFaults, strayContentFaults } from '../authored/faults'
import { asHtml, type PartPiece, partsNamed } from '../authored/pieces'
import type { FormFacts, KindRules } from '../kind'

const MOST_STEPS = 7

/** Steps to put into sequence. */
export interface OrderKind {
  /** The steps are mixed; their ids follow the mixed order, so that they say nothing. */
  part: {
    kind: 'order'
    id: string
    question: CompiledHtml
    steps: { id: string; html: CompiledHtml }[]
  }
  /** The steps in the right order. */
  key: { kind: 'order'; steps: { id: string; html: CompiledHtml; because: CompiledHtml }[] }
  /** The position of each step, from 1. */
  answer: { kind: 'order'; places: Record<string, number> }
  feedback: {
    kind: 'order'
    /** Ids of the steps that have their right position. */
    inPlace: string[]
    sequence: { html: CompiledHtml; because: CompiledHtml }[]
  }
}

export const orderFacts: FormFacts = {
  unanswered: 'Two steps have the same position. Give each position to one step only.',
  texts: [],
}

export const order: KindRules<OrderKind> = {
  facts: orderFacts,
  own: false,
  authored: { Order: { sentences: ['question'], faults, read } },
  inner: { Step: { inside: 'Order', sentences: ['because'] } },
  answer: ({ z, thingId }) =>
    z.object({
      kind: z.literal('order'),
      places: z.record(thingId(), z.coerce.number().int().min(1).max(MOST_STEPS)),
    }),
  isUnfinished: ({ places }) => new Set(Object.values(places)).size < Object.keys(places).length,
  feedback({ steps }, { places }) {
    const named = Object.keys(places)
    if (named.length !== steps.length || steps.some(({ id }) => !named.includes(id))) return null
    if (Object.values(places).some((place) => place > steps.length)) return null
    return {
      kind: 'order',
      inPlace: steps.flatMap(({ id }, at) => (places[id] === at + 1 ? [id] : [])),
      sequence: steps.map(({ html, because }) => ({ html, because })),
    }
  },
  isRight: ({ inPlace, sequence }) => inPlace.length === sequence.length,
  sheet: (_, { steps }) => ({
    title: 'The order',
    look: 'plain',
    lines: steps.map(({ html, because }, at) => ({ head: `Step ${at + 1}`, html, because })),
  }),
  /** Now and then two neighbors change places at first. */
  tries({ steps }, chance) {
    const right = steps.map(({ id }) => id)
    const at = chance('swap', steps.length * 2)
    const [one, next] = right.slice(at, at + 2)
    const wrong = one && next ? right.toSpliced(at, 2, next, one) : null
    return (wrong ? [wrong, right] : [right]).map((ids) => ({
      kind: 'order',
      places: Object.fromEntries(ids.map((id, i) => [id, i + 1])),
    }))
  },
}

function faults(use: ComponentUse): ContentFault[] {
  const steps = innerUses(use, 'Step')
  return [
    ...countFaults(use, steps.length, [3, MOST_STEPS], 'step'),
    ...strayContentFaults(use, 'Step'),
    ...labelFaults(steps, 'step'),
  ]
}

/** A number that looks like chance and is always the same for the same words (FNV-1a, 32 bits). */
const mixed = (words: string): number =>
  [...words].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0,
    2_166_136_261,
  )

/** Always the same order for the same steps, and never the right one. */
export function shuffled<T>(steps: readonly T[], wordsOf: (step: T) => string): T[] {
  const by = new Map(steps.map((step) => [step, mixed(wordsOf(step))]))
  const sorted = steps.toSorted((a, b) => (by.get(a) ?? 0) - (by.get(b) ?? 0))
  const [first, ...others] = sorted
  const isRight = sorted.every((step, at) => step === steps[at])
  return isRight && first !== undefined ? [...others, first] : sorted
}

function read(piece: PartPiece, id: string): Pick<OrderKind, 'part' | 'key'> {
  const right = partsNamed(piece, 'Step').map(({ label: html, attributes }) => ({
    html,
    because: asHtml(attributes.because),
  }))
  const shown = shuffled(right, ({ html }) => `${id} ${html}`)
  const idOf = (step: (typeof right)[number]) => `s${shown.indexOf(step) + 1}`
  return {
    part: {
      kind: 'order',
      ...{ id, question: asHtml(piece.attributes.question) },
      steps: shown.map((step) => ({ id: idOf(step), html: step.html })),
    },
    key: { kind: 'order', steps: right.map((step) => ({ id: idOf(step), ...step })) },
  }
}
