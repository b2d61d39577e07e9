import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { reflectionFormSchema } from '.'

const ID = '0198a3f2-0000-7000-8000-000000000001'
const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const reflection = { mutationId: ID, number: '1', baseVersion: '0', override: '' }

test('an empty draft may be saved, an empty reflection not submitted', () => {
  const save = form({ ...reflection, intent: 'save-draft', body: '' })
  const saved = parseWithZod(save, { schema: reflectionFormSchema })
  expect(saved.status === 'success' && saved.value).toMatchObject({ body: '', number: 1 })
  const submit = form({ ...reflection, intent: 'submit', body: ' ' })
  expect(parseWithZod(submit, { schema: reflectionFormSchema }).reply().error).toEqual({
    body: ['Write something before you submit'],
  })
})
