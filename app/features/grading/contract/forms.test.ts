import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { submissionActionSchema } from './forms'

const ID = '0198a3f2-0000-7000-8000-000000000001'
const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const review = { mutationId: ID, attemptId: ID, lockVersion: '2', baseVersion: '5', comment: '' }

test('a review may lack levels and comments while it is a draft', () => {
  const sent = form({
    ...review,
    intent: 'save',
    'criteria[0].id': 'R1',
    'criteria[0].level': '3',
    'criteria[0].comment': '',
    'criteria[1].id': 'R2',
    'criteria[1].comment': 'Where were you?',
  })
  const submission = parseWithZod(sent, { schema: submissionActionSchema })
  expect(submission.status === 'success' && submission.value).toMatchObject({
    lockVersion: 2,
    comment: '',
    criteria: [
      { id: 'R1', level: 3, comment: '' },
      { id: 'R2', comment: 'Where were you?' },
    ],
  })
})

test('a level outside the four is refused; a release needs no scores', () => {
  const five = form({ ...review, intent: 'save', 'criteria[0].id': 'R1', 'criteria[0].level': '5' })
  expect(parseWithZod(five, { schema: submissionActionSchema }).status).toBe('error')
  const release = form({ ...review, intent: 'release' })
  expect(parseWithZod(release, { schema: submissionActionSchema }).status).toBe('success')
})
