import { describe, expect, it } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { isExtendedOn, lastDay, takesNotes, undoUntil } from './plan-rules'

const windowTo = toDay('2026-03-10')

describe('a plan', () => {
  it('lasts fourteen days longer once no opportunity came', () => {
    expect(lastDay({ windowTo, extended: false })).toBe('2026-03-10')
    expect(lastDay({ windowTo, extended: true })).toBe('2026-03-24')
  })

  it('is extended once, up to seven days after its window', () => {
    const on = (day: string, extended = false) => isExtendedOn({ windowTo, extended }, toDay(day))
    expect([on('2026-03-01'), on('2026-03-17'), on('2026-03-18')]).toEqual([true, true, false])
    expect(on('2026-03-01', true)).toBe(false)
  })

  it('takes a field note while it is open, and when it was closed as done', () => {
    expect([null, 'done', 'not_yet', 'no_opportunity'].map((as) => takesNotes(as as null))).toEqual(
      [true, true, false, false],
    )
  })

  it('can be opened again for ten minutes', () => {
    expect(undoUntil(new Date('2026-03-10T10:00:00Z'))).toEqual(new Date('2026-03-10T10:10:00Z'))
  })
})
