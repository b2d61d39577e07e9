import { useLoaderData } from '@remix-run/react'
import { getHeldPage } from '~/features/skills/index.server'
import { HeldView } from '~/features/skills/ui/held-view'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'

export const meta = () => [{ title: 'Everything held about me · Footbridge' }]

export const loader = guarded({ access: 'signed-in' }, async ({ actor, url }) => ({
  page: await getHeldPage(actor, pageOf(url, 1)),
}))

export default function Held() {
  return <HeldView {...useLoaderData<typeof loader>()} />
}
