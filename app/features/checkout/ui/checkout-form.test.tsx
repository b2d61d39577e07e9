import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import { CheckoutPage } from './checkout-form'

const said = (enrollment: 'full' | 'closed', canceled = false) =>
  renderPage(
    <CheckoutPage
      checkout={{ cohort: { slug: 'spring', title: 'Spring', enrollment, canceled } } as never}
      {...{ begun: {}, code: null, signedIn: false, sandbox: false, mutationId: 'm' }}
      facts="Runs from spring on"
      lastResult={undefined}
    />,
  )

test('whoever wants seats in a full cohort is led to its waiting list', async () => {
  expect(await said('full')).toContain('href="/cohorts/spring/waiting-list"')
})

test('whoever comes too late is led to the other cohorts', async () => {
  expect(await said('closed')).toContain('href="/cohorts"')
})

test('whoever comes to a cohort that was canceled reads that, and nothing of when it runs', async () => {
  const text = await said('closed', true)
  expect(text).toContain('This cohort was canceled')
  expect(text).not.toMatch(/Runs from spring on|Enrollment in this cohort is closed/)
  expect(await said('closed')).toContain('Runs from spring on')
})

const offer = { early: null, volumeSteps: [], tax: null }
const checkout = {
  cohort: { slug: 'spring', title: 'Spring', enrollment: 'open', placesLeft: 9, offers: offer },
  agencies: [{ id: 'a1', name: 'Alder House', taxExemptNumber: null }],
  rules: { seatPriceMinor: 100, currency: 'USD', earlyBird: null, steps: [], tax: null },
  ...{
    mark: 'm',
    ledMark: 'l',
    own: null,
    payable: true,
    invoice: null,
    lastBought: null,
    offer: null,
  },
}
const returned = (agencyName: string) =>
  renderPage(
    <CheckoutPage
      checkout={checkout as never}
      begun={{ agency: 'new', agencyName }}
      {...{ code: null, signedIn: true, sandbox: false, mutationId: 'm', facts: null }}
      lastResult={undefined}
    />,
  )

test('whoever typed a new agency before signing in, and has one, reads so', async () => {
  expect(await returned('Birch')).toContain('You already have an agency here')
})

test('the name of an agency that one has chooses that agency', async () => {
  const html = await returned(' alder  house ')
  expect(html).not.toContain('You already have an agency here')
  expect(html).toMatch(/<input(?=[^>]*value="a1")(?=[^>]*checked)[^>]*>/)
})

test('places from the waiting list are named with the hour in the cohort’s zone, and asked for at once', async () => {
  const { cohort } = checkout
  const kept = { ...cohort, timeZone: 'America/Chicago' }
  const offer = { seats: 3, until: new Date('2026-12-02T22:59:00Z') }
  const html = await renderPage(
    <CheckoutPage
      checkout={{ ...checkout, cohort: kept, offer } as never}
      begun={{}}
      {...{ code: null, signedIn: true, sandbox: false, mutationId: 'm', facts: null }}
      lastResult={undefined}
    />,
  )
  expect(html).toMatch(/3 places are kept for you until [^<]*4:59 PM C[SD]?T/)
  expect(html).toMatch(/<input(?=[^>]*name="quantity")(?=[^>]*value="3")[^>]*>/)
})

test.each([
  ['one seat without an agency is for oneself', { seats: 1, agencyId: null }, 'self'],
  ['several are for an agency that is not here yet', { seats: 2, agencyId: null }, 'new'],
  ['seats for an agency are for that one', { seats: 1, agencyId: 'a2' }, 'a2'],
  ['an agency that one does not lead anymore is not offered', { seats: 1, agencyId: 'a9' }, 'a1'],
])('of places from the waiting list %s', async (_case, offered, chosen) => {
  const { cohort, agencies } = checkout
  const kept = { ...cohort, timeZone: 'America/Chicago' }
  const offer = { ...offered, until: new Date('2026-12-02T22:59:00Z') }
  const second = { id: 'a2', name: 'Birch House', taxExemptNumber: null }
  const html = await renderPage(
    <CheckoutPage
      checkout={{ ...checkout, cohort: kept, offer, agencies: [...agencies, second] } as never}
      begun={{}}
      {...{ code: null, signedIn: true, sandbox: false, mutationId: 'm', facts: null }}
      lastResult={undefined}
    />,
  )
  const [radio] = html.match(/<input(?=[^>]*name="agency")(?=[^>]*checked)[^>]*>/) ?? []
  expect(radio).toContain(`value="${chosen}"`)
})

test('the checkout begins with the billing details of the agency that is chosen, and with none of another one', async () => {
  const known = { organization: 'Alder County', line1: 'PO Box 7', city: 'Tipton', region: 'IA' }
  const billing = {
    ...known,
    postalCode: '52772',
    country: 'US',
    emails: ['a@x.example', 'b@x.example'],
  }
  const [agency] = checkout.agencies
  const shown = (begun: Record<string, string>) =>
    renderPage(
      <CheckoutPage
        checkout={
          {
            ...{ ...checkout, agencies: [{ ...agency, billing }] },
            invoice: { invoiceDays: 30, seatsFrom: 'order' },
          } as never
        }
        begun={begun}
        {...{ code: null, signedIn: true, sandbox: false, mutationId: 'm', facts: null }}
        lastResult={undefined}
      />,
    )
  const html = await shown({})
  expect(html).toMatch(/<input(?=[^>]*name="organization")(?=[^>]*value="Alder County")[^>]*>/)
  expect(html).toContain('a@x.example\nb@x.example</textarea>')
  expect(html).toContain('For a quote you can leave them empty.')
  expect(await shown({ agency: 'new' })).not.toContain('Alder County')
})
