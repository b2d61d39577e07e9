import { type FormEvent, useEffect, useRef } from 'react'
import { begunBy } from '../device/begun'
import { usePerson, useUnsent } from '../device/device'
import { Form, Link, useLocation, useNavigate } from '../navigation'
import { Name } from '../words/name'

export type Account = {
  name: string
  /** The first sign of the name. The server cuts it, so that server and browser agree on what one sign is. */
  initial: string
  /** A second line: the agency, or the role. */
  about?: string
  items: { to: string; label: string }[]
  /** Address that a sign-out is posted to. */
  signOut?: string
}

const ROW =
  'flex min-h-11 w-full items-center rounded-md px-3 py-2 text-left hover:bg-accent-soft focus-visible:bg-accent-soft'

/**
 * A native disclosure: opens without scripts; with them, closes on Escape, a click outside, or leaving. It lies above the
 * news of what was just done, which on a phone stands where it opens.
 */
export function AccountMenu({ account }: { account: Account }) {
  const menu = useDisclosure()
  return (
    <details ref={menu} className="group relative print:hidden">
      <summary className="flex min-h-11 list-none items-center gap-2.5 rounded-md px-2 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="flex size-8 items-center justify-center rounded-full bg-accent text-sm font-semibold text-on-accent"
        >
          {account.initial}
        </span>
        <span className="sr-only sm:not-sr-only sm:max-w-44 sm:truncate">
          <Name>{account.name}</Name>
        </span>
        <svg
          viewBox="0 0 12 8"
          aria-hidden="true"
          className="w-3 text-muted transition-transform group-open:rotate-180"
        >
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </summary>
      <div className="absolute right-0 z-50 mt-2 w-64 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-2 shadow-lift">
        <p className="px-3 pt-1.5 pb-2 leading-snug">
          <span className="block font-semibold">
            <Name>{account.name}</Name>
          </span>
          {account.about ? <span className="text-sm text-muted">{account.about}</span> : null}
        </p>
        <ul className="border-t border-line pt-2">
          {account.items.map((item) => (
            <li key={item.to}>
              <Link to={item.to} className={ROW}>
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
        {account.signOut ? <SignOut to={account.signOut} /> : null}
      </div>
    </details>
  )
}

/** Signs out at once; where words that were not sent are on this device, the page for signing out says so first. */
function SignOut({ to }: { to: string }) {
  const person = usePerson() ?? ''
  const navigate = useNavigate()
  const askFirst = (event: FormEvent) => {
    if (begunBy(person).count() === 0) return
    event.preventDefault()
    navigate(to)
  }
  if (useUnsent().length > 0)
    return (
      <Link to={to} className={ROW}>
        Sign out
      </Link>
    )
  return (
    <Form method="post" action={to} onSubmit={askFirst}>
      <button type="submit" className={ROW}>
        Sign out
      </button>
    </Form>
  )
}

function useDisclosure() {
  const menu = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const opened = useRef(key)
  useEffect(() => {
    if (opened.current !== key && menu.current) menu.current.open = false
    opened.current = key
  }, [key])
  useEffect(() => {
    const close = (event: Event) => {
      const box = menu.current
      if (!box?.open) return
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      const outside = event instanceof PointerEvent && !box.contains(event.target as Node)
      if (escaped || outside) box.open = false
      if (escaped) box.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [])
  return menu
}
