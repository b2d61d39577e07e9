/** HTML that our own compiler made from `content/`. Never anything that came from a browser. */
export type CompiledHtml = string

export type Level = 1 | 2 | 3 | 4
export type LevelTexts = Record<Level, string>

/** How much help there was, or who carried it. */
export type Rung = 0 | 1 | 2 | 3
