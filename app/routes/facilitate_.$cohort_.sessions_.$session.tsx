import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { sessionSchema } from '~/features/sessions/contract'
import { actOnSession, getLedSession } from '~/features/sessions/index.server'
import { SessionDeskView } from '~/features/sessions/ui/session-desk-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('session.prepare')
const params = { cohort: param.slug, session: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Live session ${data?.session.position ?? ''} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  ...(await getLedSession(actor, params)),
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, sessionSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const answer = await actOnSession(actor, params, submission.value)
  if (answer.kind === 'preview')
    return data({ lastResult: submission.reply(), preview: answer.preview })
  if (answer.kind === 'refused') {
    const { errors, version } = answer
    return data({ lastResult: submission.reply(errors), version }, { status: 409 })
  }
  const { title, tone, undo } = answer
  const to = paths.leadSession(params.cohort, params.session)
  return redirectDone(to, {
    title,
    ...(tone && { tone }),
    ...(undo && { undo: { to, fields: undo } }),
  })
})

export default function LedSession() {
  return (
    <SessionDeskView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
