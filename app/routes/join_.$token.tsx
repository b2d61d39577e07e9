import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptOffer, readOffer } from '~/features/checkout/index.server'
import { acceptInvitationSchema } from '~/features/seats/contract'
import { JoinPage } from '~/features/seats/ui/join-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const params = { token: param.token }

// The address is the key to the seat: it must not travel on in a search engine.
export const meta = () => [
  { title: 'Your invitation · Footbridge' },
  { name: 'robots', content: 'noindex' },
]

export const loader = open({ params }, async ({ params, context }) => {
  const actor = await context.actor()
  return {
    invitation: await readOffer(params.token, actor),
    here: paths.join(params.token),
    decline: paths.joinDecline(params.token),
    email: actor?.email ?? null,
    mutationId: newId(),
  }
})

export const action = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, request }) => {
    const submission = await parseForm(request, acceptInvitationSchema)
    if (submission.status !== 'success')
      return data({ refused: null, lastResult: submission.reply() }, { status: 400 })
    const { mutationId } = submission.value
    const accepted = await acceptOffer(actor, { token: params.token, mutationId })
    if (accepted.ok)
      return redirectDone(paths.learnCohort(accepted.cohortSlug), {
        title: 'You have your seat',
        text: 'This is your cohort: its modules, dates and people.',
      })
    return data({ refused: accepted.reason, lastResult: null }, { status: 409 })
  },
)

export default function Join() {
  const answer = useActionData<typeof action>()
  return (
    <JoinPage
      {...useLoaderData<typeof loader>()}
      refused={answer?.refused ?? null}
      lastResult={answer?.lastResult}
    />
  )
}
