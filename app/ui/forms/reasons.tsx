import type { ReactNode } from 'react'

export interface Reason {
  key: string
  text: ReactNode
  /** Unknown where it was not asked for. */
  correct?: boolean | undefined
  because?: ReactNode
}

/** The options of a question under their letters, with which one is right and why when that is shown. */
export function Reasons({ options }: { options: Reason[] }) {
  return (
    <ol className="flex flex-col gap-3">
      {options.map(({ key, text, correct, because }) => (
        <li key={key} className="grid grid-cols-[1.5rem_1fr] gap-x-2">
          <span aria-hidden="true" className="font-semibold text-muted">
            {key}
          </span>
          <span className="flex min-w-0 flex-col gap-1">
            <span className={correct ? 'font-semibold' : undefined}>{text}</span>
            {because ? (
              <span className="text-muted">
                {correct ? (
                  <span className="font-semibold text-success">The right one. </span>
                ) : null}
                {because}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
