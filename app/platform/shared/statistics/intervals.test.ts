import { describe, expect, it } from 'vitest'
import { bootstrapInterval, resample } from './bootstrap'
import { clipToShare } from './interval'
import { mean, sum } from './mean'
import { quartiles } from './quartiles'
import { seeded } from './seeded'
import { bothTails, tQuantile } from './student-t'
import { tInterval } from './t-interval'
import { wilsonInterval } from './wilson'

const rounded = (digits: number, ...values: (number | undefined)[]) =>
  values.map((value) => Number(value?.toFixed(digits)))

describe("Wilson's interval", () => {
  const ends = (counted: number, n: number, digits = 4) => {
    const interval = wilsonInterval(counted, n)
    return rounded(digits, interval?.low, interval?.high)
  }

  it('gives the published figures', () => {
    // Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
    expect(ends(81, 263)).toEqual([0.2553, 0.3662])
    expect(ends(15, 148)).toEqual([0.0624, 0.1605])
    expect(ends(0, 20)).toEqual([0, 0.1611])
    expect(ends(1, 29)).toEqual([0.0061, 0.1718])
  })

  it('gives the figures of the transfer rules', () => {
    expect(ends(7, 12, 3)).toEqual([0.32, 0.807])
    expect(ends(0, 8, 3)).toEqual([0, 0.324])
  })

  it('ends at 1 where all are counted, and says nothing without a case', () => {
    expect(wilsonInterval(8, 8)?.high).toBe(1)
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})

describe("Student's t", () => {
  it.each([
    // Fisher and Yates (1963), Statistical tables, table III.
    [1, 12.706],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('has with %i degrees of freedom the quantile of the tables', (freedom, quantile) => {
    expect(tQuantile(0.05, freedom)).toBeCloseTo(quantile, 3)
    expect(bothTails(tQuantile(0.05, freedom), freedom)).toBeCloseTo(0.05, 12)
  })

  it('has the quantile that is known in closed form for one and two degrees', () => {
    expect(tQuantile(0.05, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 9)
    expect(tQuantile(0.05, 2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 10)
  })

  it('gives the interval of the hours of sleep that Student published', () => {
    // Student (1908); the interval is the one in the manual of R's t.test.
    const interval = tInterval([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4])
    expect(interval?.mean).toBeCloseTo(1.58, 10)
    expect(rounded(7, interval?.low, interval?.high)).toEqual([0.7001142, 2.4598858])
  })

  it('gives the interval of the transfer rules', () => {
    const interval = tInterval([0.75, 0.5, 1, 0.25, 0.5, 0.6])
    expect(rounded(3, interval?.mean, interval?.low, interval?.high)).toEqual([0.6, 0.332, 0.868])
  })

  it('is clipped to shares, and needs two values', () => {
    expect(clipToShare({ low: -0.1, high: 1.2 })).toEqual({ low: 0, high: 1 })
    expect(tInterval([0.5])).toBeNull()
  })
})

describe('the bootstrap', () => {
  /** The survival times of the treated mice, Efron and Tibshirani (1993), table 2.1. */
  const MICE = [94, 197, 16, 38, 99, 141, 23]

  it('comes to the published standard error of a mean', () => {
    const means = resample(MICE, mean, seeded(1), 20_000)
    const center = sum(means) / means.length
    const spread = Math.sqrt(sum(means.map((one) => (one - center) ** 2)) / means.length)
    expect(center).toBeCloseTo(86.86, 0)
    expect(Math.abs(spread - 23.36)).toBeLessThan(0.3)
  })

  it('gives the same interval for the same seed, and needs two units', () => {
    const interval = bootstrapInterval(MICE, mean, seeded(7))
    expect(bootstrapInterval(MICE, mean, seeded(7))).toEqual(interval)
    expect(interval?.low).toBeGreaterThan(35)
    expect(interval?.high).toBeLessThan(140)
    expect(bootstrapInterval([1], mean, seeded(7))).toBeNull()
  })
})

describe('median and quartiles', () => {
  it('are those of R for the miles per gallon of 32 cars', () => {
    // Henderson and Velleman (1981), as R's mtcars; quantile(mtcars$mpg).
    const cars = [
      21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4,
      14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
    ]
    const { low, median, high } = quartiles(cars) ?? {}
    expect(rounded(3, low, median, high)).toEqual([15.425, 19.2, 22.8])
  })

  it('of one value are that value, and of none are not there', () => {
    expect(quartiles([4])).toEqual({ low: 4, median: 4, high: 4 })
    expect(quartiles([])).toBeNull()
  })
})
