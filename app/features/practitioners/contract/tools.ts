interface Tool {
  title: string
  /** The highest total that it gives, where it has one; the database takes no more than `MAX_TOTAL`. */
  top?: number
  percent?: true
}

/** The highest total of any tool; the database has the same limit. */
const MAX_TOTAL = 1_000

/** Tools that agencies already use to look at practice with families. Only a total is kept here, none of their items. */
export const TOOLS = {
  'wfi-ez': { title: 'Wraparound Fidelity Index, Short Form (WFI-EZ)', top: 100, percent: true },
  tom: { title: 'Team Observation Measure (TOM 2.0)', top: 100, percent: true },
  dart: { title: 'Document Assessment and Review Tool (DART)', top: 100, percent: true },
  miti: { title: 'Motivational Interviewing Treatment Integrity (MITI), mean rating', top: 5 },
  hovrs: { title: 'Home Visit Rating Scales (HOVRS)' },
  other: { title: 'Another tool' },
} as const satisfies Record<string, Tool>
export type ToolId = keyof typeof TOOLS

const toolOf = (tool: ToolId): Tool => TOOLS[tool]
export const topOf = (tool: ToolId): number => toolOf(tool).top ?? MAX_TOTAL

/** "84%", "3.5" */
export const totalWords = (tool: ToolId, total: number): string =>
  `${total.toLocaleString('en-US', { maximumFractionDigits: 2 })}${toolOf(tool).percent ? '%' : ''}`
