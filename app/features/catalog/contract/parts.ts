import { trimmed } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import type { CompiledHtml, Level, Rung } from './basics'

/**
 * The parts of a lesson in which something is done. What a browser gets of one holds nothing about
 * which answer is right: that stays in the key, on the server, until it has been answered.
 */
export const OPTION_KEYS = ['a', 'b', 'c', 'd'] as const
export type OptionKey = (typeof OPTION_KEYS)[number]

export interface PartOption {
  key: OptionKey
  html: CompiledHtml
}

export interface CheckPart {
  kind: 'check'
  id: string
  question: CompiledHtml
  options: PartOption[]
}

/** One moment of a conversation; without choices it is an end. */
export interface BranchTurn {
  id: string
  html: CompiledHtml
  choices: PartOption[]
}

/** A conversation in which each choice leads on. Only its start is known before it is played. */
export interface BranchPart {
  kind: 'branch'
  id: string
  title: CompiledHtml
  start: BranchTurn
}

export interface SortPart {
  kind: 'sort'
  id: string
  /** On a ladder the bins are the four rungs of who carried it. */
  ladder: boolean
  question: CompiledHtml
  bins: { id: string; label: CompiledHtml }[]
  items: { id: string; html: CompiledHtml }[]
}

export interface RewritePart {
  kind: 'rewrite'
  id: string
  question: CompiledHtml
  weak: CompiledHtml
}

export interface VignettePart {
  kind: 'vignette'
  id: string
  vignette: string
  title: string
  scene: string
  paragraphs: string[]
  skills: { id: string; title: string; levels: Record<Level, string> }[]
  prompt: Record<Rung, string>
  carried: Record<Rung, string>
}

export interface RulerPart {
  kind: 'ruler'
  id: string
  scale: 'importance' | 'confidence'
  question: CompiledHtml
  low: CompiledHtml
  high: CompiledHtml
}

export interface PausePart {
  kind: 'pause'
  id: string
  question: CompiledHtml
}

export interface IfThenPart {
  kind: 'if-then'
  id: string
  /** Skill id. */
  skill: string
  cue: string
  action: string
  moment: string
}

export type LessonPart =
  | CheckPart
  | BranchPart
  | SortPart
  | RewritePart
  | VignettePart
  | RulerPart
  | PausePart
  | IfThenPart

export type PartKind = LessonPart['kind']
export type PartOf<K extends PartKind> = Extract<LessonPart, { kind: K }>

const optionKey = z.enum(OPTION_KEYS, { error: 'Choose an answer first.' })
const id = z.string().min(1).max(60)
const level = z.union([z.literal('na'), z.coerce.number().int().min(1).max(4)])
const rung = z.coerce.number({ error: 'Choose one.' }).int().min(0).max(3)
const TEXT_LIMIT = 4000
const words = (most: number, empty: string) =>
  z
    .string({ error: empty })
    .overwrite(trimmed)
    .min(1, empty)
    .max(most, `Keep it under ${most.toLocaleString('en-US')} characters.`)

/**
 * An answer, by kind of part: it is parsed from the form and kept as it is. A path is the keys of the
 * choices made so far; `places` is the bin of each item.
 */
export const partAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check'), option: optionKey }),
  z.object({ kind: z.literal('branch'), path: z.array(optionKey).max(20).default([]) }),
  z.object({ kind: z.literal('sort'), places: z.record(id, id) }),
  z.object({ kind: z.literal('rewrite'), text: words(TEXT_LIMIT, 'Write your own first.') }),
  z.object({
    kind: z.literal('vignette'),
    levels: z.record(id, level),
    prompt: rung,
    carried: rung,
  }),
  z.object({
    kind: z.literal('ruler'),
    value: z.coerce.number({ error: 'Choose a number first.' }).int().min(0).max(10),
  }),
  z.object({ kind: z.literal('pause'), text: words(TEXT_LIMIT, 'Write something first.') }),
  z.object({
    kind: z.literal('if-then'),
    cue: words(300, 'Say when.'),
    action: words(600, 'Say what you will do.'),
  }),
])

export type PartAnswer = z.infer<typeof partAnswerSchema>

/** The feedback on an answer. Each wording in it is from the content that was answered. */
export type PartFeedback =
  | {
      kind: 'check'
      correct: boolean
      because: CompiledHtml
      /** The reasons for the other options; only once the right one was chosen. */
      others: { html: CompiledHtml; because: CompiledHtml }[]
    }
  | {
      kind: 'branch'
      /** The turns so far, each with what was said in it and what that did. */
      steps: { html: CompiledHtml; said: CompiledHtml; because: CompiledHtml }[]
      /** Where the conversation stands. */
      now: BranchTurn
    }
  | {
      kind: 'sort'
      right: number
      items: { id: string; correct: boolean; because: CompiledHtml }[]
    }
  | {
      kind: 'rewrite'
      models: { html: CompiledHtml; because: CompiledHtml }[]
      looks: CompiledHtml[]
    }
  | {
      kind: 'vignette'
      skills: { id: string; own: VignetteLevel; reference: VignetteLevel; because: string }[]
      /** No reason where the observer did nothing: the scale says it. */
      prompt: { own: Rung; reference: Rung; because: string | null }
      carried: { own: Rung; reference: Rung; because: string }
    }
  | { kind: 'ruler' }
  | { kind: 'pause' }
  | { kind: 'if-then' }

/** `na`: there was no opportunity; that is no number. */
export type VignetteLevel = Level | 'na'

/** The latest answer to a part, and what it got. */
export interface PartAnswerView {
  answer: PartAnswer
  feedback: PartFeedback
  /** Names this answer: the next one says which it was based on. */
  version: number
}
