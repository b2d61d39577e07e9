import { useEffect, useRef } from 'react'

type Summarised = {
  id: string
  status?: 'success' | 'error' | undefined
  allErrors: Record<string, string[]>
}

/** Without scripts the browser puts the focus here, and so shows what is wrong wherever the form stands. */
const WITH_FOCUS = { tabIndex: -1, autoFocus: true }

/**
 * Everything that stands between the reader and the next page, in one place: takes focus after a
 * refused submit, each line leads to its field. `refused` counts refusals, so that focus moves again.
 */
export function ErrorSummary({ form, refused = 0 }: { form: Summarised; refused?: number }) {
  const box = useRef<HTMLDivElement>(null)
  const failed = form.status === 'error'
  const entries = Object.entries(form.allErrors).filter(([, errors]) => errors.length > 0)
  const shown = entries.length > 0 && (failed || refused > 0)
  useEffect(() => {
    if (refused > 0) box.current?.focus()
  }, [refused])
  if (!shown) return null
  return (
    <div
      ref={box}
      {...WITH_FOCUS}
      role="alert"
      aria-labelledby={`${form.id}-problems`}
      className="rounded-lg border-2 border-danger bg-surface p-5"
    >
      <h2 id={`${form.id}-problems`} className="text-lg font-semibold">
        {entries.length === 1 ? 'Please check one thing' : `Please check ${entries.length} things`}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {entries.map(([name, errors]) => (
          <li key={name}>
            {name === '' ? (
              <span className="font-semibold">{errors.join(' ')}</span>
            ) : (
              <a
                href={`#${form.id}-${name}`}
                className="font-semibold text-danger underline underline-offset-4"
              >
                {errors.join(' ')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
