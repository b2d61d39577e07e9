import type { Page } from '@playwright/test'
import { expect } from '../setup/browser'

/** The step of the note that is shown. */
export const noteStep = (page: Page, title: string) =>
  page.getByRole('heading', { level: 2, name: new RegExp(`^Step \\d of \\d ?: ${title}$`) })

/** Says in the first step whether the skill was used; a tap on the answer leads on to the words. */
export async function sayUse(page: Page, used = 'Yes') {
  await expect(noteStep(page, 'The moment')).toBeVisible()
  await page.getByRole('radio', { name: used, exact: true }).check()
}
