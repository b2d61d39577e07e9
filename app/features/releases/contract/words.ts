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

/** It says what to expect while there are no figures. */
export function comingWords({ first, enough }: NonNullable<AgencyReleases['coming']>) {
  if (!first)
    return {
      title: 'Your figures come when your coaches have begun',
      text: 'On the first of each month you are told here how far the skills that your coaches were taught have come on the job. It begins when the first of them has accepted a seat.',
    }
  if (!enough)
    return {
      title: 'Your first figures come when 5 coaches have joined',
      text: 'Figures about fewer would be about someone in particular. With 5 coaches they come on the first of the month, the second one after the fifth has joined: how far the skills that they were taught have come on the job.',
    }
  return {
    title: `Your first figures come on ${formatDay(first, 'year')}`,
    text: 'That is when at least 5 coaches count, each from the second month after joining, if they have finished the lessons of some skills by then: 20 skills among them all. From then on you can follow here, from month to month, how far these skills have come on the job.',
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
export function rulesTold({ release, rules, newRules }: Told): string {
  if (!release || rules === null) return ''
  const version = `Computed by version ${rules} of the rules`
  return newRules.some((month) => month === release.asOf)
    ? `${version}, new with this release`
    : version
}

/** The changes up to a release: a later one does not change what was printed of it. */
export const changesTold = ({ release, newRules }: Told): string | null => {
  const known = newRules.filter((month) => release !== null && month <= release.asOf)
  return known.length > 0 ? newRulesWords(known) : null
}

export type Told = Pick<AgencyReleases, 'release' | 'rules' | 'newRules'>
