// Payment done and the app killed: a real process, a SIGKILL at a random moment, and the webhook repeated or lost.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { figure, median } from '../figures.mjs'
import { findPlace, openHouse, post, signIn } from './house.mjs'

const KILLS = 20
/** The app may take so long after a restart, in seconds. */
const MOST_SECONDS = 60
/** Kills fall between the moment of the payment and this many milliseconds later. */
const SPAN_MS = 250
const SEATS = 2

const STATE = `
  SELECT (SELECT count(*)::int FROM seat WHERE order_id = $1 AND canceled_at IS NULL) AS seats,
         (SELECT count(*)::int FROM audit_entry WHERE subject_id = $1::text AND action = 'order.paid') AS paid,
         (SELECT count(*)::int FROM outgoing_mail WHERE key = 'receipt/' || $1::text) AS receipts,
         (SELECT count(*)::int FROM outgoing_mail WHERE template = 'receipt' AND key LIKE '%' || $1::text || '%') AS letters,
         (SELECT coalesce(sum(amount_minor), 0)::int FROM ledger_entry WHERE order_id = $1 AND account = 'cash') AS cash,
         (SELECT coalesce(sum(amount_minor), 0)::int FROM ledger_entry WHERE order_id = $1) AS balance,
         (SELECT count(*)::int FROM ledger_entry WHERE order_id = $1) AS entries,
         (SELECT total_minor FROM seat_order WHERE id = $1) AS total`

const stateOf = async (db, orderId) => (await db.query(STATE, [orderId])).rows[0]
const isFulfilled = ({ seats, paid, receipts, letters, cash, balance, entries, total }) =>
  [paid, receipts, letters].every((count) => count === 1) &&
  [seats === SEATS, cash === total, balance === 0, entries === 4].every(Boolean)

/** An order that waits on Stripe's page. */
async function order({ db, url }, cookie, { cohort, agency }) {
  const mutationId = randomUUID()
  const fields = { mutationId, agency, quantity: String(SEATS), method: 'card' }
  const answer = await post(`${url}/checkout/${cohort}`, cookie, fields)
  const session = answer.headers.get('location')?.split('/').at(-1) ?? ''
  if (!session.startsWith('cs_'))
    throw new Error(`the order was answered ${answer.status} ${answer.headers.get('location')}`)
  const { rows } = await db.query(
    'SELECT id, number FROM seat_order WHERE provider_reference = $1',
    [session],
  )
  return { ...rows[0], session }
}

const deliver = (url, { body, signature }) =>
  fetch(`${url}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'stripe-signature': signature, 'content-type': 'application/json' },
    body,
  })

/** Waits until all of it is there. @returns seconds since the app was started again */
async function fulfilled(db, orderId, from) {
  for (;;) {
    const seconds = (performance.now() - from) / 1000
    if (isFulfilled(await stateOf(db, orderId))) return seconds
    if (seconds > 2 * MOST_SECONDS) return Number.POSITIVE_INFINITY
    await sleep(100)
  }
}

/** The orders of which more than one receipt has left the house. */
const twiceSent = ({ letters }, orders) =>
  orders.filter(({ number }) => {
    const about = letters.filter(({ subject }) => subject.startsWith(`Order ${number}:`))
    return about.length > 1
  }).length

/**
 * Kills the app at random moments after payments. In every second round the message of Stripe comes again and again,
 * as Stripe sends it until it is answered; in the others it is lost for good, and the buyer may or may not come back.
 */
export async function measureKills(say, kills = KILLS) {
  say('starting the app with the demo')
  const house = await openHouse()
  const { db, stripe, url, startDemo, startSelling } = house
  const demo = await startDemo()
  const place = await findPlace(db, 500)
  const cookie = await signIn(url, 'agency-lead')
  await demo.kill()
  let app = await startSelling()
  const orders = []
  for (let round = 0; round < kills; round += 1) {
    const lost = round % 2 === 1
    const bought = await order(house, cookie, place)
    stripe.pay(bought.session)
    const event = stripe.event('checkout.session.completed', bought.session)
    const back = `${url}/checkout/order/${bought.id}`
    const comesBack = !lost || round % 4 === 1
    const onTheWay = Promise.allSettled([
      ...(lost ? [] : [deliver(url, event)]),
      ...(comesBack ? [fetch(back, { headers: { Cookie: cookie } })] : []),
    ])
    const after = Math.random() * SPAN_MS
    await sleep(after)
    const before = await stateOf(db, bought.id)
    await app.kill()
    await onTheWay
    const from = performance.now()
    app = await startSelling()
    const up = (performance.now() - from) / 1000
    if (!lost) await deliver(url, event)
    const seconds = await fulfilled(db, bought.id, from)
    orders.push({ ...bought, lost, after, seconds, up, early: before.paid === 1 })
    say(
      `${round + 1}: killed after ${after.toFixed(0)} ms, message ${lost ? 'lost' : 'repeated'}, ${before.paid ? 'paid' : 'not paid'} before, up in ${up.toFixed(1)} s, all there after ${seconds.toFixed(1)} s`,
    )
  }
  // Stripe repeats a message for days, also one that was answered.
  for (const { session } of orders)
    await deliver(url, stripe.event('checkout.session.completed', session))
  const once = []
  for (const { id } of orders) if (isFulfilled(await stateOf(db, id))) once.push(id)
  await app.kill()
  return { orders, once: once.length, twice: twiceSent(house.resend, orders) }
}

export function killFigures({ orders, once, twice }) {
  const seconds = orders.map((one) => one.seconds)
  return [
    figure(
      `killed after a payment: ${orders.length} times; not fulfilled exactly once`,
      orders.length - once,
      '',
      {
        ...{ most: 0, digits: 0 },
      },
    ),
    figure(
      '  of them paid already when it was killed',
      orders.filter(({ early }) => early).length,
      '',
      { digits: 0 },
    ),
    figure('  of them with two receipts that left', twice, '', { most: 0, digits: 0 }),
    figure('  from the restart to seats, books and receipt, median', median(seconds), 's'),
    figure('  at most', Math.max(...seconds), 's', { most: MOST_SECONDS }),
    figure(
      '  from the process to its first answer, median',
      median(orders.map(({ up }) => up)),
      's',
    ),
  ]
}
