import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { listFacilitatedCohorts } from '~/features/cohorts/index.server'
import { countCoachesInNeed } from '~/features/facilitation/index.server'
import { listSupportTasks } from '~/features/follow-up/index.server'
import { SupportTasks } from '~/features/follow-up/ui/check-ins/support-tasks'
import { getQueueHome } from '~/features/grading/index.server'
import { FacilitateHome } from '~/features/grading/ui/facilitate-home'
import { doorTo } from '~/features/identity/contract'
import { listNextSessions } from '~/features/sessions/index.server'
import { NextSessions } from '~/features/sessions/ui/next-session'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'

export const meta: MetaFunction = () => [{ title: 'Facilitate · Footbridge' }]

export const loader = guarded({ access: doorTo('cohort.facilitate') }, async ({ actor, url }) => {
  const [queue, cohorts, support, sessions] = await Promise.all([
    getQueueHome(actor),
    listFacilitatedCohorts(actor, pageOf(url, 1)),
    listSupportTasks(actor),
    listNextSessions(actor),
  ])
  const found = await countCoachesInNeed(
    actor,
    cohorts.cohorts.map(({ slug }) => slug),
  )
  const hands = Object.fromEntries(found)
  const tasks = support.map((task) => ({ ...task, mutationId: newId() }))
  const { name, timeZone } = actor
  return { queue, cohorts, hands, sessions, tasks, name, timeZone, mutationId: newId() }
})

export default function Facilitate() {
  const { tasks, timeZone, sessions, ...home } = useLoaderData<typeof loader>()
  return (
    <FacilitateHome
      {...home}
      sessions={<NextSessions {...{ sessions, timeZone }} />}
      support={<SupportTasks {...{ tasks, timeZone }} from="home" />}
    />
  )
}
