import type { CompiledHtml } from './basics'

/** The letters of the options of a question, in the order of its text. */
export const OPTION_KEYS = ['a', 'b', 'c', 'd'] as const
export type OptionKey = (typeof OPTION_KEYS)[number]

export interface PartOption {
  key: OptionKey
  html: CompiledHtml
}
