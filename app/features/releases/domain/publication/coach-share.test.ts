import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { shareTeller } from './coach-share'

const withK = (k: number) => ({
  ...DEFAULT_POLICY,
  smallNumbers: { ...DEFAULT_POLICY.smallNumbers, k },
})
const share = (hits: number, total: number) => shareTeller([total], DEFAULT_POLICY)(hits, total)
const text = (hits: number, total: number) => share(hits, total).text
const upTo = (n: number) => Array.from({ length: n + 1 }, (_, at) => at)

describe('a share of coaches', () => {
  it('of fewer than 5 is only words, and has no bar', () => {
    for (const total of upTo(4))
      for (const hits of upTo(total))
        expect(share(hits, total)).toEqual({ text: 'fewer than 5', bar: null })
  })

  it('of 5 to 9 coaches is rounded to 10%, of 10 and more to 5%; always "about"', () => {
    expect([text(5, 10), text(5, 12), text(7, 12)]).toEqual(['about 50%', 'about 40%', 'about 60%'])
    expect(text(17, 40)).toBe('about 45%')
  })

  it('of which one side has 0 to 4 has the same words for all of these', () => {
    expect([text(0, 8), text(3, 8), text(4, 8), text(8, 8)]).toEqual([
      ...['under half', 'under half', 'half or over', 'half or over'],
    ])
    // "Under half" beside a band for less would say exactly four of 40.
    expect([0, 1, 2, 3, 4].map((hits) => text(hits, 40))).toEqual(Array(5).fill('under 20%'))
    expect([36, 37, 38, 39, 40].map((hits) => text(hits, 40))).toEqual(Array(5).fill('over 80%'))
  })

  it('that would be rounded to none or all has the words of the smaller side', () => {
    expect([text(5, 400), text(2, 400), text(395, 400)]).toEqual([
      ...['under 10%', 'under 10%', 'over 90%'],
    ])
  })

  it.each([5, 8])(
    'never tells a side of 0 to k - 1 from another, whatever the total: k = %s',
    (k) => {
      const told: string[] = []
      for (let total = k; total <= 200; total += 1) {
        const byText = new Map<string, number[]>()
        const tell = shareTeller([total], withK(k))
        for (const hits of upTo(total)) {
          const { text: words, bar } = tell(hits, total)
          const key = `${words} ${bar}`
          byText.set(key, [...(byText.get(key) ?? []), hits])
        }
        for (const [key, all] of byText) {
          const [low, high] = [Math.min(...all), Math.max(...all)]
          // A text that any small side has, is had by all of that side that are nearer to it than to the other.
          const reach = Math.min(k - 1, Math.ceil(total / 2) - 1)
          if (low < k && low <= total - high && (low > 0 || high < reach))
            told.push(`${key}: ${all} of ${total}`)
          if (total - high < k && low > total - high && (high < total || total - low < reach))
            told.push(`${key}: ${all} of ${total}`)
        }
      }
      expect(told).toEqual([])
    },
  )

  it('can have each of its words with every total that is possible, and they are true of it', () => {
    const wrong: string[] = []
    for (let first = 5; first <= 60; first += 1)
      for (const many of [2, 3, 5, 8]) {
        const possible = Array.from({ length: many }, (_, n) => first + n)
        const tell = shareTeller(possible, DEFAULT_POLICY)
        const all = possible.map((total) => upTo(total).map((hits) => tell(hits, total).text))
        const texts = new Set(all.flat())
        for (const [n, own] of all.entries())
          for (const words of texts)
            if (!own.includes(words)) wrong.push(`${words}: not ${first + n}, of ${possible}`)
        for (const [n, own] of all.entries())
          for (const [hits, words] of own.entries()) {
            const share = (hits / (first + n)) * 100
            const percent = Number(/\d+/.exec(words)?.[0] ?? 50)
            if (words.startsWith('under') && share >= percent) wrong.push(`${words}: ${share}`)
            if (words.startsWith('over') && share <= percent) wrong.push(`${words}: ${share}`)
            if (words === 'half or over' && share < 50) wrong.push(`${words}: ${share}`)
          }
      }
    expect(wrong).toEqual([])
  })

  it('is true: no share lies outside its words', () => {
    const wrong: string[] = []
    for (let total = 5; total <= 200; total += 1) {
      const tell = shareTeller([total], DEFAULT_POLICY)
      for (const hits of upTo(total)) {
        const words = tell(hits, total).text
        const share = (hits / total) * 100
        const percent = Number(/\d+/.exec(words)?.[0] ?? 50)
        const holds = words.startsWith('under')
          ? share < percent
          : words.startsWith('over')
            ? share > percent
            : words === 'half or over'
              ? share >= 50
              : Math.abs(share - percent) <= 5
        if (!holds) wrong.push(`${words}: ${hits} of ${total}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
