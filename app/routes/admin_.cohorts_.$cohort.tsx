import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { cohortDeskSchema, problemErrors } from '~/features/cohorts/contract'
import { getCohortDesk } from '~/features/cohorts/index.server'
import { CHECK_IN_DAYS } from '~/features/follow-up/contract'
import { doorTo } from '~/features/identity/contract'
import { findRound } from '~/features/moves/index.server'
import { RoundNotice } from '~/features/moves/ui/round-notice'
import { listWaiting } from '~/features/seats/index.server'
import { WaitingList } from '~/features/seats/ui/waiting-list'
import { actOnCohort } from '~/features/staff/index.server'
import { CohortDesk } from '~/features/staff/ui/cohort-desk'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { zoneChoices } from '~/platform/shared/zones/zones'

const access = doorTo('cohort.open')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.desk.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const desk = await getCohortDesk(actor, params.cohort, CHECK_IN_DAYS)
  const zones = zoneChoices(desk.form.timeZone)
  const waiting = await listWaiting(actor, params.cohort)
  const found = await findRound(actor, params.cohort)
  return { desk, found, waiting, zones, mutationId: newId(), timeZone: actor.timeZone }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, cohortDeskSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const answer = await actOnCohort(actor, params.cohort, submission.value, CHECK_IN_DAYS)
  if (answer.kind === 'preview')
    return data({ lastResult: submission.reply(), preview: answer.preview })
  if (answer.kind === 'refused') {
    const { problems, version } = answer
    return data({ lastResult: submission.reply(problemErrors(problems)), version }, { status: 409 })
  }
  const { slug, undo, ...said } = answer
  const to = paths.adminCohort(slug)
  return redirectDone(to, { title: said.title, ...(undo && { undo: { to, fields: undo } }) })
})

export default function Cohort() {
  const { found, waiting: rows, ...page } = useLoaderData<typeof loader>()
  const about = { cohort: page.desk.slug, zone: page.timeZone }
  const round = found && {
    canceled: found.kind === 'canceled',
    notice: <RoundNotice {...about} round={found} />,
  }
  const waiting = <WaitingList rows={rows} timeZone={page.desk.timeZone} />
  const answer = useActionData<typeof action>()
  return <CohortDesk {...page} {...{ round, waiting, answer }} />
}
