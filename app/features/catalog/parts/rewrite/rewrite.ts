import type { CompiledHtml } from '../../contract/basics'
import type { ComponentUse, ContentFault } from '../authored/components'
import {
  countFaults,
  faultAt,
  innerUses,
  labelFaults,
  strayContentFaults,
} from '../authored/faults'
import { asHtml, htmlBefore, type PartPiece, partsNamed } from '../authored/pieces'
import { ABOUT_AT_MOST, TEXT_LIMIT } from '../form/limits'
import type { FormFacts, KindRules } from '../kind'

/** A weak sentence to repair. The models are shown once a sentence of one's own is kept. */
export interface RewriteKind {
  part: { kind: 'rewrite'; id: string; question: CompiledHtml; weak: CompiledHtml }
  key: {
    kind: 'rewrite'
    models: { html: CompiledHtml; because: CompiledHtml }[]
    looks: CompiledHtml[]
  }
  answer: { kind: 'rewrite'; text: string }
  feedback: RewriteKind['key']
}

export const rewriteFacts: FormFacts = {
  unanswered: `Write your own first; ${ABOUT_AT_MOST}.`,
  texts: ['text'],
}

export const rewrite: KindRules<RewriteKind> = {
  facts: rewriteFacts,
  own: true,
  authored: { Rewrite: { sentences: ['question', 'weak'], faults, read } },
  inner: { Model: { inside: 'Rewrite', sentences: ['because'] }, Look: { inside: 'Rewrite' } },
  answer: ({ z, ownWords }) =>
    z.object({
      kind: z.literal('rewrite'),
      text: ownWords(TEXT_LIMIT, 'Write your own first.'),
    }),
  feedback: (key) => ({ ...key }),
  sheet: (_, { models, looks }) => ({
    title: models.length > 1 ? 'The models' : 'The model',
    look: 'plain',
    lines: models.map(({ html, because }) => ({ html, because, right: true })),
    points: looks,
  }),
  said: ({ text }) => text,
}

function faults(use: ComponentUse): ContentFault[] {
  const models = innerUses(use, 'Model')
  const looks = innerUses(use, 'Look')
  return [
    ...countFaults(use, models.length, [1, 2], 'model'),
    ...countFaults(use, looks.length, [2, 4], 'thing to look for'),
    ...models
      .filter(({ text }) => !text)
      .map((model) => faultAt(model, 'has a model without words')),
    ...strayContentFaults(use, 'Model', 'Look'),
    ...labelFaults(looks, 'thing to look for'),
  ]
}

function read(piece: PartPiece, id: string): Pick<RewriteKind, 'part' | 'key'> {
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
