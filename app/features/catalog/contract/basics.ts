import type { Level, Rung } from '~/platform/shared/kernel'

/** HTML that our own compiler made from `content/`. Never anything that came from a browser. */
export type CompiledHtml = string

export type { Level, Rung }
export type LevelTexts = Record<Level, string>
