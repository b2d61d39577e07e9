import { describe, expect, test } from 'vitest'
import { STATE_NAMES } from '~/features/transfer/contract'
import { reachFinding } from './reach-finding'
import { readBody } from './read-body'

const rowsWith = (figures: Partial<Record<4 | 5, string>>) =>
  ([4, 5] as const).map((step) => ({
    label: STATE_NAMES[step],
    figures: [{ text: figures[step] ?? 'fewer than 5 coaches', bar: figures[step] ? 0.3 : null }],
  }))

describe('the finding of reach', () => {
  test('names both figures where each stands alone', () => {
    expect(reachFinding(rowsWith({ 4: 'about 45%', 5: 'about 30%' }))).toBe(
      'Of the skills taught, about 45% were tried on the job and about 30% were seen there by someone else',
    )
  })

  test('leaves out a figure that stands for several rows, and stays a sentence', () => {
    const grouped = 'committed and tried: about 45% or under'
    expect(reachFinding(rowsWith({ 4: grouped, 5: 'about 30%' }))).toBe(
      'About 30% of the skills taught were seen on the job by someone else',
    )
    expect(reachFinding(rowsWith({ 4: 'over 90%', 5: 'observed and fluent: about 20%' }))).toBe(
      'Over 90% of the skills taught were tried on the job',
    )
  })

  test('names no figure where there is none', () => {
    const both = 'tried and observed: about 20% or under'
    for (const rows of [rowsWith({}), rowsWith({ 4: both, 5: both }), []])
      expect(reachFinding(rows)).toBe('How far the skills that were taught have come')
  })
})

describe('a stored release', () => {
  const stored = (title: string, definition: string) => ({
    ...{ v: 2, asOf: '2026-08-01' },
    views: [
      {
        ...{ id: 'agency', title: 'The whole agency', instead: null },
        sections: [
          {
            ...{ id: 'reach', title, n: 'about 10 coaches', columns: ['Ever reached'] },
            ...{ evidence: 'Notes.', definition },
            rows: rowsWith({ 4: 'committed and tried: about 45% or under', 5: 'about 30%' }),
          },
        ],
      },
    ],
  })
  const read = (title: string, definition = 'Shares.') =>
    readBody(stored(title, definition)).views[0]?.sections[0]

  test('is read with a title that is a sentence', () => {
    const broken =
      'Of the skills taught, committed and tried: about 45% or under were tried on the job and about 30% were seen there by someone else'
    expect(read(broken)?.title).toBe(
      'About 30% of the skills taught were seen on the job by someone else',
    )
    expect(read('Another title')?.title).toBe('Another title')
  })

  test('says what a skill waits for, and keeps its figures', () => {
    const old = 'A skill counts 14 days later, with the skills of at least 5 coaches. Who has left'
    const section = read('A title', old)
    expect(section?.definition).toBe(
      'Notes can come in late, so a skill counts for a day only 14 days after it, together with the skills of at least 5 coaches. Who has left',
    )
    expect(section?.rows).toEqual(stored('', '').views[0]?.sections[0]?.rows)
  })
})
