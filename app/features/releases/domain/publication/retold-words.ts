import { DEFAULT_POLICY, type TransferPolicy } from '~/features/transfer/contract'
import { aboutTheSame, nearlyAll, orLess } from './small-numbers'

/** Words of stored releases that no one could read, with the groups of rows that begin with their names. */
const ALL_BUT =
  /^(?:(.+): )?all but a few \(fewer than (\d+) coaches or (\d+) skills\)( or (?:less|under))?$/
const SAME = /^the same or nearly: fewer than (\d+) coaches apart$/
const OR_UNDER = / or under$/

const policyWith = (k: string): TransferPolicy => ({
  ...DEFAULT_POLICY,
  smallNumbers: { ...DEFAULT_POLICY.smallNumbers, k: Number(k) },
})

/** The words of a stored figure as they are written today: the same facts, and no more of them. */
export function retoldWords(text: string): string {
  const [, k] = SAME.exec(text) ?? []
  if (k) return aboutTheSame(policyWith(k))
  const [, names = '', few, skills, open] = ALL_BUT.exec(text) ?? []
  if (!few) return text.replace(OR_UNDER, ' or less')
  const words = nearlyAll(Number(skills), policyWith(few))
  if (!names) return words
  return `${names}: ${open ? orLess(words, names.split(/,? and |, /)[0] ?? names) : words}`
}
