import type { TransferPolicy } from '~/features/transfer/contract'
import type { ReleaseSection } from '../body'
import { titled } from '../finding'
import { shareTeller } from './coach-share'
import { respondents } from './respondents'
import { distinctCoaches } from './small-numbers'

/** A field note or a check-in: what pulled its coach back, nothing where nothing did. */
export interface BarrierReport {
  coachId: string
  barriers: readonly string[]
}

/** Coaches who wrote, and for each barrier how many of them named it, however often. Rows of any source fit. */
export function countBarriers(reports: readonly BarrierReport[]) {
  const named = new Map<string, Set<string>>()
  for (const { coachId, barriers } of reports)
    for (const barrier of barriers) {
      const coaches = named.get(barrier) ?? new Set()
      named.set(barrier, coaches.add(coachId))
    }
  return {
    coaches: distinctCoaches(reports),
    coachesWith: (barrier: string): number => named.get(barrier)?.size ?? 0,
  }
}

/**
 * The section tells what gets in the way, barrier by barrier, in a fixed order: an order by size would tell what the words leave open.
 * Null where fewer than k coaches wrote anything.
 * @param there coaches who could have written
 * @param month in words
 */
export function publishBarriers(
  reports: readonly BarrierReport[],
  labels: readonly { id: string; label: string }[],
  there: number,
  month: string,
  policy: TransferPolicy,
): ReleaseSection | null {
  const counts = countBarriers(reports)
  const said = respondents(counts.coaches, there, policy)
  if (!said) return null
  const share = shareTeller(said.possible, policy)
  const rows = labels.map(({ id, label }) => ({
    label,
    figures: [share(counts.coachesWith(id), counts.coaches)],
  }))
  return {
    ...titled('barriers', rows),
    n: `${said.text} wrote a field note or a check-in in ${month}${said.rest}`,
    columns: ['Coaches who named it'],
    evidence: 'What coaches said pulled them back, in their field notes and check-ins.',
    definition:
      'The share of coaches who wrote and named it at least once. One coach may name several.',
  }
}
