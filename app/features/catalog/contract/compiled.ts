import type { BodyKey } from '../parts/kinds'
import type { ModuleCheck } from './module-check'
import type { ContentReport } from './report'
import type { Passage } from './search'
import type {
  DiscussionPrompt,
  Instrument,
  LessonBody,
  PracticePrompt,
  Program,
  ReflectionAssignment,
  Rubric,
  Vignette,
} from './views'

/** Changes whenever the shape below does: an older file is refused. */
export const FORMAT = 6

export type ContentKind =
  | 'lesson'
  | 'reflection'
  | 'rubric'
  | 'discussion'
  | 'practice'
  | 'instrument'
  | 'check'
  | 'vignette'
  | 'skill'

/** A wording under its hash, as it is kept for ever once someone has answered it. */
export interface ContentVersion {
  hash: string
  program: string
  kind: ContentKind
  key: string
  title: string
  source: string
}

/** A whole program, ready to serve: the content of `build/content/<program>.json`. */
export interface CompiledProgram {
  format: typeof FORMAT
  program: Program
  /** By lesson id. */
  bodies: Record<string, LessonBody>
  /** By lesson id: never leaves the server. */
  keys: Record<string, BodyKey>
  /** By lesson id: its words, for search. */
  passages: Record<string, Passage[]>
  /** By module key. */
  rubrics: Record<string, Rubric>
  reflections: Record<string, ReflectionAssignment>
  discussions: Record<string, DiscussionPrompt>
  practices: Record<string, PracticePrompt>
  /** By instrument id. */
  instruments: Record<string, Instrument>
  /** By vignette id. */
  vignettes: Record<string, Vignette>
  /** By module key. */
  checks: Record<string, ModuleCheck>
  /** As `npm run content` prints it. */
  report: ContentReport
  /** Hashes of the skills' wordings, by skill id. */
  skillHashes: Record<string, string>
  versions: ContentVersion[]
}
