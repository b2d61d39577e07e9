import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { doorTo, LIFT_BLOCK } from '~/features/identity/contract'
import { liftBlock } from '~/features/identity/index.server'
import { mailFormSchema, readMailState } from '~/features/notifications/contract'
import { listUnsent, retryParkedWork } from '~/features/notifications/index.server'
import { MailPage } from '~/features/notifications/ui/mail-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('work.retry')

export const meta = () => [{ title: 'Emails · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const { searchParams: asked } = url
  const find = (asked.get('find') ?? '').trim().slice(0, 254)
  return {
    mail: await listUnsent(actor, readMailState(asked.get('state')), pageOf(url, 1), find),
    timeZone: actor.timeZone,
    mutationId: newId(),
  }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, mailFormSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  if (submission.value.intent === LIFT_BLOCK) {
    await liftBlock(actor, submission.value)
    return redirectDone(paths.adminMail({ state: 'held' }), {
      title: 'Emails leave for this address again',
      text: 'What was held back and is still of use is listed here: send it, or leave it. Codes have expired; whoever needs one asks again.',
    })
  }
  await retryParkedWork(actor, submission.value)
  const state = new URL(request.url).searchParams.get('state')
  return redirectDone(paths.adminMail({ state }), {
    title: state === 'held' ? 'Sending it now' : 'Trying again',
    text: 'It is being sent now. If it fails again, it comes back here.',
  })
})

export default function Mail() {
  const answer = useActionData<typeof action>()
  return <MailPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
