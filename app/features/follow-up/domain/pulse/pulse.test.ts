import { describe, expect, it } from 'vitest'
import { addMonths, formatMonth, monthOf, toDay } from '~/platform/shared/time'
import { countPulse } from './count-pulse'
import { PULSE_ITEM_IDS, PULSE_ITEMS } from './items'
import { offeredMonth } from './pulse-month'

describe('the climate pulse', () => {
  it('has ten statements with ids of their own, each short enough for a phone', () => {
    expect(new Set(PULSE_ITEM_IDS).size).toBe(10)
    for (const { text } of PULSE_ITEMS) expect(text.length).toBeLessThanOrEqual(70)
  })

  it('is offered from the first to the tenth of a month', () => {
    expect(offeredMonth(toDay('2026-12-01'))).toBe('2026-12-01')
    expect(offeredMonth(toDay('2026-12-10'))).toBe('2026-12-01')
    expect(offeredMonth(toDay('2026-12-11'))).toBeNull()
  })

  it('belongs to a calendar month', () => {
    expect(monthOf(toDay('2026-11-30'))).toBe('2026-11-01')
    expect(addMonths(toDay('2026-11-01'), 2)).toBe('2027-01-01')
    expect(addMonths(toDay('2026-01-01'), -1)).toBe('2025-12-01')
    expect(formatMonth(toDay('2026-11-01'))).toBe('November 2026')
  })

  it('is counted statement by statement; 4 and 5 agree, and whoever skipped is not among those who answered', () => {
    const counts = countPulse([
      { coachId: 'a', item: 'time', agreement: 4 },
      { coachId: 'a', item: 'chance', agreement: 3 },
      { coachId: 'b', item: 'time', agreement: 5 },
      { coachId: 'c', item: 'time', agreement: 1 },
    ])
    expect(counts.coaches).toBe(3)
    expect(counts.items.map(({ answered, agree }) => [answered, agree]).slice(0, 3)).toEqual([
      [1, 0],
      [3, 2],
      [0, 0],
    ])
    expect(JSON.stringify(counts)).not.toContain('coachId')
  })
})
