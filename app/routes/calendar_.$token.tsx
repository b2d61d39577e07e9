import { listCheckInEntries } from '~/features/follow-up/index.server'
import { listPlanEntries } from '~/features/practice/index.server'
import { listCohortEntries, readCalendarToken } from '~/features/sessions/index.server'
import { now } from '~/platform/clock.server'
import { open } from '~/platform/http/guards.server'
import { calendarFile, calendarHeaders } from '~/platform/shared/calendar/calendar-file'

// Calendar programs carry no cookie: the address is the key, and a wrong one is like a missing page.
const params = { token: /^[A-Za-z0-9_-]{20,100}\.ics$/ }

/** Someone's own calendar: live sessions, modules, and the first days of their plans and check-ins. */
export const loader = open({ params }, async ({ params }) => {
  const reader = await readCalendarToken(params.token.replace(/\.ics$/, ''))
  const entries = await Promise.all([
    listCohortEntries(reader),
    listPlanEntries(reader),
    listCheckInEntries(reader),
  ])
  return new Response(calendarFile('Footbridge', entries.flat(), now()), {
    headers: calendarHeaders(),
  })
})
