import type { CompiledHtml } from '../../contract/basics'
import { nonEmptyFaults } from '../authored/faults'
import { asHtml } from '../authored/pieces'
import { ABOUT_AT_MOST, TEXT_LIMIT } from '../form/limits'
import type { FormFacts, KindRules } from '../kind'

/** A private note. No one else ever reads it. */
export interface PauseKind {
  part: { kind: 'pause'; id: string; question: CompiledHtml }
  key: { kind: 'pause' }
  answer: { kind: 'pause'; text: string }
  feedback: { kind: 'pause' }
}

export const pauseFacts: FormFacts = {
  unanswered: `Write something first; ${ABOUT_AT_MOST}.`,
  texts: ['text'],
}

export const pause: KindRules<PauseKind> = {
  facts: pauseFacts,
  own: true,
  authored: {
    Pause: {
      sentences: ['question'],
      faults: nonEmptyFaults,
      read: ({ attributes: { question } }, id) => ({
        part: { kind: 'pause', id, question: asHtml(question) },
        key: { kind: 'pause' },
      }),
    },
  },
  answer: ({ z, ownWords }) =>
    z.object({ kind: z.literal('pause'), text: ownWords(TEXT_LIMIT, 'Write something first.') }),
  feedback: () => ({ kind: 'pause' }),
  said: ({ text }) => text,
}
