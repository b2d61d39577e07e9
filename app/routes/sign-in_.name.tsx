import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nameSchema } from '~/features/identity/contract'
import { changeProfile, startPage } from '~/features/identity/index.server'
import { NamePage } from '~/features/identity/ui/name-page'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { safeNext } from '~/platform/shared/paths'
import { zoneLabel } from '~/platform/shared/zones/zones'

export const meta = () => [{ title: 'What should we call you? · Footbridge' }]

export const loader = guarded({ access: 'signed-in' }, ({ actor, url }) => ({
  name: actor.name,
  timeZone: zoneLabel(actor.timeZone),
  next: safeNext(url.searchParams.get('next')),
  mutationId: newId(),
}))

export const action = guarded({ access: 'signed-in' }, async ({ actor, request }) => {
  const submission = await parseForm(request, nameSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { next, ...named } = submission.value
  await changeProfile(actor, named)
  return redirect(safeNext(next) ?? (await startPage(actor)))
})

export default function Name() {
  const answer = useActionData<typeof action>()
  return <NamePage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
