import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { TEXT_CAP } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { writtenText } from '.'

const schema = z.object({ body: writtenText, notes: z.array(z.object({ text: writtenText })) })

function posted(body: string, note: string) {
  const form = new FormData()
  form.set('body', body)
  form.set('notes[0].text', note)
  return parseWithZod(form, { schema })
}

test('an empty box is an empty text, also in a list', () => {
  const submission = posted('', '')
  expect(submission.status === 'success' && submission.value).toEqual({
    body: '',
    notes: [{ text: '' }],
  })
})

test('line ends come in one form, and the cap counts after that', () => {
  const long = 'a\r\n'.repeat(TEXT_CAP / 2)
  const submission = posted(long, 'x')
  expect(submission.status === 'success' && submission.value.body.length).toBe(TEXT_CAP)
  expect(posted(`${long}b`, 'x').status).toBe('error')
})
