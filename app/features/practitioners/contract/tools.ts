interface Tool {
  title: string
  /** The lowest and the highest total that it gives. Of the others it differs by edition, and the coach says it. */
  range?: Range
  percent?: true
}

export interface Range {
  low: number
  high: number
}

/** The highest total of any tool; the database has the same limit. */
export const MAX_TOTAL = 1_000
const PERCENT = { range: { low: 0, high: 100 }, percent: true } as const

/** Tools that agencies already use to look at practice with families. Only a total is kept here, none of their items. */
export const TOOLS = {
  'wfi-ez': { title: 'Wraparound Fidelity Index, Short Form (WFI-EZ)', ...PERCENT },
  tom: { title: 'Team Observation Measure (TOM 2.0)', ...PERCENT },
  dart: { title: 'Document Assessment and Review Tool (DART)', ...PERCENT },
  miti: {
    title: 'Motivational Interviewing Treatment Integrity (MITI), mean rating',
    range: { low: 1, high: 5 },
  },
  hovrs: { title: 'Home Visit Rating Scales (HOVRS)' },
  other: { title: 'Another tool' },
} as const satisfies Record<string, Tool>
export type ToolId = keyof typeof TOOLS

const toolOf = (tool: ToolId): Tool => TOOLS[tool]
/** The range of a tool that is known here; null for one whose coach says it. */
export const rangeOf = (tool: ToolId): Range | null => toolOf(tool).range ?? null

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
export const numberWords = (number: number): string => NUMBER.format(number)

/** "84%", "3.5", or "33 (of 7 to 49)" where the coach has said the range. */
export function totalWords(tool: ToolId, total: number, range: Range | null): string {
  const words = `${numberWords(total)}${toolOf(tool).percent ? '%' : ''}`
  return range ? `${words} (of ${numberWords(range.low)} to ${numberWords(range.high)})` : words
}
