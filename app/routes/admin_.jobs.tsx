import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { jobsFormSchema, RUN_NOW } from '~/features/notifications/contract'
import {
  listParkedWork,
  listSweeps,
  retryParkedWork,
  runSweepNow,
} from '~/features/notifications/index.server'
import { JobsPage } from '~/features/notifications/ui/jobs-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { BadRequest } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { sweeps } from '~/worker.server'

const access = doorTo('work.retry')

export const meta = () => [{ title: 'Jobs · Footbridge' }]

export const loader = guarded({ access }, async ({ actor }) => {
  const [listed, work] = await Promise.all([listSweeps(actor, sweeps), listParkedWork(actor)])
  return { sweeps: listed, work, timeZone: actor.timeZone, mutationId: newId() }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, jobsFormSchema)
  // Each form is one button: only a made-up one does not parse.
  if (submission.status !== 'success') throw new BadRequest('This form isn’t one of this page.')
  const form = submission.value
  if (form.intent === RUN_NOW) {
    await runSweepNow(actor, sweeps, form)
    return redirectDone(paths.adminJobs(), {
      title: 'Job started',
      text: 'Reload this page in a moment to see how it went.',
    })
  }
  await retryParkedWork(actor, form)
  return redirectDone(paths.adminJobs(), {
    title: 'Trying again',
    text: 'It is being tried now. If it fails again, it comes back here.',
  })
})

export default function Jobs() {
  return <JobsPage {...useLoaderData<typeof loader>()} />
}
