import type { CompiledHtml } from './basics'
import type { PartOption } from './parts'
import type { Vignette } from './views'

/** A part's key must not be known before an answer, so it is kept apart from what a browser gets. */
export type PartKey =
  | { kind: 'check'; options: (PartOption & { correct: boolean; because: CompiledHtml })[] }
  | { kind: 'branch'; turns: KeyTurn[] }
  | {
      kind: 'sort'
      /** Ids of all that there are; one may have nothing in it. */
      bins: string[]
      items: { id: string; bin: string; because: CompiledHtml }[]
    }
  | {
      kind: 'rewrite'
      models: { html: CompiledHtml; because: CompiledHtml }[]
      looks: CompiledHtml[]
    }
  | { kind: 'vignette'; vignette: string }
  | { kind: 'ruler' }
  | { kind: 'pause' }
  | { kind: 'if-then' }

export interface KeyTurn {
  id: string
  html: CompiledHtml
  choices: (PartOption & { to: string; because: CompiledHtml })[]
}

/** By part id. */
export type BodyKey = Record<string, PartKey>

/** The right answers of a part, and why they are right; for a vignette its reference. */
export type PreviewKey =
  | Exclude<PartKey, { kind: 'vignette' }>
  | ({ kind: 'vignette' } & Pick<Vignette, 'reference' | 'because'>)

/** By part id. */
export type PreviewAnswers = Record<string, PreviewKey>
