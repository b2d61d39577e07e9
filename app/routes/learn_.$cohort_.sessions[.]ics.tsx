import { doorTo } from '~/features/identity/contract'
import { getCohortCalendar } from '~/features/sessions/index.server'
import { now } from '~/platform/clock.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { calendarFile, calendarHeaders } from '~/platform/shared/calendar/calendar-file'

const access = doorTo('lesson.read')
const params = { cohort: param.slug }

/** The live sessions of a cohort as a file. */
export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const { title, entries } = await getCohortCalendar(actor, params.cohort)
  return new Response(calendarFile(title, entries, now()), {
    headers: calendarHeaders(`${params.cohort}-sessions`),
  })
})
