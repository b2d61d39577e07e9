import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import type { ObservationView } from '../../contract'
import { CoachSide } from './coach-side'

/** The observer reads an observation that its coach has not signed, and of which no debrief is recorded. */
const show = (voided: ObservationView['voided']) => {
  const side: ObservationView['side'] = {
    ...{ revealed: true, shownFrom: new Date(0), rated: false, seenAt: null, response: null },
    ...{ mayRespond: false, debrief: null, mayDebrief: !voided },
  }
  const observation = { reader: 'observer', side, voided } as ObservationView
  return renderPage(
    <CoachSide
      {...{ observation, today: '2026-03-02', timeZone: 'America/Chicago' }}
      {...{ mutationId: 'm', lastResult: undefined, plans: null }}
    />,
  )
}

test('an observation counts without the coach’s signature, and its debrief can be recorded', async () => {
  const page = await show(null)
  expect(page).toContain('Not signed by the coach yet. The observation counts all the same.')
  expect(page).toContain('Record the debrief')
})

test('a voided observation is not said to count, and has no empty debrief', async () => {
  const page = await show({ at: new Date(0), reason: 'The wrong coach' })
  expect(page).toContain('Not signed by the coach yet.')
  expect(page).not.toMatch(/counts|Debrief/)
})
