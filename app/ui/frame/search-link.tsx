import { NavLink } from '../navigation'

/** A sign with its word where there is room for it. */
export function SearchLink({ to }: { to: string }) {
  return (
    <NavLink
      to={to}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 hover:bg-accent-soft print:hidden"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0">
        <path
          d="M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm4 9.500 5 5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
      <span className="sr-only sm:not-sr-only">Search</span>
    </NavLink>
  )
}
