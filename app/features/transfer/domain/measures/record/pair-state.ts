import { type PairState, state } from '../../state'
import type { CohortRecord } from './cohort-record'
import type { PairRecord } from './pair-record'

/** Several measures ask for the state of the same pair, and it is the dearest thing that they compute. */
const known = new WeakMap<PairRecord, PairState>()

/** Where the pair stands at the end of the day for which it was read. */
export function pairStateOf(
  pair: PairRecord,
  { asOf, policy }: Pick<CohortRecord, 'asOf' | 'policy'>,
): PairState {
  const before = known.get(pair)
  if (before) return before
  const found = state(pair.source.events, asOf, policy, pair.source.context)
  known.set(pair, found)
  return found
}
