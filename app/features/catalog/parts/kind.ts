import type { SkillId } from '~/platform/shared/kernel'
import type { z } from '~/platform/shared/zod'
import type { CompiledHtml } from '../contract/basics'
import type { Instrument, Vignette, VignetteLevel } from '../contract/instruments'
import type { ComponentUse, ContentFault, KnownNames } from './authored/components'
import type { PartPiece } from './authored/pieces'
import type * as AnswerFieldsModule from './form/answer-fields'

/** The schema of an answer is put together from these. */
type AnswerFields = typeof AnswerFieldsModule

/** The four shapes of one kind of part. Each carries the kind's name. */
export interface PartShapes {
  /** A browser gets this before an answer: nothing in it says what is right. */
  part: { kind: string; id: string }
  /** The part as it can be read off its own markup, where something from elsewhere is put in later. */
  marked?: { kind: string; id: string }
  /** It says what is right, and stays on the server. */
  key: { kind: string }
  /** It is parsed from the form and kept as it is. */
  answer: { kind: string }
  /** Each wording in it is from the content that was answered. */
  feedback: { kind: string }
}

export type Marked<S extends PartShapes> = S extends { marked: { kind: string; id: string } }
  ? S['marked']
  : S['part']

/** The form of a part needs these facts in the browser too, without the rules and the schema. */
export interface FormFacts {
  /** A part says this when it was sent without an answer, or with half of one. */
  unanswered: string
  /** Fields of the answer in which people write their own words. */
  texts: readonly string[]
}

/** A part of a lesson as an author writes it. */
export interface AuthoredPart<S extends PartShapes> {
  /** It needs these beside its id. */
  attributes?: readonly string[]
  /** It needs these too, and they are sentences: the reading grade counts them. */
  sentences?: readonly string[]
  /** Each one after the first gives its lesson so many minutes more. */
  furtherMinutes?: number
  /** Why it could not be done, or its feedback not be shown. */
  faults(use: ComponentUse, known: KnownNames): ContentFault[]
  read(piece: PartPiece, id: string): { part: Marked<S>; key: S['key'] }
}

/** A component that stands directly in another. */
export interface InnerPart {
  inside: string
  attributes?: readonly string[]
  sentences?: readonly string[]
  /** They may be left out and take no value. */
  flags?: readonly string[]
}

/** Parts may name these by their ids. */
export interface Named {
  vignettes: Readonly<Record<string, Vignette>>
  instruments: Readonly<Record<string, Instrument>>
}

/** One level that was scored, beside the reference. */
export interface Scored {
  own: VignetteLevel
  reference: VignetteLevel
}

/** An if-then plan, from which a commitment can be made. */
export interface PartPlan {
  /** Skill id. */
  skill: SkillId
  cue: string
  action: string
  moment: string
}

/** A line of an answer sheet; what is undefined is not shown. */
export interface SheetLine {
  /** Other lines may lead to it. */
  id?: string
  /** A few words above it, or the letter beside it. */
  head?: string
  html: CompiledHtml
  /** Where it belongs, or how it is scored. */
  verdict?: CompiledHtml
  right?: boolean
  because?: CompiledHtml
  leads?: { to: string; words: string }
  lines?: SheetLine[]
}

/** The right answers of a part and why they are right, as program staff read them. */
export interface AnswerSheet {
  title: string
  /** Lines under letters are options. */
  look: 'plain' | 'letters'
  lines: SheetLine[]
  /** Points to look for in an answer that no one can foresee. */
  points?: CompiledHtml[]
}

/** Every kind of part is written down by these rules; a method that a kind lacks does not concern it. */
export interface KindRules<S extends PartShapes> {
  facts: FormFacts
  /** True where nothing is right or wrong: the answer stays its writer's when the question changes. */
  own: boolean
  /** By the name of the component. */
  authored: Readonly<Record<string, AuthoredPart<S>>>
  inner?: Readonly<Record<string, InnerPart>>
  answer(fields: AnswerFields): z.ZodObject & z.ZodType<S['answer']>
  /**
   * Null for an answer to something else: an option, item or skill that is not there, or not the whole.
   */
  feedback(key: S['key'], answer: S['answer'], named: Named): S['feedback'] | null
  /** Whether fields that the browser cannot check by themselves are at odds: then it is sent back with `unanswered`. */
  isUnfinished?(answer: S['answer']): boolean
  isRight?(feedback: S['feedback']): boolean
  sheet?(part: S['part'], key: S['key'], named: Named): AnswerSheet | null
  /** Puts in what the part names, when the program is put together. */
  fill?(part: Marked<S>, named: Named): S['part']
  /** Its wording counts as the part's own. */
  reference?(key: S['key'], named: Named): unknown
  /** Levels to compare with the reference, over all lessons. */
  scored?(feedback: S['feedback']): Scored[]
  plan?(part: S['part'], answer: S['answer']): PartPlan
  /** The written words of an answer as one text. */
  said?(answer: S['answer']): string
  /** Answers that a person may try one after the other. The demo gives them. */
  tries?(key: S['key'], chance: Chance): S['answer'][]
}

/** A whole number from 0 up to `of`, always the same for the same words. */
export type Chance = (words: string, of: number) => number

/** By part id. */
export type AnswerSheets = Record<string, AnswerSheet>
