import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { retrySchema } from '~/features/notifications/contract'
import { listParkedWork, retryParkedWork } from '~/features/notifications/index.server'
import { ParkedWorkPage } from '~/features/notifications/ui/parked-work'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('work.retry')

export const meta: MetaFunction = () => [{ title: 'Failed jobs and emails · Footbridge' }]

export const loader = guarded({ access }, async ({ actor }) => ({
  work: await listParkedWork(actor),
  timeZone: actor.timeZone,
  mutationId: newId(),
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, retrySchema)
  if (submission.status !== 'success') return data({ message: 'Please try again.' }, 400)
  await retryParkedWork(actor, submission.value)
  return redirectDone(paths.adminParked(), {
    title: 'Trying again',
    text: 'It is being tried now. If it fails again, it comes back here.',
  })
})

export default function Parked() {
  const { work, ...rest } = useLoaderData<typeof loader>()
  return <ParkedWorkPage work={work} {...rest} />
}
