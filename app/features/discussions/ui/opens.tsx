/** The marker of a summary that looks like a button: it turns when the `group` around it is open. */
export function Opens() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 group-open:rotate-180">
      <path d="m2 4 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  )
}
