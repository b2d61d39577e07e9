import { describe, expect, it } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { holdsDay, isExtendedOn, lastDay, skillsToPlan, takesNotes, undoUntil } from './plan-rules'

const window = { windowFrom: toDay('2026-03-03'), windowTo: toDay('2026-03-10') }
const plan = { ...window, extended: false, pauses: [] }
const away = [{ startsOn: toDay('2026-03-05'), backOn: toDay('2026-03-09'), endedOn: null }]

describe('a plan', () => {
  it('lasts fourteen days longer once no opportunity came', () => {
    expect(lastDay(plan)).toBe('2026-03-10')
    expect(lastDay({ ...plan, extended: true })).toBe('2026-03-24')
  })

  it('is extended once, up to seven days after its window', () => {
    const on = (day: string, extended = false) => isExtendedOn({ ...plan, extended }, toDay(day))
    expect([on('2026-03-01'), on('2026-03-17'), on('2026-03-18')]).toEqual([true, true, false])
    expect(on('2026-03-01', true)).toBe(false)
  })

  it('lasts longer by the days on which its coach is away', () => {
    expect(lastDay({ ...plan, pauses: away })).toBe('2026-03-14')
    const on = (day: string) => isExtendedOn({ ...plan, pauses: away }, toDay(day))
    expect([on('2026-03-21'), on('2026-03-22')]).toEqual([true, false])
  })

  it('has its days from the first of its window for as long as it counts', () => {
    const on = (day: string) => holdsDay(plan, toDay(day))
    expect([on('2026-03-02'), on('2026-03-03'), on('2026-03-17'), on('2026-03-18')]).toEqual([
      ...[false, true, true, false],
    ])
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

it('a plan from a debrief suggests the skill with most room to grow, and one without an opportunity last', () => {
  const score = (skillId: string, level: number | null) => ({ skillId, level })
  const scores = [score('C1', null), score('C2', 4), score('C3', 2), score('C4', 4)]
  expect(skillsToPlan(scores).map(({ skillId }) => skillId)).toEqual(['C3', 'C2', 'C4', 'C1'])
})
