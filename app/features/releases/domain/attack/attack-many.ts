import { attack, type Found, nothingFound } from './attack'
import { ALL_RULES, type Rules } from './published'
import { randomAgency } from './random-agency'

/** The attacker finds so much in so many random agencies. */
export function attackAgencies(agencies: number, rules: Rules = ALL_RULES): Found {
  const total = nothingFound()
  for (let seed = 1; seed <= agencies; seed += 1) {
    const found = attack(randomAgency(seed), rules)
    for (const key of Object.keys(total) as (keyof Found)[]) total[key] += found[key]
  }
  return total
}

/** For the command: every rule in force, and in words what came of it. */
export function attackMany(agencies: number): { lines: string[]; found: number } {
  if (!Number.isInteger(agencies) || agencies < 1) throw new RangeError('say how many agencies')
  const { releases, figures, cells, newcomers, leavers, untrue } = attackAgencies(agencies)
  return {
    lines: [
      `${agencies} random agencies over 12 months: ${releases} views of releases with figures, ${figures} figures in them`,
      `cells of 1 to 4 coaches determined exactly: ${cells}`,
      `newcomers of whom a state is determined: ${newcomers}`,
      `leavers of whom a state is determined: ${leavers}`,
      `conclusions of the attacker that are not true: ${untrue}`,
    ],
    found: cells + newcomers + leavers + untrue,
  }
}
