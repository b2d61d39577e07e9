import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { type Day, formatDay } from '~/platform/shared/time'
import type { AgencyReleases } from './views'

/** The figure of a mark in a file and a table: it is no one's here. */
export const MARK = 'A survey’s estimate'

const ROWS: Readonly<Record<string, string>> = {
  reach: 'State',
  applied: 'After the lesson',
  'first-use': 'Share',
  barriers: 'Barrier',
  climate: 'Statement',
  hours: 'Hours',
}

/** The head of the column in which the names of a section's rows stand. */
export const rowsAre = (section: string): string => ROWS[section] ?? 'Row'

const { k, minPairs } = DEFAULT_POLICY.smallNumbers

/** Whoever counts by hand, or misses someone in the figures, reads here from when on a coach is in. */
export const WHO_COUNTS = `A coach counts from the second release after joining. Newcomers wait until at least ${k} of them can begin together, and a coach who leaves stays counted.`

/** The words that stand for a small rest, for whoever reads them for the first time. */
export const WORDS_FOR_FEW =
  'Where a figure could point to someone, words stand in its place. “Nearly all” leaves open whether few coaches are missing or few skills, and “about the same” whether there is a difference at all.'

/** Gives the title and text that stand in place of figures: they say when the first will come. */
export function comingWords(coming: NonNullable<AgencyReleases['coming']>) {
  if ('month' in coming) {
    const month = formatDay(coming.month, 'year')
    return coming.figures
      ? {
          title: `The figures of this agency begin with the release of ${month}`,
          text: 'Too few coaches or skills counted before it.',
        }
      : {
          title: 'This release has no figures',
          text: `Too few coaches or skills counted in it. The release of ${month} says when figures can come.`,
        }
  }
  const { first, enough, counting } = coming
  if (!first)
    return {
      title: 'Your figures come when your coaches have begun',
      text: 'On the first of each month you are told here how far the skills that your coaches were taught have come on the job. It begins when the first of them has accepted a seat.',
    }
  if (!enough)
    return {
      title: `Your first figures come when ${k} coaches have joined`,
      text: `Figures about fewer would be about someone in particular. They can come on the first day of the second month after all ${k} have joined, and say how far the skills that your coaches were taught have come on the job.`,
    }
  const title = `Your first figures can come on ${formatDay(first, 'year')}`
  const lessons = `${minPairs} skills whose lessons are finished, added up over all coaches who count, and at least ${k} coaches with one or more`
  if (counting)
    return {
      title,
      text: `Enough coaches count already, but they had not finished enough lessons for the newest release. Figures need ${lessons}.`,
    }
  return {
    title,
    text: `That is when at least ${k} coaches count, each from the second month after joining. Figures also need ${lessons}. From then on you can follow here, from month to month, how far these skills have come on the job.`,
  }
}

/** The mark of a change of policy in the line of releases. */
export const newRulesWords = (months: readonly Day[]): string =>
  `The rules of these figures changed with the ${months.length === 1 ? 'release' : 'releases'} of ${[
    ...months,
  ]
    .sort()
    .map((month) => formatDay(month, 'year'))
    .join(' and ')}. Don’t compare figures from before with figures from after.`

/** The rules of one release in a word, and whether it was the first by them: the same in page, brief, PDF, and file. */
export function rulesWords({ release, rules, newRules }: ReleaseRules): string {
  if (!release || rules === null) return ''
  const version = `Computed by version ${rules} of the rules`
  return newRules.some((month) => month === release.asOf)
    ? `${version}, new with this release`
    : version
}

/** The changes up to a release: a later one does not change what was printed of it. */
export const rulesChangeWords = ({ release, newRules }: ReleaseRules): string | null => {
  const known = newRules.filter((month) => release !== null && month <= release.asOf)
  return known.length > 0 ? newRulesWords(known) : null
}

export type ReleaseRules = Pick<AgencyReleases, 'release' | 'rules' | 'newRules'>
