import type { TransferPolicy } from '~/features/transfer/contract'
import type { ReleaseSection } from '../body'
import { titled } from '../finding'
import { shareTeller } from './coach-share'
import { respondents } from './respondents'
import { fewerThan, smallestGroup } from './small-numbers'

/** The coaches of an agency answered this in a month. */
export interface ClimateCounts {
  /** Coaches who answered at least one statement. */
  coaches: number
  /** In the order of the page: how many answered each statement, and how many of them agree. */
  items: readonly { text: string; answered: number; agree: number }[]
}

/**
 * The climate pulse of a month, as words. Each statement stands alone: its figure needs k coaches who agree and k
 * who do not. Its share is of all who answered the pulse, since a share of those who answered the statement would
 * tell how many skipped it. Null where fewer than k coaches answered at all: there is no figure then, and no row.
 * @param there coaches who could have answered: everyone knows who these are
 */
export function publishClimate(
  { coaches, items }: ClimateCounts,
  there: number,
  month: string,
  policy: TransferPolicy,
): ReleaseSection | null {
  const said = respondents(coaches, there, policy)
  if (!said) return null
  const share = shareTeller(said.possible, policy)
  const rows = items.map(({ text: label, answered, agree }) => ({
    label,
    figures: [
      answered < smallestGroup(policy)
        ? { text: fewerThan(policy), bar: null }
        : share(agree, coaches),
    ],
  }))
  return {
    ...titled('climate', rows),
    n: `${said.text} answered in ${month}${said.rest}`,
    columns: ['Agree'],
    evidence: 'Each coach’s own answers, once a month. No one else reads one coach’s answers.',
    definition:
      'The share of those who answered this month who agree or strongly agree. Who skipped a statement is not among those who agree.',
  }
}
