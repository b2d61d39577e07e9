import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { NewCohortForm } from '~/features/cohorts/contract'
import {
  changeFacilitators,
  createCohort,
  getCohortDesk,
  getNewCohort,
  previewCohort,
  sealOf,
} from '~/features/cohorts/index.server'
import { ANSWER_OFFER } from '~/features/identity/contract'
import { answerOffer, getAccount } from '~/features/identity/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY, toDay } from '~/platform/shared/time'
import { aPerson } from '../../factories/cohorts'
import { makePerson } from '../../factories/people'
import { admin, CHECK_INS, newForm } from './clock-room'

const id = () => ({ mutationId: randomUUID() })
const desk = (slug: string) => getCohortDesk(admin, slug, CHECK_INS)
const answer = async (actor: Actor, said: 'accept' | 'decline') => {
  const [offer] = (await getAccount(actor)).offers
  return answerOffer(actor, { intent: ANSWER_OFFER, offer: offer?.id ?? '', answer: said, ...id() })
}

/** A draft whose lead has never signed in. */
async function awaited(overrides: Partial<NewCohortForm> = {}) {
  const email = `lead-${randomUUID()}@example.org`
  const form = newForm({ lead: email, ...overrides })
  expect(await createCohort(admin, form)).toMatchObject({ ok: true })
  return { email, slug: form.slug }
}

describe('a new cohort whose lead has never signed in', () => {
  test('says before saving that one email goes, and what comes of it', async () => {
    const email = `lead-${randomUUID()}@example.org`
    const seen = await previewCohort(admin, null, newForm({ lead: email }), CHECK_INS)
    const touches = seen.ok ? seen.preview.touches.join(' ') : ''
    expect(touches).toContain(`One email goes to ${email}`)
    expect(touches).toContain('no lead facilitator')
    expect(await db().roleOffer.count({ where: { email } })).toBe(0)
  })

  test('can be opened, and whoever accepts leads it', async () => {
    const { email, slug } = await awaited({ visibility: 'open' })
    const waiting = await desk(slug)
    expect(waiting).toMatchObject({ opened: true, facilitators: [] })
    expect(waiting.invited).toMatchObject([{ email, leads: true }])
    const person = await makePerson({ email })
    expect((await getAccount(person)).offers).toMatchObject([{ leads: true }])
    expect(await answer(person, 'accept')).toMatchObject({ ok: true, accepted: true })
    expect(await desk(slug)).toMatchObject({ invited: [], facilitators: [{ lead: true }] })
    const { text } = await db().outgoingMail.findFirstOrThrow({
      where: { toPersonId: admin.personId, template: 'role-answered' },
    })
    expect(text).toContain(`${email} was asked to be the lead facilitator of`)
  })

  test('goes on without one when it is declined or expires, and whoever is added next leads it', async () => {
    const { email, slug } = await awaited()
    const person = await makePerson({ email })
    expect(await answer(person, 'decline')).toMatchObject({ ok: true })
    expect(await desk(slug)).toMatchObject({ invited: [], facilitators: [] })
    const next = await aPerson('Nora Next')
    const add = { intent: 'add-facilitator', who: next.email, ...id() } as const
    expect(await changeFacilitators(admin, slug, add)).toMatchObject({ ok: true, done: 'added' })
    expect((await desk(slug)).facilitators).toMatchObject([{ name: 'Nora Next', lead: true }])

    const lapsed = await awaited()
    await atTime(new Date(now().getTime() + 31 * MS_PER_DAY), async () => {
      expect((await desk(lapsed.slug)).invited).toEqual([])
      const again = { intent: 'add-facilitator', who: `new-${lapsed.email}`, ...id() } as const
      expect(await changeFacilitators(admin, lapsed.slug, again)).toMatchObject({ done: 'invited' })
      expect((await desk(lapsed.slug)).invited).toMatchObject([{ leads: true }])
    })
  })

  test('has one lead also where staff made someone else the lead meanwhile', async () => {
    const { email, slug } = await awaited()
    const other = await aPerson('Otto Other')
    const add = { intent: 'add-facilitator', who: other.email, ...id() } as const
    await changeFacilitators(admin, slug, add)
    // Someone is asked to lead it, so no one else does by themselves.
    expect((await desk(slug)).facilitators).toMatchObject([{ lead: false }])
    const lead = { intent: 'make-lead', person: other.personId, ...id() } as const
    await changeFacilitators(admin, slug, lead)
    expect((await desk(slug)).invited).toMatchObject([{ email, leads: false }])
    await answer(await makePerson({ email }), 'accept')
    expect((await desk(slug)).facilitators).toMatchObject([
      { name: 'Otto Other', lead: true },
      { lead: false },
    ])
  })

  test('is not made for words that are no address', async () => {
    const made = await createCohort(admin, newForm({ lead: 'lead@example..org' }))
    expect(made).toMatchObject({ ok: false, problems: [{ field: 'lead' }] })
  })
})

describe('the holidays of a cohort that is copied', () => {
  const day = (text: string) => toDay(text)
  /** The second Monday of October. */
  const monday = { name: 'Columbus Day', from: day('2030-10-14'), to: day('2030-10-14') }
  const week = { name: 'Fall break', from: day('2030-10-07'), to: day('2030-10-11') }

  async function source() {
    const anchor = day('2030-09-02')
    const form = newForm({ anchor, holidays: [week, monday] })
    await createCohort(admin, form)
    return form.slug
  }

  test('follow the first day that is typed, are previewed, and saved as they were seen', async () => {
    const from = await source()
    const page = await getNewCohort(admin, from)
    expect(page.form.broughtFor).toBe(page.form.anchor)
    const sent = newForm({
      ...{ from, anchor: day('2031-09-01'), holidays: [] },
      broughtFor: day(page.form.broughtFor),
    })
    const seen = await previewCohort(admin, null, sent, CHECK_INS)
    if (!seen.ok) throw new Error('refused')
    const { changed, seal, touches } = seen.preview
    expect(changed).toEqual({
      broughtFor: '2031-09-01',
      holidays: [
        { name: 'Fall break', from: '2031-10-07', to: '2031-10-11' },
        { name: 'Columbus Day', from: '2031-10-13', to: '2031-10-13' },
      ],
    })
    expect(touches).toContain('Check Fall break below: the days may differ.')
    const again = { ...sent, holidays: changed?.holidays ?? [], broughtFor: day('2031-09-01') }
    expect(sealOf(again as NewCohortForm)).toBe(seal)
    const second = await previewCohort(admin, null, again as NewCohortForm, CHECK_INS)
    expect(second).toMatchObject({ ok: true, preview: { changed: null, seal } })
    expect(await createCohort(admin, again as NewCohortForm)).toMatchObject({ ok: true })
    expect((await desk(sent.slug)).form.holidays).toEqual(changed?.holidays)
  })

  test('stay away once staff took them out', async () => {
    const from = await source()
    const sent = newForm({ from, anchor: day('2031-09-01'), holidays: [] })
    const first = await previewCohort(admin, null, sent, CHECK_INS)
    const rows = first.ok ? (first.preview.changed?.holidays ?? []) : []
    expect(rows).toHaveLength(2)
    const out = { ...sent, holidays: rows.slice(1), broughtFor: day('2031-09-01') }
    const moved = { ...out, anchor: day('2032-09-06') } as NewCohortForm
    const seen = await previewCohort(admin, null, moved, CHECK_INS)
    expect(seen.ok && seen.preview.changed?.holidays).toEqual([
      { name: 'Columbus Day', from: '2032-10-11', to: '2032-10-11' },
    ])
  })
})
