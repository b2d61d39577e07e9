import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import {
  coachesShown,
  differsByFew,
  distinctCoaches,
  mayShowView,
  maySpread,
  showPartition,
  smallestGroup,
} from './small-numbers'

const policy = DEFAULT_POLICY
const withK = (k: number) => ({ ...policy, smallNumbers: { ...policy.smallNumbers, k } })
const texts = (counts: number[], used = policy) =>
  showPartition(counts, used).cells.map(({ text }) => text)
const shown = (counts: number[], used = policy) =>
  showPartition(counts, used).cells.map((cell) => (cell.shown ? Number(cell.text) : null))

describe('k', () => {
  it('may be raised, never lowered', () => {
    expect([5, 8, 2].map((k) => smallestGroup(withK(k)))).toEqual([5, 8, 5])
    expect(coachesShown(7, withK(8))).toEqual({ shown: false, text: 'fewer than 8' })
  })

  it('counts distinct coaches', () => {
    expect(distinctCoaches([{ coachId: 'a' }, { coachId: 'b' }, { coachId: 'a' }])).toBe(2)
  })

  it('the number of coaches is exact from 5 to 9, and rounded to 5 from 10 on', () => {
    const text = (coaches: number) => coachesShown(coaches, policy).text
    expect([4, 5, 9, 10, 12, 13, 22].map(text)).toEqual([
      'fewer than 5',
      '5',
      '9',
      'about 10',
      'about 10',
      'about 15',
      'about 20',
    ])
  })
})

describe('a spread', () => {
  it('of 5 to 9 coaches is not told: no minimum, maximum or quartiles', () => {
    expect([4, 5, 9, 10].map((n) => maySpread(n, policy))).toEqual([false, false, false, true])
    expect(maySpread(11, withK(12))).toBe(false)
  })
})

describe('a partition', () => {
  it('12 / 7 / 3: 3 and 7 hidden, 12 and the total 22 shown', () => {
    expect(shown([12, 7, 3])).toEqual([12, null, null])
    expect(showPartition([12, 7, 3], policy).total).toEqual({ shown: true, text: '22' })
    expect(shown([3, 12, 7])).toEqual([null, 12, null])
  })

  it('the words do not tell which of the two is the small one, and are true of both', () => {
    const [, seven, three] = texts([12, 7, 3])
    expect(seven).toBe(three)
    expect(seven).toBe('not shown, because a group here has fewer than 5 people')
  })

  it('4 / 4: both hidden, and the total "fewer than 10", as 8 would tell them', () => {
    expect(showPartition([4, 4], policy)).toEqual({
      cells: Array(2).fill({ shown: false, text: 'fewer than 5' }),
      total: { shown: false, text: 'fewer than 10' },
    })
    expect(showPartition([12, 4, 4], policy).total.text).toBe('fewer than 25')
    // Whoever saw the total of 4 and 3 could tell that a hidden total is that of 4 and 4.
    expect(showPartition([4, 3], policy).total.text).toBe('fewer than 10')
  })

  it('5 / 5 / 1: the total would leave one way only, so it is a band', () => {
    expect(showPartition([5, 5, 1], policy).total.text).toBe('fewer than 15')
    expect(showPartition([9, 5, 1], policy).total.text).toBe('15')
  })

  it('two small ones hide each other', () => {
    expect(shown([12, 7, 3, 4])).toEqual([12, 7, null, null])
    expect(texts([12, 3, 4])).toEqual(['12', 'fewer than 5', 'fewer than 5'])
  })

  it('but not if together they are fewer than 5: the total would tell them', () => {
    expect(shown([20, 9, 1, 2])).toEqual([20, null, null, null])
    expect(shown([20, 2, 3])).toEqual([20, null, null])
    expect(shown([20, 1, 0])).toEqual([null, null, null])
  })

  it('nothing small: nothing hidden', () => {
    expect(shown([5, 5, 12])).toEqual([5, 5, 12])
    expect(shown([])).toEqual([])
  })

  it('an empty cell is small as well; several empty ones hide no one', () => {
    expect(shown([12, 7, 0])).toEqual([12, null, null])
    expect(shown([12, 0, 0])).toEqual([12, null, null])
  })

  it('of one cell, or small as a whole', () => {
    expect(showPartition([3], policy)).toEqual({
      cells: [{ shown: false, text: 'fewer than 5' }],
      total: { shown: false, text: 'fewer than 5' },
    })
    expect(shown([12, 3])).toEqual([null, null])
    expect(showPartition([2, 2], policy).total.shown).toBe(false)
  })

  it('holds no hidden figure', () => {
    expect(JSON.stringify(showPartition([12, 7, 3], policy).cells.slice(1))).not.toMatch(/[73]/)
  })

  it('with a raised k', () => {
    expect(shown([12, 9, 7], withK(8))).toEqual([12, null, null])
  })
})

describe('views', () => {
  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `coach${from + n}`)
  const ten = people(0, 10)

  it('that differ by 1 to 4 people tell about these', () => {
    const by = (n: number) => differsByFew(ten, people(0, 10 - n), policy)
    expect([0, 1, 4, 5].map(by)).toEqual([false, true, true, false])
    expect(differsByFew(people(0, 8), people(0, 12), policy)).toBe(true)
    expect(differsByFew(people(0, 10), people(2, 12), policy)).toBe(true)
    expect(differsByFew(people(0, 10), people(3, 13), policy)).toBe(false)
    expect(differsByFew(people(0, 8), ten, withK(3))).toBe(true)
    expect(differsByFew(people(0, 4), ten, withK(7))).toBe(true)
  })

  it('the order of people and naming one twice does not matter', () => {
    expect(differsByFew([...ten, ...ten].reverse(), ten, policy)).toBe(false)
  })

  it('a filtered view is refused if any visible one is that near', () => {
    const visible = [people(0, 30), people(0, 12)]
    expect(mayShowView(people(0, 20), visible, policy)).toBe(true)
    expect(mayShowView(people(0, 27), visible, policy)).toBe(false)
    expect(mayShowView(people(0, 11), visible, policy)).toBe(false)
    expect(mayShowView(people(0, 12), visible, policy)).toBe(true)
    expect(mayShowView(people(0, 12), [], policy)).toBe(true)
  })
})
