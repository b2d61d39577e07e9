import type { CompiledHtml } from '../../contract/basics'
import { nonEmptyFaults, unknownNameFaults } from '../authored/faults'
import { asHtml } from '../authored/pieces'
import type { FormFacts, KindRules } from '../kind'

/** How important, how sure: a number from 0 to 10. Nothing is right. */
export interface RulerKind {
  part: {
    kind: 'ruler'
    id: string
    scale: 'importance' | 'confidence'
    question: CompiledHtml
    low: CompiledHtml
    high: CompiledHtml
  }
  key: { kind: 'ruler' }
  answer: { kind: 'ruler'; value: number }
  feedback: { kind: 'ruler' }
}

export const rulerFacts: FormFacts = { unanswered: 'Choose a number first.', texts: [] }

export const ruler: KindRules<RulerKind> = {
  facts: rulerFacts,
  own: true,
  authored: {
    Ruler: {
      attributes: ['kind', 'low', 'high'],
      sentences: ['question'],
      faults: (use) => [
        ...unknownNameFaults(
          use,
          'kind',
          new Set(['importance', 'confidence']),
          (kind) => `has the kind "${kind}"; it is importance or confidence`,
        ),
        ...nonEmptyFaults(use),
      ],
      read: ({ attributes: { kind, question, low, high } }, id) => ({
        part: {
          kind: 'ruler',
          scale: kind === 'importance' ? 'importance' : 'confidence',
          ...{ id, question: asHtml(question), low: asHtml(low), high: asHtml(high) },
        },
        key: { kind: 'ruler' },
      }),
    },
  },
  answer: ({ z }) =>
    z.object({
      kind: z.literal('ruler'),
      value: z.coerce.number({ error: 'Choose a number first.' }).int().min(0).max(10),
    }),
  feedback: () => ({ kind: 'ruler' }),
}
