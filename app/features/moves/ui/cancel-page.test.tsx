import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import type { RoundView } from '../contract'
import { CancelPage } from './cancel-page'

const decidedAt = new Date('2026-03-04T18:00:00Z')
const said = async (tellAt: Date) => {
  const round: RoundView = {
    ...{ kind: 'canceled', reason: null, by: 'Priya', decidedAt, tellAt },
    ...{ toldAt: null, chooseUntil: null, choices: [] },
  }
  const cohort = { slug: 'spring', title: 'Spring' }
  const page = { cohort, round, refusal: 'canceled' } as Parameters<typeof CancelPage>[0]['page']
  return renderPage(
    <CancelPage page={page} mutationId="m" lastResult={undefined} timeZone="America/Chicago" />,
  )
}

test('a cancellation can be undone until its emails go out, and not in the moments before they do', async () => {
  const inADay = await said(new Date('2026-03-05T18:00:00Z'))
  expect(inADay).toContain('Go out on Thu, Mar 5')
  expect(inADay).toContain('it takes place after all')
  const atOnce = await said(decidedAt)
  expect(atOnce).toContain('Are going out now')
  expect(atOnce).not.toContain('it takes place after all')
})
