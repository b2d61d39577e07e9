import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checkAxe, expect } from '../setup/browser'
import { readPdf } from '../setup/documents/read-pdf'
import { readMail, signInByMail } from './people'

/** Follows a link to a PDF, and gives its text. */
export async function downloadPdf(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return readPdf(await fs.readFile(await file.path()))
}

/** The county that pays for the agency. */
export async function fillBilling(page: Page): Promise<void> {
  await page.getByLabel('Organization to bill').fill('Riverbend County Auditor')
  await page.getByLabel('Street address or PO box').fill('200 Courthouse Square')
  await page.getByLabel('City').fill('Riverbend')
  await page.getByLabel('State', { exact: true }).fill('IA')
  await page.getByLabel('ZIP code').fill('52001')
}

interface Claim {
  /** The address to which the invitation went. */
  invited: string
  /** The address with which the coach signs in, for the first time. */
  home: string
  name: string
}

/** A coach opens the letter, and takes the seat with an address of their own. */
export async function claimSeat(coach: Page, { invited, home, name }: Claim): Promise<string> {
  const letter = await readMail(coach, invited, /seat/i)
  const link = /http\S+\/join\/[\w-]+/.exec(letter)?.[0] ?? ''
  await coach.goto(new URL(link).pathname)
  await expect(coach.getByText('You pay nothing.')).toBeVisible()
  await checkAxe(coach)
  await coach.getByRole('link', { name: 'Sign in to accept' }).click()
  await signInByMail(coach, home)
  await coach.getByLabel(/name/i).fill(name)
  await coach.getByRole('button', { name: 'Continue' }).click()
  await coach.getByRole('button', { name: 'Accept the seat' }).click()
  await expect(coach).toHaveURL(/\/learn\//)
  return letter
}

/** A lead gives the seat of a coach to someone else, in a running cohort. */
export async function passSeatOn(
  lead: Page,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const seat = lead.getByRole('listitem').filter({ hasText: from })
  await seat.getByText('Unassign or move this seat').click()
  await seat.getByLabel('Their work has changed').check()
  await seat.getByLabel('Invite someone else').fill(to)
  await checkAxe(lead)
  await seat.getByRole('button', { name: 'Unassign seat' }).click()
  await expect(lead.getByText('Seat moved')).toBeVisible()
}
