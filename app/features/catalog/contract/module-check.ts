import type { SkillId } from '~/platform/shared/kernel'
import type { OptionKey } from './options'

export const CHECK_FORMS = ['a', 'b'] as const
/** Two parallel forms: the same ideas in other stories. */
export type CheckForm = (typeof CHECK_FORMS)[number]

/** A question of a module's scored check, with everything about its answers. Never leaves the server whole. */
export interface CheckItem {
  id: string
  /** Skill id. */
  skill: SkillId
  form: CheckForm
  /** Paragraphs of plain text. */
  scenario: string
  question: string
  options: { key: OptionKey; text: string; because: string; correct: boolean }[]
}

/** A module's scored check: about five questions in each form for each skill that it teaches. */
export interface ModuleCheck {
  id: string
  moduleKey: string
  title: string
  /** Skill ids, in the module's order. */
  skills: string[]
  items: CheckItem[]
  hash: string
}
