import { expect, test } from 'vitest'
import { MAX_SEATS } from '~/features/billing/contract'
import { MAX_TRIES } from '~/features/identity/domain/codes'
import { MAX_WINDOW_DAYS } from '~/features/practice/contract'
import { db } from '~/platform/db/client.server'
import { TEXT_CAP } from '~/platform/shared/text'

test.each([
  ['commitment_window', MAX_WINDOW_DAYS],
  ['seat_order_quantity', MAX_SEATS],
  ['sign_in_code_tries', MAX_TRIES],
  ['draft_size', TEXT_CAP],
  ['post_size', TEXT_CAP],
  ['reflection_attempt_body', TEXT_CAP],
])('the constraint %s uses the number %i of the code', async (name, number) => {
  const rows = await db().$queryRaw<{ definition: string }[]>`
    SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = ${name}`
  expect(rows).toHaveLength(1)
  expect(rows[0]?.definition).toMatch(new RegExp(`<= ${number}\\b`))
})
