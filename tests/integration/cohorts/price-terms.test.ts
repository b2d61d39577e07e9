import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getCheckout } from '~/features/checkout/index.server'

import { type NewCohortForm, newCohortSchema } from '~/features/cohorts/contract'
import {
  createCohort,
  getCohortDesk,
  getCohortPage,
  getFrontPage,
  getNewCohort,
  PERSON_WORDS,
  previewCohort,
} from '~/features/cohorts/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayFromDb } from '~/platform/shared/time'
import { aCohort } from '../../factories/cohorts'
import { admin, CHECK_INS, change, newForm, problems, today } from './clock-room'

/** Prices as staff type them. */
const TYPED = {
  ...{ price: '1450.00', currency: 'usd', earlyBird: '1250', earlyBirdDays: '42' },
  steps: [
    { seats: '10', percent: '10 %' },
    { seats: '', percent: '' },
    { seats: '5', percent: '7.5' },
  ],
  ...{ taxName: ' Sales  tax ', taxPercent: '6.25' },
}

/** A form with these fields, as the browser sends it. */
function sent(typed: object) {
  const { steps: _, holidays: __, save: ___, ...form } = newForm({ visibility: 'open' })
  const fields = { ...form, save: 'on', ...typed }
  const filled = Object.entries(fields).filter(([, value]) => value !== '')
  return newCohortSchema.safeParse({ ...Object.fromEntries(filled), steps: rowsOf(typed) })
}
/** Conform leaves blank fields out. */
const rowsOf = (typed: { steps?: Record<string, string>[] }) =>
  (typed.steps ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
  )

function read(typed: object): NewCohortForm {
  const { data, error } = sent(typed)
  if (!data) throw new Error(String(error))
  return data
}
const faults = (typed: object) =>
  sent(typed).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const made = async (form: NewCohortForm) => {
  const answer = await createCohort(admin, form)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.slug
}

describe('the price of a cohort', () => {
  test('is kept as it was typed, and is what visitors and buyers read', async () => {
    const form = read(TYPED)
    const slug = await made(form)
    const until = addDays(form.anchor, -42)
    const stored = await db().cohort.findUniqueOrThrow({
      where: { slug },
      include: { volumeSteps: { orderBy: { fromSeats: 'asc' } } },
    })
    expect(stored).toMatchObject({
      ...{ seatPriceMinor: 145_000, currency: 'USD', earlyBirdPriceMinor: 125_000 },
      ...{ earlyBirdOffBp: null, taxName: 'Sales tax', taxBp: 625 },
      volumeSteps: [
        { fromSeats: 5, offBp: 750 },
        { fromSeats: 10, offBp: 1_000 },
      ],
    })
    expect(stored.earlyBirdUntil && dayFromDb(stored.earlyBirdUntil)).toBe(until)
    const offers = {
      early: { price: { priceMinor: 125_000 }, until },
      volumeSteps: [
        { fromSeats: 5, offBp: 750 },
        { fromSeats: 10, offBp: 1_000 },
      ],
      tax: { name: 'Sales tax', bp: 625 },
    }
    expect((await getCohortPage(slug)).offers).toEqual(offers)
    const { cohorts } = await getFrontPage()
    expect(cohorts.find((one) => one.slug === slug)?.offers).toEqual(offers)
    expect((await getCheckout(null, slug)).rules).toMatchObject({
      earlyBird: { priceMinor: 125_000 },
      steps: offers.volumeSteps,
    })
    const dayAfter = new Date(`${addDays(until, 2)}T00:00:00Z`)
    expect((await atTime(dayAfter, () => getCohortPage(slug))).offers.early).toBeNull()
  })

  test('may be lower by a share for early birds', async () => {
    const slug = await made(read({ ...TYPED, earlyBird: '12.5%' }))
    expect((await getCohortPage(slug)).offers.early?.price).toEqual({ offBp: 1_250 })
  })

  test('comes along when the cohort is copied, with the day that follows from the new first day', async () => {
    const slug = await made(read(TYPED))
    const { form } = await getNewCohort(admin, slug)
    expect(form).toMatchObject({
      ...{ price: '1450.00', earlyBird: '1250.00', earlyBirdDays: '42' },
      steps: [
        { seats: '5', percent: '7.5' },
        { seats: '10', percent: '10' },
      ],
      ...{ taxName: 'Sales tax', taxPercent: '6.25' },
    })
    const anchor = addDays(today, 200)
    const { price, earlyBird, earlyBirdDays, steps, taxName, taxPercent } = form
    const typed = { price, earlyBird, earlyBirdDays, steps, taxName, taxPercent }
    const copy = await made(read({ ...typed, anchor, from: slug, mutationId: randomUUID() }))
    const { offers } = await getCohortPage(copy)
    expect(offers).toEqual({
      ...(await getCohortPage(slug)).offers,
      early: { price: { priceMinor: 125_000 }, until: addDays(anchor, -42) },
    })
  })

  test('can be taken back to the list price alone', async () => {
    const slug = await made(read(TYPED))
    const plain = { earlyBird: undefined, earlyBirdDays: undefined, steps: [] }
    expect(
      await change(slug, { ...plain, taxName: undefined, taxPercent: undefined }),
    ).toMatchObject({ ok: true })
    expect((await getCohortPage(slug)).offers).toEqual({ early: null, volumeSteps: [], tax: null })
    expect((await getCohortDesk(admin, slug, CHECK_INS)).form).toMatchObject({
      ...{ earlyBird: '', earlyBirdDays: '', steps: [], taxName: '', taxPercent: '' },
    })
  })

  test.each<[object, string]>([
    [{ price: '1,450' }, 'price: Enter a price, such as 1450.00'],
    [{ price: '-1' }, 'price: Enter a price, such as 1450.00'],
    [{ price: '1450.001' }, 'price: Enter a price, such as 1450.00'],
    [{ currency: 'dollars' }, 'currency: Enter a currency, such as USD'],
    [{ earlyBird: 'cheap' }, 'earlyBird: Enter a price, such as 1295.00, or a share, such as 10%'],
    [{ earlyBird: '0%' }, 'earlyBird: Enter a price, such as 1295.00, or a share, such as 10%'],
    [{ earlyBird: '101%' }, 'earlyBird: Enter a price, such as 1295.00, or a share, such as 10%'],
    [{ earlyBirdDays: '0' }, 'earlyBirdDays: Enter a whole number of days, 1 to 365'],
    [{ steps: [{ seats: '1', percent: '5' }] }, 'steps.0.seats: Enter how many seats, 2 to 500'],
    [{ steps: [{ seats: '5', percent: '' }] }, 'steps.0.percent: Enter how much is off'],
    [{ steps: [{ seats: '', percent: '5' }] }, 'steps.0.seats: Enter how many seats, 2 to 500'],
    [
      { steps: [{ seats: '5', percent: '101' }] },
      'steps.0.percent: Enter a percentage up to 100, such as 7.5',
    ],
    [
      {
        steps: [
          { seats: '5', percent: '5' },
          { seats: '5', percent: '6' },
        ],
      },
      'steps: Two steps begin at the same number of seats',
    ],
    [{ taxPercent: '51' }, 'taxPercent: Enter a percentage up to 50, such as 7.5'],
  ])('is refused as %j, with words beside its field', (typed, words) => {
    expect(faults({ ...TYPED, ...typed })).toEqual([words])
  })

  test.each<[object, string]>([
    [{ earlyBird: '1450' }, 'earlyBird: Enter a price below the price of one seat'],
    [{ earlyBirdDays: '' }, 'earlyBirdDays: Enter how long the early-bird price holds'],
    [{ taxPercent: '' }, 'taxPercent: Enter the rate of the tax'],
    [{ taxName: '' }, 'taxName: Enter the name of the tax'],
    [{ price: '300000' }, 'price: Enter a lower price: orders of many seats would be too large'],
  ])(
    'that contradicts itself as %j is refused in the preview and when it is saved',
    async (typed, words) => {
      const form = read({ ...TYPED, ...typed })
      expect(problems(await previewCohort(admin, null, form, CHECK_INS))).toEqual([words])
      expect(problems(await createCohort(admin, form))).toEqual([words])
      expect(await db().cohort.count({ where: { slug: form.slug } })).toBe(0)
    },
  )
})

test('a lead facilitator whom no one knows is told at the preview, and whoever facilitates is suggested', async () => {
  const seen = await previewCohort(admin, null, newForm({ lead: 'Nora Nowhere' }), CHECK_INS)
  expect(problems(seen)).toEqual([`lead: ${PERSON_WORDS['unknown-person']}`])
  expect(await previewCohort(admin, null, newForm(), CHECK_INS)).toMatchObject({ ok: true })
  const { facilitator } = await aCohort()
  const { facilitators } = await getNewCohort(admin, null)
  expect(facilitators.map(({ email }) => email)).toContain(facilitator.email)
  await expect(getNewCohort(facilitator, null)).rejects.toThrow(NotFound)
})

test('a new cohort begins with the currency in which its program is sold, and a copy keeps its own', async () => {
  const before = await aCohort({ startsIn: 300 })
  const newest = await aCohort({ startsIn: 400 })
  await db().cohort.update({ where: { slug: newest.slug }, data: { currency: 'CAD' } })
  expect((await getNewCohort(admin, null)).form.currency).toBe('CAD')
  expect((await getNewCohort(admin, before.slug)).form.currency).toBe('USD')
})
