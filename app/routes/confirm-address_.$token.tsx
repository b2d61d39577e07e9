import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { staffHelpRefusalWords } from '~/features/identity/contract'
import { confirmAddress, readAddressLink } from '~/features/identity/index.server'
import { ConfirmAddress } from '~/features/identity/ui/confirm-address'
import { redirectDone } from '~/platform/http/done.server'
import { open } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'

// Whatever a mail program has made of the link, its reader gets a calm page.
const params = { token: /^.{1,200}$/s }

// The address is the key to an account: it must not travel on in a search engine.
export const meta: MetaFunction = () => [
  { title: 'Confirm your address · Footbridge' },
  { name: 'robots', content: 'noindex' },
]

// Programs that look into emails open the link, too: only the form confirms.
export const loader = open({ params }, async ({ params }) => {
  const link = await readAddressLink(params.token)
  return data({ link }, { status: link.state === 'over' ? 404 : 200 })
})

export const action = open({ params }, async ({ params }) => {
  const answer = await confirmAddress(params.token)
  const to = paths.confirmAddress(params.token)
  return redirectDone(
    to,
    answer.ok
      ? { title: 'Address confirmed', text: 'From now on you sign in with it.' }
      : {
          title: 'Nothing was changed',
          text: `${staffHelpRefusalWords(answer.reason)}.`,
          tone: 'info',
        },
  )
})

export default function Confirm() {
  return <ConfirmAddress {...useLoaderData<typeof loader>()} />
}
