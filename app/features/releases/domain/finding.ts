import { STATE_NAMES } from '~/features/transfer/contract'
import type { ReleaseSection } from './body'

type Rows = ReleaseSection['rows']

const NAMES = new Intl.ListFormat('en-US')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A section tells of this, and has this finding; where it has none, the first can’t be told. */
const SECTIONS: Readonly<Record<string, [subject: string, find: (rows: Rows) => string | null]>> = {
  reach: ['How far the skills taught have come', reachFinding],
  applied: ['How much of what was taught is in use later', appliedFinding],
  'first-use': ['How long it takes until a skill is first used', firstUseFinding],
  barriers: ['What got in the way', barriersFinding],
  climate: ['What coaches say about the workplace', climateFinding],
  hours: ['How many coaching hours were held', hoursFinding],
}

/** The beginning of a section: its rows with the title that they make. */
export const titled = (id: string, rows: Rows) => ({
  ...{ id, rows },
  title: findingOf({ id, title: id, rows }),
})

/**
 * The title of a section: its finding in one sentence. It is made of the words that its rows show, and of nothing else, so
 * that a title tells no more than they do, also of a release that was stored with another one.
 */
export function findingOf({ id, title, rows }: Pick<ReleaseSection, 'id' | 'title' | 'rows'>) {
  const [subject, find] = SECTIONS[id] ?? []
  const untold = subject ? `${subject} can’t be told in figures in this release` : title
  return find?.(rows) ?? untold
}

const DONE: Readonly<Record<string, string>> = {
  [STATE_NAMES[2]]: 'were understood',
  [STATE_NAMES[3]]: 'were planned for the job',
  [STATE_NAMES[4]]: 'were tried on the job',
  [STATE_NAMES[5]]: 'were seen on the job by someone else',
}

/** The figure of a row for a sentence: its own, or with `shared` that of a group of rows, which begins with their names. */
function peakOf(rows: Rows, label: string, shared = false): string | null {
  const [peak] = rows.find((row) => row.label === label)?.figures ?? []
  if (!peak || peak.bar === null || peak.text.includes(': ') !== shared) return null
  return peak.text.slice(peak.text.indexOf(': ') + (shared ? 2 : 1))
}

function reachFinding(rows: Rows): string | null {
  const [tried, observed] = [STATE_NAMES[4], STATE_NAMES[5]].map((label) => peakOf(rows, label))
  if (tried && observed)
    return `Of the skills taught, ${tried} were tried on the job and ${observed} were seen there by someone else`
  for (const shared of [false, true])
    for (const step of [5, 4, 3, 2] as const) {
      const figure = peakOf(rows, STATE_NAMES[step], shared)
      if (figure) return `${capital(figure)} of the skills taught ${DONE[STATE_NAMES[step]]}`
    }
  return null
}

/** The headline: the latest day that has a figure. */
function appliedFinding(rows: Rows): string | null {
  const latest = rows.findLast(({ figures: [verified] }) => verified?.bar != null)
  return latest
    ? `At ${latest.label.toLowerCase()}, a coach had ${latest.figures[0]?.text} of the skills they were taught in use and seen at work by someone else, on average`
    : null
}

function firstUseFinding([row]: Rows): string | null {
  const text = row?.figures[0]?.text ?? ''
  if (text.startsWith('about ')) return `It took ${text} until half of the skills were first used`
  if (text === 'within days') return 'Half of the skills were first used within days of the lesson'
  return text === 'not reached' ? 'Half of the skills taught have not been used yet' : null
}

/** The least that the words of a share say; null where they say only how little it is at most. */
function leastOf(text = ''): number | null {
  if (text === 'half or over') return 50
  const [, word, percent] = /^(about|over) (\d+)%$/.exec(text) ?? []
  return word ? Number(percent) + (word === 'over' ? 0.5 : 0) : null
}

/** A share is less than this by its words, in percent; null where they do not say. */
function belowOf(text = ''): number | null {
  if (text === 'under half') return 50
  const [, word, percent] = /^(about|under) (\d+)%$/.exec(text) ?? []
  if (word === 'under') return Number(percent)
  return word && Number(percent) < 50 ? 50 : null
}

/** All of the rows are less than this, in percent. */
function allBelow(rows: Rows): number | null {
  const ends = rows.map(({ figures: [figure] }) => belowOf(figure?.text) ?? Number.NaN)
  return Math.max(...ends) > 0 ? Math.max(...ends) : null
}

/** Words such as "half or over" have no order among themselves, so no barrier is called the greatest. */
function barriersFinding(rows: Rows): string | null {
  const told = rows.flatMap(({ label, figures: [figure] }) => {
    const least = leastOf(figure?.text)
    return figure && least !== null ? [{ label, least, text: figure.text }] : []
  })
  const most = Math.max(...told.map(({ least }) => least))
  const [first, ...others] = told.filter(({ least }) => least === most)
  if (!first) {
    const most = allBelow(rows)
    const share = most === 50 ? 'half' : `${most}%`
    return most === null
      ? null
      : `No single barrier got in the way of ${share} or more of the coaches who wrote`
  }
  const quoted = [first, ...others].map(({ label }) => `“${label}”`)
  const names = NAMES.format(quoted).replaceAll('”,', ',”')
  const each = others.length > 0 ? ' each' : ''
  return `${names}${each} got in the way of ${first.text.replace('or over', 'or more')} of the coaches who wrote`
}

function climateFinding(rows: Rows): string | null {
  const agreed = rows.filter(({ figures: [figure] }) => (leastOf(figure?.text) ?? 0) >= 50).length
  if (agreed > 0)
    return `About half or more of those who answered agree with ${agreed} of ${rows.length} statements about the workplace`
  return allBelow(rows)
    ? `Fewer than half of those who answered agree with any one of the ${rows.length} statements about the workplace`
    : null
}

function hoursFinding(rows: Rows): string | null {
  const [pledge, held] = rows.map(({ figures: [figure] }) => figure?.text)
  if (!pledge || !held) return null
  const had = held.startsWith('not shown')
    ? 'what was held can’t be told in figures'
    : `each coach had ${held} on average`
  if (['no pledge', '0 hours', '0 minutes'].includes(pledge))
    return `No hours of coaching were pledged, and ${had}`
  const were = /^(1 hour$|half)/.test(pledge) ? 'was' : 'were'
  return `${capital(pledge)} of coaching ${were} pledged, and ${had}`
}
