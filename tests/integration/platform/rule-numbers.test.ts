import { expect, test } from 'vitest'
import { MAX_AGENCY_NAME, MAX_SEATS } from '~/features/billing/contract'
import { MAX_CONTACT_MINUTES } from '~/features/coaching/contract'
import { MAX_CAPACITY } from '~/features/cohorts/contract'
import { MAX_TITLE } from '~/features/discussions/contract'
import { MAX_TRIES } from '~/features/identity/domain/codes'
import { MAX_MINUTES } from '~/features/observations/contract'
import { MAX_WINDOW_DAYS } from '~/features/practice/contract'
import { MOST_WAITED } from '~/features/seats/contract'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { db } from '~/platform/db/client.server'
import { TEXT_CAP } from '~/platform/shared/text'

test.each([
  ['commitment_window', MAX_WINDOW_DAYS],
  ['seat_order_quantity', MAX_SEATS],
  ['quote_amounts', MAX_SEATS],
  ['waiting_entry_seats', MOST_WAITED],
  ['cohort_capacity', MAX_CAPACITY],
  ['sign_in_code_tries', MAX_TRIES],
  ['agency_name_given', MAX_AGENCY_NAME],
  ['thread_title_given', MAX_TITLE],
  ['observation_occasion_minutes', MAX_MINUTES],
  ['contact_minutes', MAX_CONTACT_MINUTES],
  ['pause_days', DEFAULT_POLICY.pause.maxDays],
  ['draft_size', TEXT_CAP],
  ['post_size', TEXT_CAP],
  ['reflection_attempt_body', TEXT_CAP],
])('the constraint %s uses the number %i of the code', async (name, number) => {
  const rows = await db().$queryRaw<{ definition: string }[]>`
    SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = ${name}`
  expect(rows).toHaveLength(1)
  expect(rows[0]?.definition).toMatch(new RegExp(`<= ${number}\\b`))
})
