import { expect, test } from 'vitest'
import type { FadeSuggestion } from '~/features/transfer/contract'
import { wilsonInterval } from '~/platform/shared/statistics/wilson'
import { toDay } from '~/platform/shared/time'
import { type AppliedDay, type CohortTransfer, MEAN_OF_COACHES } from '../../contract'
import { firstDayAtAge } from '../first-day-at-age'
import {
  APPLIED_METHOD,
  adjustedWords,
  appliedFinding,
  appliedRows,
  skillRow,
} from './applied-finding'
import { cascadeWords, familyLedFinding, growthFinding, growthPanelWords } from './growth-finding'
import { reachFinding } from './reach-finding'
import {
  doseRows,
  fadeLines,
  fadeSuggestionWords,
  helpOf,
  independenceFinding,
  minutesOf,
  minutesTooEarly,
  quadrantWords,
  supportLines,
} from './support-findings'
import { firstUseFinding, holdWords, sustainedWords } from './time-findings'

const NOTHING = { kind: 'nothing-eligible' } as const
const EARLY = { kind: 'too-early' } as const
const DEC = toDay('2026-12-04')
const none = { rate: NOTHING, leftOut: 0 }

test('zero eligible is a sentence in every title and a dash in every figure, and never 0%', () => {
  const applied = [{ day: 30, figure: NOTHING, from: null, adjusted: none }]
  const empty: Pick<CohortTransfer, 'growth' | 'independence'> = {
    growth: { slopes: NOTHING, coverage: { coaches: 0, of: 0 } },
    independence: { index: NOTHING, coverage: { coaches: 0, of: 0 } },
  }
  const titles = [
    reachFinding({ reach: { pairs: 0, coaches: 0, rows: [] }, asOf: DEC }).title,
    appliedFinding(applied).title,
    firstUseFinding(NOTHING).title,
    growthFinding(empty.growth).title,
    independenceFinding(empty).title,
    familyLedFinding([{ from: DEC, to: DEC, share: NOTHING }]).title,
  ]
  const figures = [
    sustainedWords({ figure: NOTHING, from: null }),
    holdWords({ figure: NOTHING, from: null }),
    cascadeWords(NOTHING),
  ]
  for (const title of titles) expect(title).toMatch(/^[A-Z].* (comes|says yet) /)
  for (const figure of figures) expect(figure).toMatch(/^—/)
  expect([...titles, ...figures, appliedRows(applied)[0]?.activeVerified].join()).not.toContain(
    '0%',
  )
  expect(cascadeWords(NOTHING)).toBe('—, no practitioners observed yet')
})

test('a rate that is a mean of coaches is never read as the share of the counts beside it', () => {
  const version = { rate: 1 / 3, pairs: 8, interval: { low: 0.1, high: 0.56 } }
  const figure = {
    ...{ kind: 'measured' as const, day: 60, pairs: 32, coaches: 6, tiers: {} },
    ...{ coverage: { pairs: 20, share: 20 / 32 } },
    ...{ activeVerified: version, active: version, everSeen: version, everSelf: version },
  }
  const days: AppliedDay[] = [{ day: 60, figure, from: null, adjusted: none }]
  expect(appliedFinding(days).title).toBe(
    'At day 60, a coach has 33% of their skills in use and verified, on average',
  )
  expect(appliedRows(days)[0]?.activeVerified).toBe(
    '33% on average, 95% interval 10% to 56%; 8 of 32 coach–skill pairs counted together (25%)',
  )
  expect(APPLIED_METHOD.join(' ')).toContain(MEAN_OF_COACHES)
})

test('too early says what comes when', () => {
  const applied = [30, 60].map((day) => ({
    ...{ day, figure: EARLY, adjusted: none },
    from: firstDayAtAge([DEC, null, toDay('2026-11-04')], day),
  }))
  expect(appliedFinding(applied).title).toBe(
    'Too early: the first figure comes on Dec 4, 2026, 30 days after the first skill was introduced',
  )
  expect(appliedFinding(applied).evidence).toMatch(
    /Still to come: the figure at 30 days on Dec 4, 2026, and the figure at 60 days on Jan 3, 2027\.$/,
  )
  expect(appliedRows(applied)[1]?.active).toBe('from Jan 3, 2027')
  expect(adjustedWords(applied)).toBe('Opportunity-adjusted rate: too early.')
  expect(holdWords({ figure: EARLY, from: DEC })).toBe(
    'Too early: the first skill has been fluent for 90 days on Dec 4, 2026.',
  )
})

test('a growth panel warns when the observer changed, and draws no line from few scores', () => {
  const grown = {
    kind: 'measured',
    slope: -3.04,
    range: { low: -9, high: 3 },
    perDays: 30,
    scores: 5,
    skills: 2,
    from: DEC,
    to: DEC,
    observerChanged: true,
  } as const
  const point = { skillId: 'C1', skillTitle: 'Ask', on: DEC, level: 2, q: 33, tier: 3 as const }
  expect(growthPanelWords({ name: 'Ana', points: [point], growth: grown })).toBe(
    '−3 per 30 days, 95% range −9 to +3, 5 scores. Observer changed',
  )
  expect(growthPanelWords({ name: 'Ana', points: [point], growth: EARLY })).toBe(
    'Too early for a line',
  )
  expect(growthPanelWords({ name: 'Ana', points: [], growth: EARLY })).toBe('No score yet')
})

test('a place on the chart has a word, and a suggestion leaves the choice open', () => {
  const place = {
    supportIntensity: 80,
    q: 70,
    independence: 30,
    quadrant: 'held-up-by-support',
  } as const
  const placed = {
    ...{ kind: 'measured' as const, independence: 30, q: 70, scores: 6, dates: 3 },
    ...{ now: place, before: place, heldUpBySupport: true },
  }
  expect(quadrantWords({ name: 'Ana', independence: placed, support: EARLY })).toBe(
    'high skill, much support; held up by support over two windows',
  )
  const told = (change: Partial<typeof placed>) =>
    quadrantWords({ name: 'Ana', independence: { ...placed, ...change }, support: EARLY })
  expect(told({ heldUpBySupport: false })).toBe('high skill, much support')
  const alone = { ...place, quadrant: 'independent' } as const
  expect(told({ now: alone as never })).toBe('held up by support over two windows')
  const suggestion: FadeSuggestion = {
    ...{ move: 'further', to: 'six-weekly', reason: 'independent' },
    short: null,
  }
  expect(fadeSuggestionWords({ name: 'Ana', cadence: 'fortnightly', suggestion })).toBe(
    'Further apart: every six weeks, now every two weeks. What was seen was done with hardly any help, in two windows in a row.',
  )
})

test('support is told with the number of coaches behind it, also of whoever has no index', () => {
  const spread = (median: number, coaches: number) =>
    ({ kind: 'measured', median, low: median / 2, high: median, coaches }) as const
  const told = (minutes: number, prompts: number) =>
    supportLines({ minutes: spread(60, minutes), prompts: spread(0.44, prompts), of: 14 }).map(
      ({ words }) => words,
    )
  expect(told(13, 9)).toEqual([
    '60 minutes per 30 days in the middle of 13 of 14 coaches; the middle half lies between 30 and 60',
    '0.4 on the scale from 0 (none) to 3 (done for them) in the middle of 9 of 14 coaches; the middle half lies between 0.2 and 0.4',
  ])
  expect(told(13, 2)[1]).toBe('The middle of the coaches is told from 3 coaches on')
  const support = { kind: 'measured', minutes: 45.4, contacts: 3, meanPrompt: null } as const
  const row = { name: 'Ana', independence: EARLY, support }
  expect([quadrantWords(row), minutesOf(row), helpOf(row)]).toEqual(['Too early', '45', '—'])
})

test('minutes that are missing are told by name, with what they wait for', () => {
  const support = { kind: 'measured', minutes: 45.4, contacts: 3, meanPrompt: null } as const
  const told = { name: 'Ana', independence: EARLY, support }
  const scored = { ...told, name: 'Ben', support: { ...support, minutes: null, meanPrompt: 1 } }
  const early = { ...told, name: 'Cem', support: EARLY }
  expect(minutesTooEarly([told, scored, early])).toBe(
    'No minutes yet, whatever contacts there were: Ben, Cem. Minutes are counted from a coach’s first skill on and are told 30 days after it. ',
  )
  expect(minutesTooEarly([told])).toBe('')
})

test('the cascade has its interval, and counts of those who have left say so', () => {
  const figure = {
    ...{ kind: 'measured' as const, coaches: 3, growing: 2, share: 2 / 3 },
    ...{ interval: { low: 0.21, high: 0.94 }, coverage: { coaches: 3, of: 14 } },
  }
  expect(cascadeWords(figure)).toBe(
    'Practitioners grow with 2 of 3 coaches (67%), 95% interval 21% to 94%: their median slope is above zero. Coaches with enough practitioners: 3 of 14, those who have left included.',
  )
  const slopes = { kind: 'measured', median: 1, low: 1, high: 1, coaches: 9, perDays: 30 } as const
  expect(growthFinding({ slopes, coverage: { coaches: 9, of: 14 } }).n).toMatch(
    /^9 of 14 coaches can be told, those who have left included;/,
  )
})

test('a stay is told with what kept it, and when', () => {
  const suggestion: FadeSuggestion = {
    ...{ move: 'stay', to: 'six-weekly', reason: 'not-independent' },
    short: { back: 1, by: 'level' },
  }
  expect(fadeSuggestionWords({ name: 'Ana', cadence: 'six-weekly', suggestion })).toBe(
    'As it is: every six weeks. In the last 90 days they used the skills well and with little help. In the 90 days before that, some skills came out below level 3.',
  )
})

test('whoever stays as they are shares a line, below the suggested changes', () => {
  const stay: FadeSuggestion = {
    ...{ move: 'stay', to: 'six-weekly', reason: 'too-early' },
    short: null,
  }
  const closer: FadeSuggestion = {
    ...{ move: 'closer', to: 'fortnightly', reason: 'asked' },
    short: null,
  }
  const rows = (['Ana', 'Ben', 'Cy'] as const).map((name) => ({
    ...{ name, cadence: 'six-weekly' as const },
    suggestion: name === 'Cy' ? closer : stay,
  }))
  const lines = fadeLines(rows).map(({ name }) => name.replace(/[\u2066-\u2069]/g, ''))
  expect(lines).toEqual(['Cy', 'Ana, Ben'])
})

test('one or two coaches have no middle', () => {
  const slopes = {
    kind: 'measured',
    median: 10,
    low: 10,
    high: 10,
    coaches: 1,
    perDays: 30,
  } as const
  const told = growthFinding({ slopes, coverage: { coaches: 1, of: 14 } })
  expect(told.title).toBe('Growth can be told for 1 of 14 coaches so far')
  expect(told.n).toBe('The middle of the coaches is told from 3 coaches on')
  expect(growthFinding({ slopes, coverage: { coaches: 3, of: 14 } }).title).toContain(
    'In the middle',
  )
})

test('agreement is told in counts, and in coefficients from 12 scores on', () => {
  const told = (n: number) => {
    const agreement = {
      ...{ kind: 'measured' as const, n, exact: 2, withinOne: 2 },
      ...{ kappa: 1, quadraticKappa: 1, alpha: 1, icc: 1 },
    }
    const none = {
      ...{ from: DEC, to: DEC, heldOfPlanned: NOTHING },
      ...{ observedContacts: NOTHING, debriefed: NOTHING },
    }
    const rows = doseRows({ ...none, contactsHeld: 0, doubleScored: NOTHING, agreement })
    return rows.at(-1)?.figure
  }
  expect(told(2)).toBe(
    'the same level in 2 of 2 scores, within one level in 2; κ, α, and ICC are told from 12 scores on',
  )
  expect(told(12)).toBe(
    'the same level in 2 of 12 scores, within one level in 2; weighted κ 1.00, α 1.00, ICC 1.00',
  )
})

test('a skill is told as lesson 8.2 reads it: the share of coaches, its range, and how many were observed', () => {
  const day = { day: 60, counted: 14, of: 25, seen: 20, interval: wilsonInterval(14, 25) }
  const row = skillRow({ skillId: 'C1', title: 'Contract', days: [day] })
  expect(row.on(60)).toBe('14 of 25 (56%; 37% to 73%), 20 observed')
  expect(row.on(30)).toBe('—')
})
