import { describe, expect, test } from 'vitest'
import { STATE_NAMES } from '~/features/transfer/contract'
import { findingOf } from './finding'
import { readBody } from './read-body'

type Texts = Record<string, string | string[]>

/** Rows with the figures that they would be published with. */
const rowsOf = (texts: Texts) =>
  Object.entries(texts).map(([label, told]) => ({
    label,
    figures: [told].flat().map((text) => ({ text, bar: /\d%/.test(text) ? 0.3 : null })),
  }))
const find = (id: string, texts: Texts) =>
  findingOf({ id, title: 'As it was stored', rows: rowsOf(texts) })
const few = 'fewer than 5 coaches'
const reach = (tried: string, observed: string) =>
  find('reach', { [STATE_NAMES[4]]: tried, [STATE_NAMES[5]]: observed })

describe('the finding of reach', () => {
  test('names both figures where each stands alone', () => {
    expect(reach('about 45%', 'about 30%')).toBe(
      'Of the skills taught, about 45% were tried on the job and about 30% were seen there by someone else',
    )
  })

  test('prefers a figure of its own, and takes one that stands for several rows before none', () => {
    const grouped = 'committed and tried: about 45% or less'
    expect(reach(grouped, 'about 30%')).toBe(
      'About 30% of the skills taught were seen on the job by someone else',
    )
    expect(reach('over 90%', 'observed and fluent: about 20%')).toBe(
      'Over 90% of the skills taught were tried on the job',
    )
    expect(reach(grouped, few)).toBe('About 45% or less of the skills taught were tried on the job')
  })

  test('names no figure where there is none', () => {
    expect(reach(few, few)).toBe(
      'How far the skills taught have come can’t be told in figures in this release',
    )
  })
})

describe('every section has a sentence for a title', () => {
  test('the applied rate and the first use', () => {
    expect(
      find('applied', { 'Day 30': 'about 60%', 'Day 60': 'about 20%', 'Day 90': 'not yet' }),
    ).toBe(
      'At day 60, a coach had about 20% of the skills they were taught in use and seen at work by someone else, on average',
    )
    expect(find('first-use', { Half: 'about 12 weeks' })).toBe(
      'It took about 12 weeks until half of the skills were first used',
    )
    expect(find('first-use', { Half: 'within days' })).toMatch(/within days of the lesson$/)
    expect(find('first-use', { Half: 'not reached' })).toMatch(/have not been used yet$/)
  })

  test('barriers are named by what their words say at least, and none is called the greatest', () => {
    expect(
      find('barriers', { Time: 'half or over', Crisis: 'half or over', Team: 'under half' }),
    ).toBe('“Time” and “Crisis” each got in the way of half or more of the coaches who wrote')
    expect(
      find('barriers', { Time: 'half or over', Crisis: 'half or over', Team: 'half or over' }),
    ).toMatch(/^“Time,” “Crisis,” and “Team” each got in the way/)
    expect(find('barriers', { Time: 'about 40%', Team: 'under 30%' })).toBe(
      '“Time” got in the way of about 40% of the coaches who wrote',
    )
    expect(find('barriers', { Time: 'under half', Team: 'under half' })).toBe(
      'No single barrier got in the way of half or more of the coaches who wrote',
    )
    expect(find('barriers', { Time: 'under 30%', Team: 'under 10%' })).toBe(
      'No single barrier got in the way of 30% or more of the coaches who wrote',
    )
    expect(find('barriers', { Time: 'fewer than 5', Team: 'under 10%' })).toMatch(
      /can’t be told in figures in this release$/,
    )
  })

  test('the workplace and the hours', () => {
    expect(find('climate', { One: 'half or over', Two: 'about 60%', Three: 'under half' })).toBe(
      'About half or more of those who answered agree with 2 of 3 statements about the workplace',
    )
    expect(find('climate', { One: 'under half', Two: 'about 40%', Three: 'under 30%' })).toBe(
      'Fewer than half of those who answered agree with any one of the 3 statements about the workplace',
    )
    expect(find('climate', { One: 'under half', Two: 'fewer than 5' })).toMatch(/can’t be told/)
    expect(find('hours', { Pledged: '2 hours', Held: 'about 1 hour' })).toBe(
      '2 hours of coaching were pledged, and each coach had about 1 hour on average',
    )
    expect(find('hours', { Pledged: '0 minutes', Held: 'about 1 hour' })).toBe(
      'No hours of coaching were pledged, and each coach had about 1 hour on average',
    )
    expect(find('hours', { Pledged: '1 hour', Held: 'about 1 hour' })).toMatch(
      /^1 hour of coaching was pledged/,
    )
    expect(
      find('hours', { Pledged: 'no pledge', Held: `not shown: it could point to ${few}` }),
    ).toBe('No hours of coaching were pledged, and what was held can’t be told in figures')
  })

  test('a section without a row says what can’t be told, and an unknown one keeps its title', () => {
    for (const id of ['reach', 'applied', 'first-use', 'barriers', 'climate', 'hours'])
      expect(find(id, {})).toMatch(/^(How|What) .* can’t be told in figures in this release$/)
    expect(find('another', {})).toBe('As it was stored')
  })
})

describe('a stored release', () => {
  const stored = (title: string, texts: Texts, definition = 'Shares.') => ({
    ...{ v: 2, asOf: '2026-08-01' },
    views: [
      {
        ...{ id: 'agency', title: 'The whole agency', instead: null },
        sections: [
          {
            ...{ id: 'reach', title, n: 'about 10 coaches', columns: ['Ever reached'] },
            ...{ evidence: 'Notes.', definition, rows: rowsOf(texts) },
          },
        ],
      },
    ],
  })
  const read = (...of: Parameters<typeof stored>) => readBody(stored(...of)).views[0]?.sections[0]

  test('is read with a title that is a sentence', () => {
    const grouped = 'committed and tried: about 45% or under'
    const broken = `Of the skills taught, ${grouped} were tried on the job and about 30% were seen there by someone else`
    expect(read(broken, { [STATE_NAMES[4]]: grouped, [STATE_NAMES[5]]: 'about 30%' })?.title).toBe(
      'About 30% of the skills taught were seen on the job by someone else',
    )
  })

  test('says what a skill waits for, and keeps its figures', () => {
    const old = 'A skill counts 14 days later, with the skills of at least 5 coaches. Who has left'
    const texts = { [STATE_NAMES[5]]: 'about 30%', [STATE_NAMES[6]]: few }
    const section = read('A title', texts, old)
    expect(section?.definition).toBe(
      'Notes can come in late, so a skill counts for a day only 14 days after it, together with the skills of at least 5 coaches. Who has left',
    )
    expect(section?.rows).toEqual(rowsOf(texts))
  })

  test.each([
    [
      'all but a few (fewer than 5 coaches or 19 skills)',
      'nearly all (fewer than 5 coaches, or fewer than 19 skills, are missing)',
    ],
    [
      'understood, committed, and tried: all but a few (fewer than 6 coaches or 10 skills) or less',
      'understood, committed, and tried: nearly all or less (of “understood,” fewer than 6 coaches, or fewer than 10 skills, are missing)',
    ],
    [
      'the same or nearly: fewer than 5 coaches apart',
      'about the same (a difference of fewer than 5 coaches, or none)',
    ],
    ['tried and observed: about 20% or under', 'tried and observed: about 20% or less'],
    ['about 30%', 'about 30%'],
  ])('"%s" is told again with the same numbers', (old, now) => {
    const told = (text: string) =>
      read('A title', { [STATE_NAMES[5]]: text })?.rows[0]?.figures[0]?.text
    expect(told(old)).toBe(now)
    expect(told(now)).toBe(now)
  })
})
