import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import { FreeSeatForm } from './free-seat-form'

const seat = {
  id: '0198a000-0000-7000-8000-000000000001',
  state: 'held' as const,
  holder: {
    ...{ name: 'Ana', email: 'ana@example.org', since: new Date(0), invitedAs: null },
    mutationId: 'a',
  },
  invitation: null,
  remindable: false,
  frozen: false,
}
const reassigning = { started: false, left: null, cap: 1, until: null }

const shown = (open: string | null) =>
  renderPage(
    <FreeSeatForm
      {...{ seat, reassigning: reassigning as never, name: 'Ana', enrolling: true, zone: 'UTC' }}
      lastResult={undefined}
      unfolded={{ seat: open, to: (id) => `/agency/seats?seat=${id}#seat-${id}` }}
    />,
  )

test('the form of a seat is written only for the seat whose form is open', async () => {
  const folded = await shown(null)
  expect(folded).toContain(`href="/agency/seats?seat=${seat.id}#seat-${seat.id}"`)
  expect(folded).toContain('Unassign or move this seat')
  expect(folded).not.toContain('<form')
  expect(await shown('another')).not.toContain('<form')
  const open = await shown(seat.id)
  expect(open).toContain('<details open')
  expect(open).toContain('<form')
  expect(open).toContain('Unassign seat')
})
