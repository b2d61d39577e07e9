import type { TransferPolicy } from '~/features/transfer/contract'
import type { ReleaseSection } from '../body'
import { coachShare } from './coach-share'
import { coachesShown } from './small-numbers'

/** The coaches of an agency answered this in a month. */
export interface ClimateCounts {
  /** Coaches who answered at least one statement. */
  coaches: number
  /** In the order of the page: how many answered each statement, and how many of them agree. */
  items: readonly { text: string; answered: number; agree: number }[]
}

/**
 * The climate pulse of a month, as words. Each statement stands alone: its figure needs k coaches who agree and k
 * who do not, and how many skipped it is not told. Null where fewer than k coaches answered at all: there is no
 * figure then, and no row.
 */
export function publishClimate(
  { coaches, items }: ClimateCounts,
  month: string,
  policy: TransferPolicy,
): ReleaseSection | null {
  const { shown, text } = coachesShown(coaches, policy)
  if (!shown) return null
  return {
    id: 'climate',
    title: 'What coaches say about the workplace',
    n: `${text} coaches answered in ${month}`,
    columns: ['Agree'],
    rows: items.map(({ text: label, answered, agree }) => ({
      label,
      figures: [coachShare(agree, answered, policy)],
    })),
    evidence: 'Each coach’s own answers, once a month. No one else reads one coach’s answers.',
    definition:
      'The share of those who answered a statement who agree or strongly agree. Statements may be skipped.',
  }
}
