import { equalAgency } from './agencies/equal-agency'
import { randomAgency, type SimulatedAgency } from './agencies/random-agency'
import { attack } from './attack'
import { disclosures, type Found, nothingFound } from './judge'
import { ALL_RULES, type Rules } from './published'

/** The attacker finds so much in the random agencies of these seeds. */
export function attackAgencies(
  seeds: Iterable<number>,
  rules: Rules = ALL_RULES,
  agencyOf: (seed: number) => SimulatedAgency = randomAgency,
): Found {
  const total = nothingFound()
  for (const seed of seeds) add(total, attack(agencyOf(seed), rules))
  return total
}

function add(total: Found, found: Found): void {
  for (const key of Object.keys(total) as (keyof Found)[]) total[key] += found[key]
}

/** So many of the command's agencies teach everyone the same. */
const EQUAL_SHARE = 0.2

export const seedsTo = (last: number): number[] => Array.from({ length: last }, (_, n) => n + 1)

/** For the command: every rule in force, and in words what came of it. */
export function attackMany(agencies: number): { lines: string[]; found: number } {
  if (!Number.isInteger(agencies) || agencies < 1) throw new RangeError('say how many agencies')
  const equal = Math.ceil(agencies * EQUAL_SHARE)
  const found = nothingFound()
  add(found, attackAgencies(seedsTo(agencies - equal)))
  add(found, attackAgencies(seedsTo(equal), ALL_RULES, equalAgency))
  const { releases, figures, practice, exact, cells, some, everyone, newcomers, leavers, untrue } =
    found
  return {
    lines: [
      `${agencies} random agencies over 12 months, in ${equal} of them everyone is taught the same: ${releases} views of releases with figures, ${figures} figures in them`,
      `figures of what is in use, was seen, and was first used: ${practice}`,
      `pairs of rows of small agencies that were also tried in every way: ${exact}`,
      `cells of 1 to 4 coaches determined exactly: ${cells}`,
      `cells that are certain to be some of 1 to 4 coaches, without the number: ${some - cells}`,
      `rows of which it is certain that all coaches are there with everything, or none: ${everyone}`,
      `newcomers of whom a state is determined: ${newcomers}`,
      `leavers of whom a state is determined: ${leavers}`,
      `conclusions of the attacker that are not true: ${untrue}`,
    ],
    found: disclosures(found) + untrue,
  }
}
