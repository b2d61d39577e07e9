import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { renderPage } from '../../../../../tests/factories/render-page'
import type { CohortPractice } from '../../contract'
import { CohortPracticePanel } from './cohort-practice'

const skills = Array.from({ length: 14 }, (_, n) => ({ id: `C${n + 1}`, title: `Skill ${n + 1}` }))
const reason = {
  need: 'cooling' as const,
  words: 'Not used lately: “Skill 1” and one more. Has a chance come up?',
  inShort: '2 skills not used lately',
  weight: 2,
}

const practiceOf = (people: number): CohortPractice => ({
  cohort: {
    ...{ slug: 'october', title: 'October', timeZone: 'UTC' },
    ...{ startsOn: toDay('2026-10-01'), endsOn: toDay('2026-12-24') },
  },
  filter: { hand: false, need: null, skill: null },
  counts: {
    ...{ all: people, hand: people },
    needs: { support: 0, rhythm: 0, contact: 0, cooling: people, drift: 0, plans: 0, start: 0 },
  },
  ...{ page: 1, pages: 1, skills },
  marks: [
    { step: 0, kind: 'empty', words: 'Not started' },
    { step: 4, kind: 'fading', words: 'Tried, not used lately' },
  ],
  coaches: Array.from({ length: people }, (_, n) => ({
    enrollmentId: `e${n}`,
    personId: `e${n}`,
    name: `Coach ${n}`,
    agencyName: 'Riverbend',
    cells: skills.map((_, column) => column % 2),
    reasons: [reason],
    away: null,
    completion: { done: 3, total: 12 },
  })),
})

const htmlOf = (practice: CohortPractice) => renderPage(<CohortPracticePanel practice={practice} />)

test('the matrix is a table: a header for each row and column, and words in each cell', async () => {
  const html = await htmlOf(practiceOf(25))
  const count = (part: string) => html.split(part).length - 1
  expect([count('scope="row"'), count('scope="col"')]).toEqual([25, 17])
  expect(count('role="img" aria-labelledby="mark-1"')).toBe(25 * 7)
  expect(html).toMatch(/<symbol id="mark-1"[^>]* aria-label="Tried, not used lately"/)
  expect(count('<symbol')).toBe(2)
  expect(html).toContain(reason.words)
  expect(html.match(/scope="rowgroup"[^>]*>[^<]*/g)).toEqual([
    expect.stringContaining('Not used lately'),
  ])
})

test('coaches stand in groups by the first thing that speaks for a hand, those without one last', async () => {
  const practice = practiceOf(3)
  const [first, second, third] = practice.coaches
  if (!first || !second || !third) throw new Error('too few')
  const asked = {
    ...{ need: 'support' as const, words: 'Asked for support today.', weight: 0 },
    inShort: 'asked for support today',
  }
  const coaches = [{ ...first, reasons: [asked, reason] }, second, { ...third, reasons: [] }]
  const html = await htmlOf({ ...practice, coaches })
  const groups = [...html.matchAll(/scope="rowgroup"[^>]*>([^<]*)/g)].map(([, words]) => words)
  expect(groups).toEqual([
    ...['Asked for support', 'Not used lately', 'No sign that they need a hand'],
  ])
  // A second reason has its own short why.
  expect(html).toContain('Also: 2 skills not used lately.')
})

test('the name of a single skill stands upright and takes no more room than it needs', async () => {
  const practice = practiceOf(3)
  expect(await htmlOf(practice)).toContain('-rotate-45')
  const coaches = practice.coaches.map((coach) => ({ ...coach, cells: coach.cells.slice(0, 1) }))
  const alone = await htmlOf({ ...practice, coaches, skills: skills.slice(0, 1) })
  expect(alone).not.toMatch(/-rotate-45|h-40/)
})

test('a cohort without coaches says so, and a filter that finds no one as well', async () => {
  expect(await htmlOf(practiceOf(0))).toContain('No one has accepted a seat yet')
  const none = { ...practiceOf(3), coaches: [] }
  expect(await htmlOf(none)).toContain('No one matches this right now.')
})
