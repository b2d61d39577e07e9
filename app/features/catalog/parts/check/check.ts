import type { CompiledHtml } from '../../contract/basics'
import { OPTION_KEYS, type OptionKey, type PartOption } from '../../contract/options'
import type { ComponentUse, ContentFault } from '../authored/components'
import {
  countFaults,
  faultAt,
  innerUses,
  labelFaults,
  strayContentFaults,
} from '../authored/faults'
import { asHtml, lettered, type PartPiece, partsNamed } from '../authored/pieces'
import type { FormFacts, KindRules } from '../kind'

/** A question about a moment, with one best answer. */
export interface CheckKind {
  part: { kind: 'check'; id: string; question: CompiledHtml; options: PartOption[] }
  key: { kind: 'check'; options: (PartOption & { correct: boolean; because: CompiledHtml })[] }
  answer: { kind: 'check'; option: OptionKey }
  feedback: {
    kind: 'check'
    correct: boolean
    because: CompiledHtml
    /** The reasons for the other options; only once the right one was chosen. */
    others: { html: CompiledHtml; because: CompiledHtml }[]
  }
}

export const checkFacts: FormFacts = { unanswered: 'Choose an answer first.', texts: [] }

export const check: KindRules<CheckKind> = {
  facts: checkFacts,
  own: false,
  authored: { Check: { sentences: ['question'], faults, read } },
  inner: { Option: { inside: 'Check', sentences: ['because'], flags: ['correct'] } },
  answer: ({ z, optionKey }) => z.object({ kind: z.literal('check'), option: optionKey() }),
  /** A wrong answer gets its own reason only, so that trying again is worth it. */
  feedback({ options }, { option: chosen }) {
    const option = options.find(({ key }) => key === chosen)
    if (!option) return null
    const { correct, because } = option
    const others = options.filter(({ key }) => correct && key !== chosen)
    return {
      kind: 'check',
      ...{ correct, because },
      others: others.map(({ html, because: why }) => ({ html, because: why })),
    }
  },
  isRight: ({ correct }) => correct,
  sheet: (_, { options }) => ({
    title: 'The answers',
    look: 'letters',
    lines: options.map(({ key, html, correct, because }) => ({
      ...{ head: key, html, because },
      right: correct,
    })),
  }),
  /** About one in three is wrong at first. */
  tries({ options }, chance) {
    const [right, wrong] = [true, false].map((is) =>
      options.filter(({ correct }) => correct === is),
    )
    const first = wrong?.[chance('which', wrong.length)]
    const tried = chance('', 3) === 0 && first ? [first, ...(right ?? [])] : (right ?? [])
    return tried.map(({ key: option }) => ({ kind: 'check', option }))
  },
}

function faults(use: ComponentUse): ContentFault[] {
  const options = innerUses(use, 'Option')
  const right = options.filter((option) => option.attributes.correct).length
  return [
    ...countFaults(use, options.length, [3, OPTION_KEYS.length], 'option'),
    ...(right === 1 ? [] : [faultAt(use, `has ${right} correct options; it needs exactly one`)]),
    ...strayContentFaults(use, 'Option'),
    ...labelFaults(options, 'option'),
  ]
}

function read(piece: PartPiece, id: string): Pick<CheckKind, 'part' | 'key'> {
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
