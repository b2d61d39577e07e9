import { expect, test } from 'vitest'
import { FacilitateHome } from '~/features/grading/ui/facilitate-home'
import { renderPage } from '../../factories/render-page'

const home = (hands: Record<string, number>) =>
  renderPage(
    <FacilitateHome
      name="Dana Okafor"
      queue={{ next: null, counts: { waiting: 0, mine: 0, ready: 0, oldest: null } }}
      cohorts={{
        cohorts: ['spring', 'fall', 'winter'].map((slug) => ({ slug, title: slug, lead: false })),
        ...{ newer: null, older: null },
      }}
      hands={hands}
      mutationId="m1"
    />,
    '/facilitate',
  )

test('a facilitator finds on their page what they signed', async () => {
  expect(await home({})).toMatch(/href="\/practice\/observations"[^>]*>Observations you signed</)
})

test('a cohort says how many of its coaches may need a hand, and nothing before it has begun', async () => {
  const page = await home({ spring: 3, fall: 1 })
  expect(page).toMatch(/href="\/facilitate\/spring\?show=hand"[^>]*>3 coaches may need a hand</)
  expect(page).toMatch(/href="\/facilitate\/fall\?show=hand"[^>]*>One coach may need a hand</)
  expect(page).not.toMatch(/facilitate\/winter\?show/)
  expect(await home({ spring: 0 })).toContain('No one seems to need a hand right now.')
})
