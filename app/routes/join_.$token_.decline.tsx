import { useActionData, useLoaderData } from '@remix-run/react'
import { declineOffer, readOffer } from '~/features/checkout/index.server'
import { DeclinePage } from '~/features/seats/ui/join-page'
import { open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'

const params = { token: param.token }

export const meta = () => [
  { title: 'Decline an invitation · Footbridge' },
  { name: 'robots', content: 'noindex' },
]

export const loader = open({ params }, async ({ params, context }) => ({
  invitation: await readOffer(params.token, await context.actor()),
  here: paths.join(params.token),
}))

export const action = open({ params }, async ({ params }) => ({
  declined: (await declineOffer(params.token)).ok,
}))

export default function Decline() {
  const answer = useActionData<typeof action>()
  return <DeclinePage {...useLoaderData<typeof loader>()} declined={answer?.declined ?? false} />
}
