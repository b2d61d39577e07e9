import { describe, expect, it } from 'vitest'
import { countedDays, type PauseDays, pausedSpans } from '~/features/transfer/contract'
import { addDays, toDay } from '~/platform/shared/time'
import { pauseRefusalWords } from '../contract/pauses'
import { daysLeft, refusePause } from './pause-rules'

const START = toDay('2026-01-05')
const day = (n: number) => addDays(START, n)
const pause = (from: number, back: number | null, ended: number | null = null): PauseDays => ({
  startsOn: day(from),
  backOn: back === null ? null : day(back),
  endedOn: ended === null ? null : day(ended),
})
const refused = (from: number, last: number | null, pauses: PauseDays[] = []) =>
  refusePause(
    { startsOn: day(from), lastOn: last === null ? null : day(last) },
    { today: day(10), enrolledOn: day(0), pauses },
  )

describe('a pause', () => {
  it('may last 90 days, from its first to its last', () => {
    expect(refused(10, 99)).toBeNull()
    expect(refused(10, 100)).toEqual({ reason: 'too-long', days: 91, left: 90, latest: day(99) })
  })

  it('of 100 days is refused in words that say what to do', () => {
    const refusal = refused(10, 109)
    if (!refusal) throw new Error('it was not refused')
    const { field, words } = pauseRefusalWords(refusal)
    expect(field).toBe('lastOn')
    expect(words).toContain('These are 100 days.')
    expect(words).toContain('enter Apr 14, 2026 or earlier')
    expect(words).toContain('ask your agency lead')
  })

  it('takes from the 90 days what earlier ones used', () => {
    expect(daysLeft([pause(0, 30), pause(40, 60, 50)])).toBe(50)
    expect(refused(60, 110, [pause(0, 30), pause(40, 60, 50)])).toMatchObject({ left: 50 })
    expect(refused(100, null, [pause(0, 90)])).toMatchObject({ reason: 'too-long', left: 0 })
    expect(refused(100, null, [pause(0, 50)])).toBeNull()
  })

  it('shares no day with another, also not with one that is open', () => {
    expect(refused(20, 25, [pause(10, 21)])).toMatchObject({ reason: 'overlap', lastOn: day(20) })
    expect(refused(21, 25, [pause(10, 21)])).toBeNull()
    expect(refused(50, 55, [pause(10, null)])).toMatchObject({ reason: 'overlap', lastOn: null })
    expect(refused(5, null, [pause(20, 30)])).toMatchObject({ reason: 'overlap' })
  })

  it('that was called off or ended early takes no more days than it had', () => {
    expect(refused(20, 25, [pause(20, 40, 20)])).toBeNull()
    expect(refused(25, 30, [pause(10, 40, 25)])).toBeNull()
  })

  it('is after the enrollment, not far ahead, and in order', () => {
    expect(refused(-1, 5)).toEqual({ reason: 'too-early', earliest: day(0) })
    expect(refused(101, null)).toEqual({ reason: 'too-far', latest: day(100) })
    expect(refused(20, 19)).toEqual({ reason: 'backward' })
  })
})

describe('the days that count', () => {
  it('leave out paused days, of an open pause as many as are left', () => {
    const spans = pausedSpans([pause(0, 80), pause(100, null)])
    expect(spans).toEqual([
      { from: day(0), to: day(80) },
      { from: day(100), to: day(110) },
    ])
    expect(countedDays(day(70), day(105), spans)).toBe(20)
    expect(countedDays(day(90), day(120), spans)).toBe(20)
  })
})
