import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listOwnOrders } from '~/features/checkout/index.server'
import { OwnOrders } from '~/features/checkout/ui/own-orders'
import {
  ANSWER_OFFER,
  PROFILE,
  REVOKE_SESSION,
  roleRefusalWords,
} from '~/features/identity/contract'
import {
  answerOffer,
  changeProfile,
  getAccount,
  revokeOtherSessions,
  revokeSession,
} from '~/features/identity/index.server'
import { AccountPage } from '~/features/identity/ui/account-page'
import { accountSchema, RENEW_CALENDAR } from '~/features/sessions/contract'
import { getCalendarAddress, renewOwnCalendar } from '~/features/sessions/index.server'
import { OwnCalendar } from '~/features/sessions/ui/calendar-section'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Your account · Footbridge' }]

/** The words for what a form of this page has done. */
function accountDone(intent: string): string {
  if (intent === PROFILE) return 'Your account is saved'
  return intent === RENEW_CALENDAR ? 'You have a new calendar address' : 'Signed out there'
}

const ROLE_DONE = (accepted: boolean) =>
  accepted
    ? { title: 'The role is yours', text: 'Its pages are in the menu now.' }
    : { title: 'Invitation declined' }

export const loader = guarded({ access: 'signed-in' }, async ({ actor, url }) => {
  const account = await getAccount(actor, pageOf(url, 1))
  const devices = Object.fromEntries(account.devices.map(({ id }) => [id, newId()]))
  const orders = await listOwnOrders(actor)
  const calendar = { address: await getCalendarAddress(actor), mutationId: newId() }
  return { account, orders, calendar, ids: { profile: newId(), others: newId(), devices } }
})

export const action = guarded({ access: 'signed-in' }, async ({ actor, request }) => {
  const submission = await parseForm(request, accountSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  if (value.intent === PROFILE) await changeProfile(actor, value)
  else if (value.intent === ANSWER_OFFER) {
    const answer = await answerOffer(actor, value)
    if (answer.ok) return redirectDone(paths.account(), ROLE_DONE(answer.accepted))
    const errors = { formErrors: [roleRefusalWords(answer.reason)] }
    return data({ lastResult: submission.reply(errors) }, { status: 409 })
  } else if (value.intent === RENEW_CALENDAR) await renewOwnCalendar(actor, value.mutationId)
  else if (value.intent === REVOKE_SESSION) await revokeSession(actor, value)
  else await revokeOtherSessions(actor, value)
  return redirectDone(paths.account(), { title: accountDone(value.intent) })
})

export default function Account() {
  const answer = useActionData<typeof action>()
  const { orders, calendar, ...page } = useLoaderData<typeof loader>()
  const { timeZone } = page.account
  return (
    <AccountPage {...page} lastResult={answer?.lastResult}>
      <OwnCalendar {...calendar} />
      <OwnOrders orders={orders} timeZone={timeZone} />
    </AccountPage>
  )
}
