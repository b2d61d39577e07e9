import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newCohortSchema, problemErrors } from '~/features/cohorts/contract'
import { createCohort, getNewCohort, previewCohort, sealOf } from '~/features/cohorts/index.server'
import { CHECK_IN_DAYS } from '~/features/follow-up/contract'
import { doorTo } from '~/features/identity/contract'
import { NewCohort } from '~/features/staff/ui/new-cohort'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { zoneChoices } from '~/platform/shared/zones/zones'

const access = doorTo('cohort.open')

export const meta = () => [{ title: 'New cohort · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const page = await getNewCohort(actor, url.searchParams.get('from'))
  return { ...page, zones: zoneChoices(page.form.timeZone), mutationId: newId() }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, newCohortSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const form = submission.value
  if (!form.save || form.previewed !== sealOf(form)) {
    const seen = await previewCohort(actor, null, form, CHECK_IN_DAYS)
    if (seen.ok) return data({ lastResult: submission.reply(), preview: seen.preview })
    return data({ lastResult: submission.reply(problemErrors(seen.problems)) }, { status: 409 })
  }
  const made = await createCohort(actor, form)
  if (!made.ok)
    return data({ lastResult: submission.reply(problemErrors(made.problems)) }, { status: 409 })
  return redirectDone(paths.adminCohort(made.slug), { title: 'Cohort saved' })
})

export default function New() {
  return <NewCohort {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
