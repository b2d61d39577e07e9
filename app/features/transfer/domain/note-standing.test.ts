import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { standingWords } from './note-standing'

const late = { noteId: 'n', standing: 'late' as const, happenedOn: toDay('2026-06-01') }

test('a late note says so, and one from before the lesson says both', () => {
  expect(standingWords(late, toDay('2026-06-01'))).toBe(
    'Written more than 14 days afterward: it is kept, and it moves no step.',
  )
  for (const anchor of [toDay('2026-06-02'), null])
    expect(standingWords(late, anchor)).toMatch(
      /^From before you learned it here, and written more/,
    )
  expect(standingWords({ ...late, standing: 'counts' }, null)).toBeNull()
})
