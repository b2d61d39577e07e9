import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/factories/render-page'
import { FilterForm } from './filter-form'

test('a filter is not filled in by the browser after Back, where no script says what the page shows', async () => {
  const page = await renderPage(
    <FilterForm to="/admin/orders" about="Orders" asked={{}} show="Show" showAll="Show all">
      <input name="find" />
    </FilterForm>,
  )
  expect(page).toMatch(/<form[^>]*autoComplete="off"/i)
})
