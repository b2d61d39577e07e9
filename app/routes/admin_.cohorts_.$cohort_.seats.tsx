import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CANCEL_GIFT, giveSeatsSchema } from '~/features/checkout/contract'
import { cancelGift, getGiveSeats, giveSeat, giveSeats } from '~/features/checkout/index.server'
import { GiveSeats } from '~/features/checkout/ui/give-seats'
import { INVITATION_DAYS } from '~/features/cohorts/contract'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'

const access = doorTo('cohort.open')
const params = { cohort: param.slug }

export const meta = () => [{ title: 'Give seats for free · Footbridge' }]

const INVITED = {
  title: 'Invitation sent',
  text: `No one has signed in with this address yet, so it gets a link by email. The place is kept for ${INVITATION_DAYS} days, and whoever opens the link takes the seat.`,
}
const CANCELED = {
  title: 'Invitation canceled',
  text: 'Its link no longer works, and the place is free again.',
}
const TOO_LATE: Done = {
  tone: 'info',
  title: 'Nothing was changed',
  text: 'The seat was taken, declined or canceled in the meantime.',
}

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  page: await getGiveSeats(actor, params.cohort),
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, giveSeatsSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), choices: undefined }, { status: 400 })
  const { value } = submission
  if (value.to === CANCEL_GIFT) {
    const canceled = await cancelGift(actor, params.cohort, value)
    return redirectDone(paths.adminGiveSeats(params.cohort), canceled.ok ? CANCELED : TOO_LATE)
  }
  const alone = value.to === 'person'
  const given = alone
    ? await giveSeat(actor, params.cohort, value)
    : await giveSeats(actor, params.cohort, value)
  if (given.ok && given.orderId === null)
    return redirectDone(paths.adminGiveSeats(params.cohort), INVITED)
  if (given.ok)
    return redirectDone(paths.adminCohort(params.cohort), {
      title: alone ? 'Seat given' : 'Seats given',
      text: alone
        ? 'They are enrolled, and get an email about it.'
        : 'The agency’s lead gets an email about them.',
    })
  const { field, text } = given
  const choices = 'choices' in given ? given.choices : undefined
  const errors = field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }
  return data({ lastResult: submission.reply(errors), choices }, { status: 409 })
})

export default function Seats() {
  const answer = useActionData<typeof action>()
  return (
    <GiveSeats
      {...useLoaderData<typeof loader>()}
      lastResult={answer?.lastResult}
      choices={answer?.choices}
    />
  )
}
