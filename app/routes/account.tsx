import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listOwnOrders } from '~/features/checkout/index.server'
import { OwnOrders } from '~/features/checkout/ui/own-orders'
import { accountFormSchema, PROFILE, REVOKE_SESSION } from '~/features/identity/contract'
import {
  changeProfile,
  getAccount,
  revokeOtherSessions,
  revokeSession,
} from '~/features/identity/index.server'
import { AccountPage } from '~/features/identity/ui/account-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Your account · Footbridge' }]

/** The words for what a form of this page has done. */
const accountDone = (intent: string) =>
  intent === PROFILE ? 'Your account is saved' : 'Signed out there'

export const loader = guarded({ access: 'signed-in' }, async ({ actor, url }) => {
  const account = await getAccount(actor, pageOf(url, 1))
  const devices = Object.fromEntries(account.devices.map(({ id }) => [id, newId()]))
  const orders = await listOwnOrders(actor)
  return { account, orders, ids: { profile: newId(), others: newId(), devices } }
})

export const action = guarded({ access: 'signed-in' }, async ({ actor, request }) => {
  const submission = await parseForm(request, accountFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  if (value.intent === PROFILE) await changeProfile(actor, value)
  else if (value.intent === REVOKE_SESSION) await revokeSession(actor, value)
  else await revokeOtherSessions(actor, value)
  return redirectDone(paths.account(), { title: accountDone(value.intent) })
})

export default function Account() {
  const answer = useActionData<typeof action>()
  const { orders, ...page } = useLoaderData<typeof loader>()
  const { timeZone } = page.account
  return (
    <AccountPage {...page} lastResult={answer?.lastResult}>
      <OwnOrders orders={orders} timeZone={timeZone} />
    </AccountPage>
  )
}
