import { useLoaderData } from '@remix-run/react'
import { noSessionCookie, signOut, startPage } from '~/features/identity/index.server'
import { SignOutPage } from '~/features/identity/ui/sign-out-page'
import { open } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { paths, safeNext } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Sign out · Footbridge' }]

export const loader = open({}, async ({ context, url }) => {
  const actor = await context.actor()
  const next = safeNext(url.searchParams.get('next'))
  if (!actor) throw redirect(next ?? paths.home())
  return { name: actor.name, stay: await startPage(actor), next }
})

export const action = open({}, async ({ context, url }) => {
  const { demo, secure } = context.settings
  const actor = await context.actor()
  if (actor) await signOut(actor)
  // In the demo one signs out to be someone else.
  const next = safeNext(url.searchParams.get('next'))
  return redirect(next ?? (demo ? paths.signIn() : paths.home()), {
    headers: { 'Set-Cookie': noSessionCookie(secure) },
  })
})

export default function SignOut() {
  return <SignOutPage {...useLoaderData<typeof loader>()} />
}
