import { expect, test } from 'vitest'
import { FacilitateHome } from '~/features/grading/ui/facilitate-home'
import { renderPage } from '../../factories/render-page'

test('a facilitator finds on their page what they signed', async () => {
  const page = await renderPage(
    <FacilitateHome
      name="Dana Okafor"
      queue={{ next: null, counts: { waiting: 0, mine: 0, ready: 0, oldest: null } }}
      cohorts={{ cohorts: [], newer: null, older: null }}
      mutationId="m1"
    />,
    '/facilitate',
  )
  expect(page).toMatch(/href="\/practice\/observations"[^>]*>Observations you signed</)
})
