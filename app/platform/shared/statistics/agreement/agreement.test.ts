import { describe, expect, test } from 'vitest'
import type { Level } from '~/platform/shared/kernel'
import { agreementOf } from './agreement'
import type { LevelPair } from './pair'

const LEVELS = [1, 2, 3, 4] as const

/** Rows are the reference, columns the observer. */
const fromTable = (table: number[][]): LevelPair[] =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, () => ({
        reference: LEVELS[i] as Level,
        own: LEVELS[j] as Level,
      })),
    ),
  )
const fromLists = (own: Level[], reference: Level[]): LevelPair[] =>
  own.map((level, i) => ({ own: level, reference: reference[i] as Level }))

describe('kappa', () => {
  test('agrees with the published figures for 91 couples who rated on four levels', () => {
    // Agresti, A. (1990), Categorical Data Analysis, table 2.10; the figures are those of R's vcd::Kappa
    // with the weights "Fleiss-Cohen" (Friendly and Meyer, Discrete Data Analysis with R, 2016).
    const { n, kappa, quadraticKappa } = agreementOf(
      fromTable([
        [7, 7, 2, 3],
        [2, 8, 3, 7],
        [1, 5, 4, 9],
        [2, 8, 9, 14],
      ]),
    )
    expect(n).toBe(91)
    expect(kappa).toBeCloseTo(0.1293, 4)
    expect(quadraticKappa).toBeCloseTo(0.332, 3)
  })

  test('gives the figures of the report that the lessons explain', () => {
    const report = agreementOf(
      fromTable([
        [2, 2, 0, 0],
        [0, 4, 4, 0],
        [0, 0, 5, 1],
        [0, 0, 0, 2],
      ]),
    )
    expect(report).toMatchObject({ n: 20, exact: 13, withinOne: 20, bias: 0.35 })
    expect(report.kappa).toBeCloseTo(0.51, 2)
    expect(report.quadraticKappa).toBeCloseTo(0.79, 2)
  })

  test('gives the figures of the example of the transfer rules', () => {
    const own: Level[] = [1, 2, 2, 3, 3, 3, 4, 4, 2, 1, 3, 4]
    const reference: Level[] = [1, 2, 3, 3, 3, 2, 4, 4, 2, 2, 3, 3]
    const report = agreementOf(fromLists(own, reference))
    expect(report).toMatchObject({ n: 12, exact: 8, withinOne: 12 })
    expect(report.kappa).toBeCloseTo(0.538, 3)
    expect(report.quadraticKappa).toBeCloseTo(0.8125, 4)
  })

  test('is the same whichever of the two is the reference', () => {
    const pairs = fromLists([1, 1, 2, 4, 3], [2, 1, 4, 4, 1])
    const turned = pairs.map(({ own, reference }) => ({ own: reference, reference: own }))
    expect(agreementOf(turned).quadraticKappa).toBe(agreementOf(pairs).quadraticKappa)
    expect(agreementOf(turned).kappa).toBe(agreementOf(pairs).kappa)
  })

  test('is undefined where every level is the same, and the levels still count as the same', () => {
    expect(agreementOf(fromLists([3, 3, 3], [3, 3, 3]))).toEqual({
      ...{ n: 3, exact: 3, withinOne: 3, kappa: null, quadraticKappa: null, bias: 0 },
    })
  })

  test('is 0 where one of the two never varies, because chance agrees as often', () => {
    const report = agreementOf(fromLists([3, 2, 4], [3, 3, 3]))
    expect([report.kappa, report.quadraticKappa]).toEqual([0, 0])
  })

  test('is 1 where both vary and always agree, and below 0 where they agree less than chance', () => {
    expect(agreementOf(fromLists([1, 2, 4], [1, 2, 4])).quadraticKappa).toBe(1)
    expect(agreementOf(fromLists([1, 4], [4, 1])).quadraticKappa).toBe(-1)
  })
})

test('without a level there is nothing to say', () => {
  expect(agreementOf([])).toEqual({
    ...{ n: 0, exact: 0, withinOne: 0, kappa: null, quadraticKappa: null, bias: null },
  })
})

test('bias is above 0 for an observer who scores higher than the reference', () => {
  expect(agreementOf(fromLists([2, 3, 3, 4], [1, 3, 3, 3])).bias).toBe(0.5)
  expect(agreementOf(fromLists([1, 1], [2, 4])).bias).toBe(-2)
})

test('two levels apart are neither exact nor within one', () => {
  const report = agreementOf(fromLists([1, 2, 4], [3, 3, 4]))
  expect([report.exact, report.withinOne]).toEqual([1, 2])
})
