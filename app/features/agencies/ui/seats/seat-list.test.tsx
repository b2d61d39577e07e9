import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import { ReassignTerms } from './reassign-terms'
import { SeatList } from './seat-list'

const cohort = {
  ...{ slug: 'spring', title: 'Spring', timeZone: 'America/Chicago' },
  ...{ startsOn: '2026-03-02', endsOn: '2026-06-21', enrollUntil: '2026-03-16' },
} as never

const said = async (
  counts: { untouched: number; frozenUntouched: number; spareId?: string },
  seats = [],
  left: number | null = null,
) => {
  const html = await renderPage(
    <SeatList
      {...{ cohort, ...counts, seats, enrolling: true, timeZone: 'America/Chicago' }}
      unfolded={{ seat: null, to: () => '' } as never}
      orders="/agency/orders"
      reassigning={{ started: left !== null, cap: 1, used: 1, left } as never}
      lastResult={undefined}
    />,
  )
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

const offered = (unreachable: boolean, frozen = false) =>
  said({ untouched: 0, frozenUntouched: 0 }, [
    {
      ...{ id: 'seat', state: 'offered', holder: null, remindable: true, frozen },
      invitation: {
        ...{ id: 'invitation', email: 'a@example.org', expiresAt: new Date(), state: 'open' },
        ...{ reminders: 0, remindFrom: new Date(), unreachable, lost: false },
        mutationIds: { resend: 'a', revoke: 'b', remind: 'c', address: 'd' },
      },
    },
  ] as never)

test('an invitation that cannot be delivered is not sent again, and another address is asked for', async () => {
  expect(await offered(false)).toMatch(/Remind .*Send again .*Cancel invitation/)
  const text = await offered(true)
  expect(text).toContain('Emails can’t be delivered to this address.')
  expect(text).toContain('Cancel invitation')
  expect(text).not.toMatch(/Remind|Send again/)
})

test('an invitation to a seat on hold can be canceled, and is neither sent again nor called open', async () => {
  const text = await offered(false, true)
  expect(text).toMatch(/^ ?On hold a@example.org/)
  expect(text).toContain('The invitation stands')
  expect(text).toContain('Cancel invitation')
  expect(text).not.toMatch(/Remind|Send again|Invited /)
})

test('seats that wait for their money are on hold and not available', async () => {
  expect(await said({ untouched: 2, frozenUntouched: 2 })).toContain('On hold 2 seats')
  expect(await said({ untouched: 2, frozenUntouched: 2 })).not.toContain('Available')
  expect(await said({ untouched: 3, frozenUntouched: 2 })).toContain(
    'Available 1 seat On hold 2 seats',
  )
  expect(await said({ untouched: 1, frozenUntouched: 0 })).toContain('Available 1 seat')
})

test('no link leads to a move where no seat can leave the running cohort anymore', async () => {
  const spare = { untouched: 1, frozenUntouched: 0, spareId: 'seat' }
  expect(await said(spare, [], 1)).toContain('Move an available seat to another cohort')
  expect(await said(spare, [], 0)).not.toContain('Move')
})

test('a cap that is used up stays on the page', async () => {
  const terms = (used: number, left: number) =>
    renderPage(
      <ReassignTerms
        {...{ started: true, endsOn: '2027-01-11' as never, cap: 2, used, left, zone: 'UTC' }}
      />,
    )
  expect(await terms(2, 0)).toContain('2 of 2 used')
  expect(await terms(1, 1)).toContain('So far: 1.')
  expect(await terms(1, 0)).toContain('Seats could go to someone else until')
})
