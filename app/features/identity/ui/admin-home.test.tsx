import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import { AdminHome } from './admin-home'

test('program staff find calibration on their page, and not among past changes', async () => {
  const show = (inThePast: boolean) =>
    renderPage(
      <AdminHome
        {...{ orders: null, who: '', inThePast, timeZone: 'UTC' }}
        audit={{ entries: [], older: null }}
      />,
      '/admin',
    )
  expect(await show(false)).toContain('href="/practice/calibration"')
  expect(await show(true)).not.toContain('href="/practice/calibration"')
})
