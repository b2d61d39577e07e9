/** A stone that is ticked, or one still to come; `label` says it to screen readers. */
export function DoneMark({ done, label }: { done: boolean; label?: string }) {
  return (
    <>
      <span
        aria-hidden="true"
        className={`flex size-6 shrink-0 items-center justify-center rounded-full border-2 ${
          done ? 'border-success bg-success-soft text-success' : 'border-control/50'
        }`}
      >
        {done ? (
          <svg aria-hidden="true" viewBox="0 0 24 24" className="size-4">
            <path
              d="M20 6 9 17l-5-5"
              fill="none"
              stroke="currentColor"
              strokeWidth="3"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        ) : null}
      </span>
      <span className="sr-only">{label ?? (done ? 'Done: ' : 'Not done yet: ')}</span>
    </>
  )
}
