import '~/platform/shared/zod-set-up'
import typeface from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { keptPagesKey } from '~/features/identity/index.server'
import { readDone } from '~/platform/http/done.server'
import { open } from '~/platform/http/guards.server'
import { firstLetter } from '~/platform/shared/names/graphemes'
import { paths } from '~/platform/shared/paths'
import { navigationOf, searchOf } from '~/platform/shared/requests/navigation'
import { signInHere } from '~/platform/shared/requests/sign-in-here'
import { type UnsentFields, UnsentForm } from '~/ui/forms/unsent-form'
import { ErrorView } from '~/ui/frame/error-view'
import { useNonce } from '~/ui/nonce'
import {
  DeviceProvider,
  isConnectionFailure,
  NotConnected,
  Offline,
  unlessKept,
} from '~/ui/offline'
import { PageFrame } from '~/ui/page'
import '~/ui/styles.css'

export const meta: MetaFunction = () => [{ title: 'Footbridge' }]

export const loader = open({}, async ({ context, url }) => {
  const actor = await context.actor()
  const { demo, dev } = context.settings
  const account = actor && {
    name: actor.name,
    initial: firstLetter(actor.name),
    nav: navigationOf(actor),
    search: searchOf(actor),
    // In development nothing is kept: what is kept must not change under one's hands.
    device: { person: actor.personId, shelf: dev ? null : keptPagesKey(actor) },
  }
  // A form that was refused just now is answered on its page; what was done before it is old news.
  const done = context.posted ? null : readDone(url)
  return { demo, dev, account, done }
})

export const shouldRevalidate = unlessKept

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="theme-color" content="#f7f2e8" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#191714" media="(prefers-color-scheme: dark)" />
        <link rel="preload" href={typeface} as="font" type="font/woff2" crossOrigin="anonymous" />
        {/* The header grows from the right: nothing is shown of it until it is there. */}
        <link rel="expect" href="#main" blocking="render" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame>{children}</Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** The frame stands around errors too; then there may be no data. */
function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  // Beside a failure, what was done before it would read as its success.
  const failed = Boolean(useRouteError())
  const account = data?.account
  const signIn = useSignInHere(failed)
  const footer = [
    { to: paths.cohorts(), label: 'Open cohorts' },
    { to: paths.sitePage('help'), label: 'Help' },
    { to: paths.sitePage('accessibility'), label: 'Accessibility' },
    { to: paths.sitePage('privacy'), label: 'Privacy' },
    { to: paths.sitePage('terms'), label: 'Terms' },
  ]
  if (data?.demo || data?.dev) footer.push({ to: paths.devOutbox(), label: 'Demo emails' })
  return (
    <DeviceProvider device={account?.device ?? null}>
      <PageFrame
        home={account?.nav[0]?.to ?? paths.home()}
        nav={account?.nav ?? []}
        account={
          account
            ? {
                name: account.name,
                initial: account.initial,
                items: [{ to: paths.account(), label: 'Your account' }],
                signOut: paths.signOut(),
              }
            : undefined
        }
        // Without data no one knows who is asking.
        signIn={data && !account ? signIn : undefined}
        search={useSearchHere() ?? account?.search ?? undefined}
        demo={data?.demo}
        footer={footer}
        done={failed ? null : data?.done}
      >
        <Offline known={data !== undefined} />
        {children}
      </PageFrame>
    </DeviceProvider>
  )
}

/** An address at which nothing is has nothing to come back to. */
function useSignInHere(failed: boolean) {
  const here = useLocation()
  const page = useMatches().at(-1)?.data as { next?: unknown } | null | undefined
  return failed ? paths.signIn() : signInHere(here, page?.next)
}

/** The search of the cohort whose page this is; none on a page that is not there for this reader. */
function useSearchHere() {
  const { pathname, params, data } = useMatches().at(-1) ?? { pathname: '' }
  const inside = data && /^\/(learn|facilitate)\//.test(pathname)
  return inside && params?.cohort ? paths.search(params.cohort) : undefined
}

export default function App() {
  return <Outlet />
}

const isUnreachable = (error: unknown) =>
  typeof document !== 'undefined' && isConnectionFailure(error)

/** The words that the guards put in the body of an error. */
type Problem = {
  title?: string
  message?: string
  reference?: string
  unsent?: UnsentFields
  /** The form is of someone else than the one who is signed in now. */
  othersSession?: boolean
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  const here = pathname + search
  const home = { to: paths.home(), label: 'Go to home' }
  if (isUnreachable(error)) return <NotConnected />
  if (!isRouteErrorResponse(error)) return <ErrorView status={500} home={home} />
  const { title, message, reference, unsent, othersSession } = (error.data ?? {}) as Problem
  const signIn = othersSession
    ? { to: paths.signOut(paths.signIn(here)), label: 'Sign in as yourself' }
    : { to: paths.signIn(here), label: 'Sign in' }
  const again = { to: here, label: 'Try again' }
  const onward = { 401: signIn, 503: again }[error.status] ?? home
  return (
    <>
      <ErrorView
        status={error.status}
        title={title}
        reference={reference}
        home={unsent ? undefined : onward}
      >
        {message ? <p className="whitespace-pre-line wrap-anywhere">{message}</p> : undefined}
      </ErrorView>
      {unsent ? <UnsentForm {...unsent} /> : null}
    </>
  )
}
