import { describe, expect, test } from 'vitest'
import { measure, readSentence, recall, report, SETS, sentencesOf } from './measure'

const ratio = (some: string[], all: number) => some.length / all

describe.each(SETS)('the identifier check on the %s sentences', (set) => {
  const figures = measure(set)
  const { marks, clean } = figures

  test('there are enough of them', () => {
    expect(figures.sentences).toBeGreaterThanOrEqual(250)
    expect(clean).toBeGreaterThanOrEqual(125)
    expect(marks.hard.all).toBeGreaterThanOrEqual(55)
    expect(marks.names.all).toBeGreaterThanOrEqual(60)
  })

  test('hard patterns are caught and ordinary sentences pass', () => {
    expect(recall(marks.hard), marks.hard.missed.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(ratio(figures.blocked, clean), figures.blocked.join('\n')).toBeLessThan(0.01)
  })

  test('names are asked about and ordinary sentences are not', () => {
    expect(recall(marks.names), marks.names.missed.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(recall(marks.others), marks.others.missed.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(ratio(figures.warned, clean), figures.warned.join('\n')).toBeLessThanOrEqual(0.1)
  })
})

test('no sentence stands in both sets', () => {
  const all = SETS.flatMap((set) => sentencesOf(set).map(({ text }) => text))
  expect(new Set(all).size).toBe(all.length)
})

test('marks are read where they stand', () => {
  expect(readSentence('Her son {name|Al} has {phone|555-0142}.')).toEqual({
    text: 'Her son Al has 555-0142.',
    marks: [
      { kind: 'names', start: 8, end: 10 },
      { kind: 'hard', start: 15, end: 23 },
    ],
  })
})

test('the printed figures say that each was reached', () => {
  const { lines, reached } = report()
  expect(lines.filter((line) => line.includes('MISSED'))).toEqual([])
  expect(reached).toBe(true)
})
