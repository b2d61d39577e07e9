import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import { CheckoutPage } from './checkout-form'

const said = (enrollment: 'full' | 'closed') =>
  renderPage(
    <CheckoutPage
      checkout={{ cohort: { slug: 'spring', title: 'Spring', enrollment } } as never}
      {...{ begun: {}, code: null, signedIn: false, sandbox: false, mutationId: 'm', facts: null }}
      lastResult={undefined}
    />,
  )

test('whoever wants seats in a full cohort is led to its waiting list', async () => {
  expect(await said('full')).toContain('href="/cohorts/spring/waiting-list"')
})

test('whoever comes too late is led to the other cohorts', async () => {
  expect(await said('closed')).toContain('href="/cohorts"')
})
