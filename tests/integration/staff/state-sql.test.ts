import { expect, test } from 'vitest'
import { orderState, stateSql } from '~/features/billing/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'

const at = new Date('2026-02-01T12:00:00Z')
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)

type Known = Parameters<typeof orderState>[0]
type Choices = { [Key in keyof Known]: Known[Key][] }

const invoice = (
  status: NonNullable<Known['invoice']>['status'],
  dueAt: Date | null,
  { paidMinor = 0, voidDueAt = null as Date | null } = {},
) => ({
  ...{ status, dueAt, paidMinor, outsideMinor: 0, paidAt: null, voidDueAt },
})

/** Every column that says something about the state, in all values that differ. */
const CHOICES: Choices = {
  createdAt: [minutes(-90), minutes(-89)],
  paidAt: [null, at],
  canceledAt: [null, at],
  refundDueAt: [null, at],
  refundedAt: [null, at],
  processingAt: [null, at],
  refundedMinor: [0, 5],
  disputeState: [null, 'open', 'lost', 'won'],
  invoice: [
    null,
    invoice('making', null),
    invoice('open', minutes(1)),
    invoice('open', at),
    invoice('open', null),
    invoice('open', minutes(1), { paidMinor: 5 }),
    invoice('open', at, { paidMinor: 5 }),
    ...(['making', 'open', 'uncollectible', 'void'] as const).map((status) =>
      invoice(status, at, { voidDueAt: at }),
    ),
    ...(['paid', 'uncollectible', 'void'] as const).map((status) => invoice(status, at)),
  ],
}

/** All ways to choose one value for each column. */
const every = Object.entries(CHOICES).reduce<Partial<Known>[]>(
  (known, [key, values]) =>
    known.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
  [{}],
) as Known[]

test('a list that is asked for a state finds exactly the orders that are shown with it', async () => {
  const given = JSON.stringify(every.map((order, id) => ({ ...order, id })))
  const rows = await readRows<{ id: number; state: string }>(Prisma.sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS g(id int, "createdAt" timestamptz, "paidAt" timestamptz,
        "canceledAt" timestamptz, "refundDueAt" timestamptz, "refundedAt" timestamptz, "processingAt" timestamptz,
        "refundedMinor" int, "disputeState" text, invoice jsonb)),
    order_invoice AS (
      SELECT id AS order_id, invoice ->> 'status' AS status, (invoice ->> 'dueAt')::timestamptz AS due_at,
             (invoice ->> 'paidMinor')::int AS paid_minor, (invoice ->> 'voidDueAt')::timestamptz AS void_due_at
        FROM given WHERE jsonb_typeof(invoice) = 'object')
    SELECT o.id, ${stateSql(at)} AS state
      FROM (SELECT id, "createdAt" AS created_at, "paidAt" AS paid_at, "canceledAt" AS canceled_at,
              "refundDueAt" AS refund_due_at, "refundedAt" AS refunded_at, "processingAt" AS processing_at,
              "refundedMinor" AS refunded_minor, "disputeState" AS dispute_state FROM given) o
     ORDER BY o.id`)
  expect(rows).toHaveLength(every.length)
  expect(rows.map(({ state }) => state)).toEqual(every.map((order) => orderState(order, at)))
  expect(new Set(rows.map(({ state }) => state)).size).toBe(16)
})
