import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseForm } from '~/platform/http/forms.server'
import { hasTooManyFields } from '~/platform/http/server/field-count'
import { MAX_SEATS } from './forms'
import { adminOrderSchema, MAKE_REFUND } from './refunds'

test('a refund takes every seat of the largest order, one by one', async () => {
  const seats = Array.from({ length: MAX_SEATS }, (_, index) => index + 1)
  const body = new URLSearchParams([
    ...Object.entries({ intent: MAKE_REFUND, mutationId: randomUUID(), what: 'seats' }),
    ...Object.entries({ reason: 'asked', amount: '', seenMinor: '5', seenLeftMinor: '5' }),
    ...seats.map((seat) => ['seats', String(seat)]),
  ])
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  expect(hasTooManyFields(Buffer.from(body.toString()), headers['Content-Type'])).toBe(false)
  const request = new Request('http://localhost/admin/orders/1', { method: 'POST', body, headers })
  const submission = await parseForm(request, adminOrderSchema)
  expect(submission.status).toBe('success')
  expect(submission.status === 'success' && submission.value).toMatchObject({ seats })
})
