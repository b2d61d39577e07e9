import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, secondTab, signInAs } from '../people'

const address = (slug: string) => `/admin/cohorts/${slug}`

async function nameTheCopy(page: Page, slug: string, anchor: string) {
  await page.getByLabel('Title').fill(`Copy ${slug}`)
  await page.getByLabel('Address').fill(slug)
  await page.getByLabel('First day', { exact: true }).first().fill(anchor)
}

const preview = (page: Page) => page.getByRole('region', { name: 'Preview: nothing is saved yet' })
/** A press while the page still reads what the last answer left is not taken, so it is pressed until it is. */
const seePreview = (page: Page) =>
  expect(async () => {
    const press = page.getByRole('button', { name: 'Preview', exact: true })
    if (!(await preview(page).isVisible())) await press.click({ timeout: 2_000 })
    await expect(preview(page)).toBeVisible({ timeout: 4_000 })
  }).toPass()
const dates = (page: Page) => page.getByRole('definition').first()

test('staff copy a cohort to a new first day with a holiday, open it, move it and undo that', async ({
  page,
  browser,
  room,
}) => {
  test.slow()
  const slug = `copy-${room.slug}`
  await signInAs(page, room.admin, '/admin')
  await page.getByRole('link', { name: 'Every cohort' }).click()
  await page.getByLabel('Find a cohort by its title').fill(room.title)
  await page.getByRole('button', { name: 'Search' }).click()
  await checkAxe(page)
  await page.getByRole('link', { name: room.title }).click()
  await page.getByRole('link', { name: 'Copy this cohort' }).click()
  // The page before it has a title, too: whatever is typed too early stands there.
  await expect(page.getByRole('heading', { name: `Copy ${room.title}`, level: 1 })).toBeVisible()

  await test.step('what is wrong is said, and what was typed stays', async () => {
    await nameTheCopy(page, slug, '2031-11-03')
    const row = page.getByRole('group', { name: 'Holiday 1' })
    await row.getByLabel('Name').fill('Thanksgiving week')
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await expect(page.getByRole('link', { name: /Holiday 1: Enter its first day/ })).toBeVisible()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(row.getByLabel('Name')).toHaveValue('Thanksgiving week')
    await row.getByLabel('First day').fill('2031-11-24')
    await row.getByLabel('Last day').fill('2031-11-28')
  })

  await test.step('the preview shows the dates, and saves just these', async () => {
    await seePreview(page)
    await expect(preview(page)).toContainText('no one is touched and no email goes')
    await expect(preview(page).getByRole('heading')).toBeFocused()
    // Module 1 ends before the week off, and module 2 has it in the middle.
    await expect(preview(page).getByRole('row', { name: /Module 2/ })).toContainText(
      'Nov 17, 2031 to Dec 7, 2031',
    )
    await checkAxe(page)
    await expect(page.getByRole('group', { name: /^Holiday \d$/ })).toHaveCount(4)
    await page.getByLabel('Places', { exact: true }).fill('9')
    await preview(page).getByRole('button', { name: 'Save cohort' }).click()
    await expect(preview(page).getByRole('row', { name: /Places/ })).toContainText('9')
    await preview(page).getByRole('button', { name: 'Save cohort' }).click()
    await expect(page).toHaveURL(new RegExp(`${address(slug)}\\b`))
    await expect(page.getByText('Cohort saved')).toBeVisible()
    await checkAxe(page)
  })

  await test.step('its facilitator can look at the draft, and no one else', async () => {
    const facilitator = await newPerson(browser)
    await signInAs(facilitator, room.facilitator, `/learn/${slug}`)
    await expect(facilitator.getByRole('heading', { level: 1 })).toContainText(`Copy ${slug}`)
    expect((await facilitator.goto(`/cohorts/${slug}`))?.status()).toBe(404)
  })

  const save = async () => {
    await seePreview(page)
    await preview(page).getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Cohort saved')).toBeVisible()
  }

  await test.step('it is opened', async () => {
    await page.getByRole('radio', { name: /^Open\b/ }).check()
    await save()
    expect((await page.goto(`/cohorts/${slug}`))?.status()).toBe(200)
    await expect(page.getByRole('link', { name: 'Buy seats' })).toBeVisible()
    await expect(dates(page)).toContainText('Nov 3, 2031')
  })

  await test.step('its first day is moved, and moved back', async () => {
    await page.goto(address(slug))
    await page.getByLabel('First day', { exact: true }).first().fill('2031-11-10')
    await save()
    await page.goto(address(slug))
    await page.getByRole('button', { name: 'Undo this change' }).click()
    await expect(page.getByText('Change undone')).toBeVisible()
    await expect(page.getByLabel('First day', { exact: true }).first()).toHaveValue('2031-11-03')
    await page.goto(`/cohorts/${slug}`)
    await expect(dates(page)).toContainText('Nov 3, 2031')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a cohort is previewed and changed, and two tabs do not overwrite each other', async ({
    page,
    room,
  }) => {
    await signInAs(page, room.admin, address(room.slug))
    const other = await secondTab(page)
    for (const [tab, places] of [
      [page, '40'],
      [other, '50'],
    ] as const) {
      await tab.getByLabel('Places', { exact: true }).fill(places)
      await tab.getByRole('button', { name: 'Preview', exact: true }).click()
      if (tab === other) break
      await expect(preview(tab)).toContainText('1 coach is enrolled')
      await preview(tab).getByRole('button', { name: 'Save changes' }).click()
      await expect(tab.getByText('Cohort saved')).toBeVisible()
    }
    await expect(other.getByRole('alert')).toContainText(
      'This cohort was changed after you opened this page',
    )
    await expect(other.getByLabel('Places', { exact: true })).toHaveValue('50')
    await other.getByRole('button', { name: 'Preview', exact: true }).click()
    await expect(preview(other).getByRole('row', { name: /Places/ })).toContainText('40')
    await preview(other).getByRole('button', { name: 'Save changes' }).click()
    await expect(other.getByText('Cohort saved')).toBeVisible()
  })
})
