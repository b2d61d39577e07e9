import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { readMailState, retrySchema } from '~/features/notifications/contract'
import { listUnsent, retryParkedWork } from '~/features/notifications/index.server'
import { MailPage } from '~/features/notifications/ui/mail-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { BadRequest } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'

const access = doorTo('work.retry')

export const meta = () => [{ title: 'Emails · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  mail: await listUnsent(actor, readMailState(url.searchParams.get('state')), pageOf(url, 1)),
  timeZone: actor.timeZone,
  mutationId: newId(),
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, retrySchema)
  // The form is one button: only a made-up one does not parse.
  if (submission.status !== 'success') throw new BadRequest('This form isn’t one of this page.')
  await retryParkedWork(actor, submission.value)
  return redirectDone(paths.adminMail(), {
    title: 'Trying again',
    text: 'It is being sent now. If it fails again, it comes back here.',
  })
})

export default function Mail() {
  return <MailPage {...useLoaderData<typeof loader>()} />
}
