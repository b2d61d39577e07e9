import { type BranchKind, branch } from './branch/branch'
import { type CheckKind, check } from './check/check'
import { type IfThenKind, ifThen } from './if-then/if-then'
import type { KindRules, Marked } from './kind'
import { type OrderKind, order } from './order/order'
import { type PauseKind, pause } from './pause/pause'
import { type RewriteKind, rewrite } from './rewrite/rewrite'
import { type RulerKind, ruler } from './ruler/ruler'
import { type SortKind, sort } from './sort/sort'
import { type VignetteKind, vignette } from './vignette/vignette'

/**
 * The kinds of parts in which something is done. A new one is its folder, a line in each of the two lists
 * here, and its card in `cards.ts`.
 */
export interface Kinds {
  check: CheckKind
  branch: BranchKind
  sort: SortKind
  order: OrderKind
  rewrite: RewriteKind
  vignette: VignetteKind
  ruler: RulerKind
  pause: PauseKind
  'if-then': IfThenKind
}

export const KINDS: { readonly [K in PartKind]: KindRules<Kinds[K]> } = {
  check,
  branch,
  sort,
  order,
  rewrite,
  vignette,
  ruler,
  pause,
  'if-then': ifThen,
}

export type PartKind = keyof Kinds
export type PartOf<K extends PartKind> = Kinds[K]['part']
export type LessonPart = PartOf<PartKind>
/** A part as it can be read off its markup. */
export type MarkedPart = { [K in PartKind]: Marked<Kinds[K]> }[PartKind]
/** A part's key must not be known before an answer, so it is kept apart from what a browser gets. */
export type PartKey = Kinds[PartKind]['key']
export type PartAnswer = Kinds[PartKind]['answer']
export type PartFeedback = Kinds[PartKind]['feedback']

/** By part id. */
export type BodyKey = Record<string, PartKey>

/** The latest answer to a part, and what it got. */
export interface PartAnswerView<K extends PartKind = PartKind> {
  answer: Kinds[K]['answer']
  feedback: Kinds[K]['feedback']
  /** Names this answer: the next one says which it was based on. */
  version: number
}

/** The shapes of a part whose kind is not known. */
export interface AnyKind {
  part: LessonPart
  marked: MarkedPart
  key: PartKey
  answer: PartAnswer
  feedback: PartFeedback
}

export const isPartKind = (kind: unknown): kind is PartKind =>
  typeof kind === 'string' && Object.hasOwn(KINDS, kind)

export const rulesOf = (kind: PartKind) => KINDS[kind] as KindRules<AnyKind>

/** The kinds for which something holds, in the order of the list. */
export const kindsThat = (holds: (rules: KindRules<AnyKind>) => boolean): PartKind[] =>
  Object.keys(KINDS)
    .filter(isPartKind)
    .filter((kind) => holds(rulesOf(kind)))
