// Everything about money that is measured: counting tests at their full size, kills, claims, a long list, full pages.
import { FIGURES, table } from '../figures.mjs'
import { claimFigures, measureClaims } from './claims.mjs'
import { runCounts } from './counts.mjs'
import { importFigures, measureImport } from './import.mjs'
import { killFigures, measureKills } from './kills.mjs'
import { measureMoneyPages, moneyPageFigures } from './pages.mjs'

const PARTS = {
  kills: async (say) => killFigures(await measureKills(say)),
  claims: async (say) => claimFigures(await measureClaims(say)),
  import: async (say) => importFigures(await measureImport(say)),
  pages: async (say) => moneyPageFigures(await measureMoneyPages(say)),
}

/** @param {string[]} only the names of some parts; empty for all of them */
export async function reportMoney(only, say) {
  const wanted = (name) => only.length === 0 || only.includes(name)
  const reports = []
  if (wanted('counts'))
    reports.push(
      `The counting tests at their full size ${(await runCounts()) ? 'hold' : 'FAILED'}.`,
    )
  const rows = []
  for (const [name, measure] of Object.entries(PARTS))
    if (wanted(name)) rows.push(...(await measure(say)))
  if (rows.length > 0) reports.push(table(FIGURES, rows))
  return reports.join('\n\n')
}
