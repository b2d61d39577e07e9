import { type ReactNode, useRef } from 'react'
import type { DoneNews } from '~/platform/shared/done'
import { classes } from './classes'
import { type Account, AccountMenu } from './frame/account-menu'
import { useArrival } from './frame/arrival'
import { DoneNotice } from './frame/done-notice'
import { Mark } from './frame/mark'
import { SearchLink } from './frame/search-link'
import { Link, NavLink, useNavigation } from './navigation'

export { Badge, DescriptionList, Name, ProgressBar, Time } from './bits'
export { Card, EmptyState } from './card'
export type { Account } from './frame/account-menu'
export {
  Breadcrumbs,
  Column,
  PageHeader,
  Section,
  Stack,
} from './layout'
export { Table, type TableColumn } from './lists/table'
export { Notice } from './notice'

export type NavItem = {
  to: string
  label: string
  /** The name of a sign in `public/icons.svg`. */
  icon?: string
  end?: boolean
}

export type PageFrameProps = {
  /** Where the product mark leads. */
  home: string
  nav?: NavItem[]
  /** The person who is signed in. Without it there is a "Sign in" link when `signIn` is given. */
  account?: Account
  signIn?: string
  /** Where one can search from here. */
  search?: string | undefined
  /** Says on every page that this is a demo: true, or own words. */
  demo?: boolean | ReactNode
  footer?: NavItem[]
  /** The news of what the reader has just done. */
  done?: DoneNews | null | undefined
  children: ReactNode
}

/** Skip link, header, main, footer: the room around every page. */
export function PageFrame(props: PageFrameProps) {
  const { home, nav = [], account, signIn, search, demo, footer = [], children } = props
  const done = props.done ?? null
  const main = useRef<HTMLElement>(null)
  useArrival(main, done?.key ?? null)
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:px-4 focus:py-3"
      >
        Skip to main content
      </a>
      <Crossing />
      {demo ? <DemoBanner>{demo}</DemoBanner> : null}
      <header className="relative pb-2">
        <div className="mx-auto flex w-full max-w-[80rem] flex-wrap items-center gap-x-2 sm:gap-x-6 gap-y-1 px-4 py-2 sm:px-8">
          <Link
            to={home}
            className="flex min-h-11 items-center gap-2.5 text-lg font-bold tracking-tight"
          >
            <Mark className="h-7 w-9" />
            Footbridge
          </Link>
          {nav.length > 0 ? <MainNav items={nav} /> : null}
          <div className="ml-auto flex items-center gap-1">
            {search ? <SearchLink to={search} /> : null}
            {account ? <AccountMenu account={account} /> : null}
            {!account && signIn ? (
              <Link to={signIn} className="link inline-flex min-h-11 items-center font-semibold">
                Sign in
              </Link>
            ) : null}
          </div>
        </div>
        <Arch />
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[80rem] flex-1 px-4 pt-8 pb-20 sm:px-8 sm:pt-12"
      >
        <DoneNotice news={done} />
        {children}
      </main>
      <Footer items={footer} tall={nav.length > 1} />
    </div>
  )
}

/** The line under the header bows a little, as a footbridge does. */
function Arch() {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute inset-x-0 bottom-0 h-2.5 w-full"
    >
      <path
        d="M0 9.5Q50-7 100 9.5"
        fill="none"
        stroke="var(--stone-bed)"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

/**
 * The few places of this person. On a phone held upright it lies under the thumb; everywhere else,
 * and where zoom leaves little height, in the header.
 */
function MainNav({ items }: { items: NavItem[] }) {
  return (
    <nav
      aria-label="Main"
      className={classes('main-nav', items.length > 1 && items.length <= 5 && 'main-nav-thumb')}
    >
      <ul className="flex flex-wrap items-stretch gap-x-1">
        {items.map((item) => (
          <li key={item.to} className="flex">
            <NavLink to={item.to} end={item.end} className="main-nav-link">
              {item.icon ? (
                <svg aria-hidden="true" viewBox="0 0 24 24">
                  <use href={`/icons.svg#${item.icon}`} />
                </svg>
              ) : null}
              <span>{item.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <aside
      aria-label="Demo"
      className="border-b border-lamp/50 bg-lamp-soft px-4 py-1.5 text-center text-sm text-ink print:hidden"
    >
      {children === true ? 'A demo: people, payments and mail are made up.' : children}
    </aside>
  )
}

function Footer({ items, tall }: { items: NavItem[]; tall: boolean }) {
  return (
    <footer
      className={classes(
        'border-t border-line text-sm text-muted print:hidden',
        tall && 'footer-over-nav',
      )}
    >
      <div className="mx-auto flex w-full max-w-[80rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 sm:px-8">
        <p>Footbridge. From knowing to doing.</p>
        <ul className="flex flex-wrap gap-x-5">
          {items.map((item) => (
            <li key={item.to}>
              <Link to={item.to} className="link inline-block py-1.5">
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

/** A thin line of lamplight along the top while the next page is on its way. */
function Crossing() {
  const busy = useNavigation().state !== 'idle'
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1 overflow-hidden"
    >
      {busy ? <div className="h-full w-1/4 animate-crossing rounded-full bg-lamp" /> : null}
    </div>
  )
}
