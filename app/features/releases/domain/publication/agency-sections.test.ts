import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { countBarriers, publishBarriers } from './publish-barriers'
import { publishClimate } from './publish-climate'
import { publishHours } from './publish-hours'

const coaches = (n: number) => Array.from({ length: n }, (_, at) => `coach${at}`)
/** There are many more who could have answered, if nothing else is said. */
const climate = (all: number, ...items: [answered: number, agree: number][]) =>
  climateOf({ all, there: 400 }, ...items)
const climateOf = (
  { all, there }: { all: number; there: number },
  ...items: [answered: number, agree: number][]
) =>
  publishClimate(
    {
      coaches: all,
      items: items.map(([answered, agree]) => ({ text: 'It is.', answered, agree })),
    },
    there,
    'October 2026',
    DEFAULT_POLICY,
  )
const texts = (section: ReturnType<typeof climate>) =>
  section?.rows.map(({ figures }) => figures[0]?.text)

describe('the climate of an agency', () => {
  it('has a figure where five agree and five do not, else a band or words', () => {
    expect(texts(climate(25, [25, 12], [25, 3], [25, 20], [25, 25], [4, 4], [0, 0]))).toEqual([
      'about 50%',
      'under 20%',
      'about 80%',
      'over 80%',
      'fewer than 5',
      'fewer than 5',
    ])
  })

  it('tells the share of all who answered, so that who skipped a statement is not told', () => {
    expect(texts(climate(25, [25, 10], [20, 10], [12, 10]))).toEqual(Array(3).fill('about 40%'))
  })

  it('says how many answered in words alone, and nothing of a statement’s own number', () => {
    const section = climate(14, [12, 6])
    expect(section?.n).toBe('about 15 coaches answered in October 2026')
    expect(JSON.stringify(section)).not.toMatch(/\b(12|14|6)\b/)
  })

  it('does not tell how many did not answer, where these are fewer than five', () => {
    const told = (all: number, there: number) => climateOf({ all, there }, [all, 6])
    expect(told(7, 9)?.n).toBe('most of 9 coaches answered in October 2026; fewer than 5 did not')
    expect(new Set([20, 21, 22, 23, 24].map((all) => told(all, 24)?.n)).size).toBe(1)
    expect(told(19, 24)?.n).toBe('about 20 coaches answered in October 2026')
  })

  it('is nothing where it would tell that everyone has answered', () => {
    expect(climateOf({ all: 5, there: 5 }, [5, 5])).toBeNull()
  })

  it('has statements that tell nothing of how many answered, beyond its words for that', () => {
    const told: string[] = []
    for (const there of [6, 9, 10, 12, 14, 17, 25, 31, 60]) {
      // For each number of answers: the words about it, and all that can stand at a statement.
      const all = Array.from({ length: there - 4 }, (_, n) => n + 5).map((answered) => {
        const agreeing = Array.from({ length: answered + 1 }, (_, agree) => agree)
        const section = climateOf(
          { all: answered, there },
          ...agreeing.map((agree): [number, number] => [answered, agree]),
        )
        return { answered, n: section?.n, texts: new Set(texts(section)) }
      })
      for (const one of all)
        for (const other of all)
          for (const text of one.texts)
            if (one.n === other.n && !other.texts.has(text))
              told.push(`${text}, ${one.n}: not ${other.answered} of ${there}`)
    }
    expect(told).toEqual([])
  })

  it('is nothing where fewer than five answered', () => {
    expect(climate(4, [4, 4])).toBeNull()
  })

  it('tells no group of 0 to 4 from another such group, whatever the numbers', () => {
    const told: string[] = []
    for (let answered = 5; answered <= 200; answered += 1) {
      const byText = new Map<string, number[]>()
      const all = Array.from({ length: answered + 1 }, (_, agree) => agree)
      const section = climate(answered, ...all.map((agree): [number, number] => [answered, agree]))
      for (const [agree, text] of (texts(section) ?? []).entries()) {
        if (!text) continue
        byText.set(text, [...(byText.get(text) ?? []), agree])
      }
      for (const [text, all] of byText) {
        const small = all.some((agree) => agree < 5 || answered - agree < 5)
        if (small && all.length < 3 && answered >= 5) told.push(`${text}: ${all} of ${answered}`)
        const [percent = 0] = /\d+/.exec(text) ?? []
        const holds = (agree: number) => {
          const share = (agree / answered) * 100
          if (text.startsWith('under ')) return share < (Number(percent) || 50)
          if (text.startsWith('over ')) return share > Number(percent)
          if (text === 'half or over') return share >= 50
          return answered < 5 || Math.abs(share - Number(percent)) <= 5.01
        }
        if (!all.every(holds)) told.push(`untrue: ${text}: ${all} of ${answered}`)
      }
    }
    expect(told).toEqual([])
  })
})

describe('the barriers of an agency', () => {
  const LABELS = [
    { id: 'time', label: 'Time' },
    { id: 'team', label: 'The team' },
  ]
  const report = (coachId: string, ...barriers: string[]) => ({ coachId, barriers })

  it('count coaches, not notes', () => {
    const counts = countBarriers([report('a', 'time'), report('a', 'time', 'team'), report('b')])
    expect([counts.coaches, counts.coachesWith('time'), counts.coachesWith('team')]).toEqual([
      2, 1, 1,
    ])
    expect(counts.coachesWith('policy')).toBe(0)
  })

  it('stand in a fixed order, and a barrier of few is a band', () => {
    const reports = coaches(12).map((id, n) =>
      report(id, ...(n < 6 ? ['team'] : []), ...(n < 2 ? ['time'] : [])),
    )
    const section = publishBarriers(reports, LABELS, 400, 'October 2026', DEFAULT_POLICY)
    expect(section?.rows.map(({ label }) => label)).toEqual(['Time', 'The team'])
    // About 10 may be 10, 11 or 12: half is the one figure that all of these can have.
    expect(section?.n).toBe('about 10 coaches wrote a field note or a check-in in October 2026')
    expect(texts(section)).toEqual(['under half', 'about 50%'])
    expect(
      publishBarriers(reports.slice(0, 4), LABELS, 400, 'October 2026', DEFAULT_POLICY),
    ).toBeNull()
  })
})

describe('the hours of an agency', () => {
  const hours = (all: number, minutes: number[], pledgedMinutes: number | null = 120) =>
    texts(
      publishHours(
        {
          ...{ there: all, pledgedMinutes },
          contacts: minutes.map((each, n) => ({ coachId: `coach${n}`, minutes: each })),
        },
        'October 2026',
        DEFAULT_POLICY,
      ),
    )
  const HIDDEN = 'not shown: it could point to fewer than 5 coaches'

  it('are an average to the next half hour', () => {
    expect(hours(10, [100, 100, 100, 100, 100, 100, 100, 100, 100, 20])).toEqual([
      '2 hours',
      'about 1.5 hours',
    ])
    expect(hours(10, [20, 20, 20, 20, 20], null)).toEqual(['no pledge', 'under half an hour'])
    expect(hours(6, [60, 60, 60, 60, 60, 60], 60)).toEqual(['1 hour', 'about 1 hour'])
  })

  it('are in words where they are less than one', () => {
    expect(hours(6, [30, 30, 30, 30, 30, 30], 30)).toEqual(['half an hour', 'about half an hour'])
    expect(hours(6, [30, 30, 30, 30, 30, 30], 20)?.[0]).toBe('20 minutes')
    expect(hours(6, [30, 30, 30, 30, 30, 30], 0)?.[0]).toBe('0 hours')
  })

  it('are as they were pledged', () => {
    const pledged = [61, 75, 100].map((minutes) => hours(6, [30, 30, 30, 30, 30, 30], minutes)?.[0])
    expect(pledged).toEqual(['1.02 hours', '1.25 hours', '1.67 hours'])
  })

  it('are hidden where they would tell that everyone had a contact', () => {
    expect(hours(5, [60, 60, 60, 60, 60])?.[1]).toBe(HIDDEN)
  })

  it('are hidden where few had a contact, where none had, and where one coach makes up most of them', () => {
    expect(hours(12, [60, 60, 60, 60])?.[1]).toBe(HIDDEN)
    expect(hours(12, [])?.[1]).toBe(HIDDEN)
    expect(hours(12, [600, 10, 10, 10, 10])?.[1]).toBe(HIDDEN)
    expect(hours(4, [60, 60, 60, 60])).toBeUndefined()
  })
})
