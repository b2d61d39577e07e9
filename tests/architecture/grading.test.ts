import { expect, test } from 'vitest'
import { isTest, occurrences, sources } from './source'

const server = sources(['app']).filter(
  (source) => !isTest(source) && !source.file.includes('/db/generated/'),
)
const outside = (...files: string[]) =>
  server.filter(({ file }) => !files.some((name) => file.endsWith(name)))

test('the review that counts is chosen in one place', () => {
  const choices =
    /\b(?:FROM|JOIN)\s+review\b[^)`]*ORDER BY|\.review\s*\.(?:find|count|aggregate|groupBy)|review_that_counts|reviews:\s*\{/g
  expect(occurrences(outside('reflections/server/counting-review.server.ts'), choices)).toEqual([])
})

test('the coach’s side reads what grading has written in one place', () => {
  const reads = /\b(?:FROM|JOIN)\s+(?:review|review_score|grading_claim|queue_entry)\b/g
  const room = outside('reflections/server/counting-review.server.ts').filter(({ file }) =>
    file.startsWith('app/features/reflections/'),
  )
  expect(occurrences(room, reads)).toEqual([])
})

test('a claim is taken by one statement, read and given back beside it', () => {
  const claims = /INSERT\s+INTO\s+grading_claim|UPDATE\s+grading_claim|\.gradingClaim\s*\./g
  expect(occurrences(outside('grading/server/claims.server.ts'), claims)).toEqual([])
  const [home] = server.filter(({ file }) => file.endsWith('grading/server/claims.server.ts'))
  expect(home?.text.match(/INSERT\s+INTO\s+grading_claim/g)).toHaveLength(1)
})

test('a review is written beside its scores, released and undone by its own verb', () => {
  const writes = /INSERT\s+INTO\s+review\b|\.review\s*\.(?:create|update|upsert|delete)/g
  const writers = [
    'grading/server/review-rows.server.ts',
    'grading/server/release-review.server.ts',
    'grading/server/undo-release.server.ts',
  ]
  expect(occurrences(outside(...writers), writes)).toEqual([])
  expect(occurrences(server, /queue_entry SET|INTO queue_entry|\.queueEntry\s*\./g)).toEqual([])
})
