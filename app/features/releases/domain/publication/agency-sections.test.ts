import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { countBarriers, publishBarriers } from './publish-barriers'
import { publishClimate } from './publish-climate'
import { publishHours } from './publish-hours'

const coaches = (n: number) => Array.from({ length: n }, (_, at) => `coach${at}`)
const climate = (all: number, ...items: [answered: number, agree: number][]) =>
  publishClimate(
    {
      coaches: all,
      items: items.map(([answered, agree]) => ({ text: 'It is.', answered, agree })),
    },
    'October 2026',
    DEFAULT_POLICY,
  )
const texts = (section: ReturnType<typeof climate>) =>
  section?.rows.map(({ figures }) => figures[0]?.text)

describe('the climate of an agency', () => {
  it('has a figure where five agree and five do not, else a band or words', () => {
    expect(texts(climate(14, [12, 6], [12, 3], [12, 9], [12, 12], [4, 4], [0, 0]))).toEqual([
      'about 50%',
      'under 40%',
      'over 60%',
      'over 60%',
      'fewer than 5',
      'fewer than 5',
    ])
  })

  it('says how many answered in words alone, and nothing of a statement’s own number', () => {
    const section = climate(14, [12, 6])
    expect(section?.n).toBe('about 15 coaches answered in October 2026')
    expect(JSON.stringify(section)).not.toMatch(/\b(12|14|6)\b/)
  })

  it('is nothing where fewer than five answered', () => {
    expect(climate(4, [4, 4])).toBeNull()
  })

  it('tells no group of 0 to 4 from another such group, whatever the numbers', () => {
    const told: string[] = []
    for (let answered = 1; answered <= 200; answered += 1) {
      const byText = new Map<string, number[]>()
      for (let agree = 0; agree <= answered; agree += 1) {
        const text = texts(climate(200, [answered, agree]))?.[0] ?? ''
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
    const section = publishBarriers(reports, LABELS, DEFAULT_POLICY)
    expect(section?.rows.map(({ label }) => label)).toEqual(['Time', 'The team'])
    expect(texts(section)).toEqual(['under 40%', 'about 50%'])
    expect(publishBarriers(reports.slice(0, 4), LABELS, DEFAULT_POLICY)).toBeNull()
  })
})

describe('the hours of an agency', () => {
  const hours = (all: number, minutes: number[], pledgedMinutes: number | null = 120) =>
    texts(
      publishHours(
        {
          ...{ coaches: all, pledgedMinutes },
          contacts: minutes.map((each, n) => ({ coachId: `coach${n}`, minutes: each })),
        },
        'October 2026',
        DEFAULT_POLICY,
      ),
    )
  const HIDDEN = 'not shown, because it would tell about fewer than 5 coaches'

  it('are an average to the next half hour', () => {
    expect(hours(10, [100, 100, 100, 100, 100, 100, 100, 100, 100, 20])).toEqual([
      '2 hours',
      'about 1.5 hours',
    ])
    expect(hours(10, [20, 20, 20, 20, 20], null)).toEqual(['no pledge', 'under half an hour'])
    expect(hours(6, [60, 60, 60, 60, 60, 60], 60)).toEqual(['1 hour', 'about 1 hour'])
  })

  it('are hidden where few had a contact, where none had, and where one coach makes up most of them', () => {
    expect(hours(12, [60, 60, 60, 60])?.[1]).toBe(HIDDEN)
    expect(hours(12, [])?.[1]).toBe(HIDDEN)
    expect(hours(12, [600, 10, 10, 10, 10])?.[1]).toBe(HIDDEN)
    expect(hours(4, [60, 60, 60, 60])).toBeUndefined()
  })
})
