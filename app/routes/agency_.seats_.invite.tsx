import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actOnList, getInviteListPage } from '~/features/agencies/index.server'
import { InviteListPage } from '~/features/agencies/ui/seats/invite-list-page'
import { doorTo } from '~/features/identity/contract'
import { importFormSchema } from '~/features/seats/contract'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('seat.invite')

export const meta = () => [{ title: 'Invite from a list · Footbridge' }]

export const loader = guarded({ access }, ({ actor, url }) =>
  getInviteListPage(actor, url.searchParams.get('agency')),
)

export const action = guarded({ access }, async ({ actor, request, url }) => {
  const submission = await parseForm(request, importFormSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), answer: null }, { status: 400 })
  const answer = await actOnList(actor, url.searchParams.get('agency'), submission.value)
  if (answer.kind === 'imported') return redirect(paths.agencyImport(answer.importId))
  if (answer.kind === 'preview') return data({ lastResult: null, answer })
  const lastResult = submission.reply({ fieldErrors: { list: [answer.message] } })
  return data({ lastResult, answer: null }, { status: 409 })
})

export default function InviteList() {
  const said = useActionData<typeof action>()
  return (
    <InviteListPage
      {...useLoaderData<typeof loader>()}
      lastResult={said?.lastResult}
      answer={said?.answer ?? null}
    />
  )
}
