import { type Day, formatDay } from '~/platform/shared/time'
import type { ReleaseBody, ReleaseSection } from '../domain/body'
import type { AgencyReleases } from './views'
import { comingWords, MARK, type ReleaseRules, rulesChangeWords, rulesWords } from './words'

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "October 2026" */
export const monthName = (month: Day): string => MONTH.format(new Date(`${month}T00:00:00Z`))

const HEAD = [
  'As of',
  'Group',
  'Measure',
  'Coaches',
  'Row',
  'Figure',
  'Value',
  'Evidence',
  'Definition',
  'Rules',
]

/** A program that opens the file must take no cell for a formula. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

/**
 * The rows of a release as a file: the same words as on the page, and nothing else. Before the first there are none, and
 * one without figures says when they come.
 */
export function releaseFile(releases: ReleaseRules & Pick<AgencyReleases, 'coming'>): string {
  const { release, coming } = releases
  const rules = [rulesWords(releases), rulesChangeWords(releases)].filter(Boolean).join('. ')
  const lines = release ? linesOf(release, coming).map((line) => [...line, rules]) : []
  // Spreadsheet programs read UTF-8 for sure only with the mark in front.
  return `\uFEFF${[HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function linesOf(release: ReleaseBody, coming: AgencyReleases['coming']): string[][] {
  const asOf = formatDay(release.asOf as Day, 'year')
  if (coming) {
    const { title, text } = comingWords(coming)
    return [[asOf, '', '', '', '', '', `${title}. ${text}`, '', '']]
  }
  return release.views.flatMap(({ title: group, sections, instead }) =>
    sections.length === 0
      ? [[asOf, group, '', '', '', '', instead ?? '', '', '']]
      : sections.flatMap((section) => linesOfSection(section, asOf, group)),
  )
}

function linesOfSection(section: ReleaseSection, asOf: string, group: string): string[][] {
  const { title, n, columns, rows, marks = [], instead, evidence, definition } = section
  const line = (label: string, figure: string, text: string) => [
    ...[asOf, group, title, n, label, figure, text, evidence, definition],
  ]
  return [
    ...(instead ? [line('', '', instead)] : []),
    ...rows.flatMap(({ label, figures }) =>
      figures.map(({ text }, at) => line(label, columns[at] ?? '', text)),
    ),
    ...marks.map(({ label, figure }) => line(label, MARK, figure.text)),
  ]
}
