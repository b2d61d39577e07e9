import { STATE_NAMES } from '~/features/transfer/contract'
import type { ReleaseSection } from './body'

type Rows = ReleaseSection['rows']

const NAMES = new Intl.ListFormat('en-US')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const many = (text: string): string => text.replace('half or over', 'half or more')

/** What a section is about, and so what can't be told where it has no figure. */
const SUBJECTS: Readonly<Record<string, string>> = {
  reach: 'How far the skills taught have come',
  applied: 'How much of what was taught is in use later',
  'first-use': 'How long it takes until a skill is first used',
  barriers: 'What got in the way',
  climate: 'What coaches say about the workplace',
  hours: 'How many coaching hours were held',
}

const FINDINGS: Readonly<Record<string, (rows: Rows) => string | null>> = {
  reach: reachFinding,
  applied: appliedFinding,
  'first-use': firstUseFinding,
  barriers: barriersFinding,
  climate: climateFinding,
  hours: hoursFinding,
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
  const subject = SUBJECTS[id]
  return (
    FINDINGS[id]?.(rows) ??
    (subject ? `${subject} can’t be told in figures in this release` : title)
  )
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

/** Words such as "half or over" have no order among themselves, so no barrier is called the greatest. */
function barriersFinding(rows: Rows): string | null {
  const told = rows.map(({ label, figures: [figure] }) => ({ label, text: figure?.text ?? '' }))
  const best = told.reduce((most, { text }) => Math.max(most, leastOf(text) ?? 0), 0)
  const named = told.filter(({ text }) => best > 0 && leastOf(text) === best)
  const [first] = named.length > 0 ? named : told
  if (!first) return null
  if (named.length > 0)
    return `${NAMES.format(named.map(({ label }) => `“${label}”`))} ${
      named.length > 1 ? 'each ' : ''
    }got in the way of ${many(first.text)} of the coaches who wrote`
  if (told.some(({ text }) => text !== first.text)) return null
  const whom = first.text.startsWith('under')
    ? `${first.text} of the coaches who wrote`
    : `${first.text} coaches`
  return `Each thing that can get in the way was named by ${whom}`
}

function climateFinding(rows: Rows): string | null {
  const agreed = rows.filter(({ figures: [figure] }) => (leastOf(figure?.text) ?? 0) >= 50).length
  return agreed > 0
    ? `About half or more of those who answered agree with ${agreed} of ${rows.length} statements about the workplace`
    : null
}

function hoursFinding([pledgedRow, heldRow]: Rows): string | null {
  const [pledge, held] = [pledgedRow, heldRow].map((row) => row?.figures[0]?.text ?? '')
  if (!pledge || !held) return null
  const pledged = pledge === 'no pledge' ? 'Nothing was pledged' : `${capital(pledge)} of coaching`
  const had = held.startsWith('not shown')
    ? 'what was held can’t be told in figures'
    : `each had ${held} on average`
  return pledge === 'no pledge'
    ? `${pledged} for each coach, and ${had}`
    : `${pledged} ${pledge.startsWith('1 ') || pledge.startsWith('half') ? 'was' : 'were'} pledged for each coach, and ${had}`
}
