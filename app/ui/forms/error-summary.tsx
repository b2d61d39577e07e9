import { useEffect, useRef } from 'react'
import { classes } from '../classes'
import { WITH_FOCUS } from '../notice'

type Summarised = {
  id: string
  status?: 'success' | 'error' | undefined
  allErrors: Record<string, string[]>
}

export interface ErrorSummaryProps {
  form: Summarised
  refused?: number
  question?: string | undefined
  /**
   * Where a form asks the same of several things, each by the beginning of its fields' names: `levels[0]`. An error
   * of such a field is said with the thing that it is about.
   */
  things?: Readonly<Record<string, string>> | undefined
}

/** The id of the heading over what a form was refused for. */
export const problemsId = (form: string): string => `${form}-problems`

/**
 * Everything that stands between the reader and the next page, in one place: takes focus after a
 * refused submit, each line leads to its field. `refused` counts refusals, so that focus moves again.
 * A form that asks something back, where nothing is wrong, gives the `question` as its heading.
 */
export function ErrorSummary({ form, refused = 0, question, things = {} }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const failed = form.status === 'error'
  const lines = Object.entries(form.allErrors).flatMap(([name, errors]) =>
    errors.map((text) => ({ name, text })),
  )
  const shown = lines.length > 0 && (failed || refused > 0)
  useEffect(() => {
    if (refused > 0) box.current?.focus()
  }, [refused])
  if (!shown) return null
  const asks = question && lines.every(({ name }) => name === '') ? question : null
  return (
    <div
      ref={box}
      {...WITH_FOCUS}
      role="alert"
      aria-labelledby={problemsId(form.id)}
      className={classes(
        'rounded-lg border-2 p-5',
        asks ? 'border-info/40 bg-info-soft' : 'border-danger bg-surface',
      )}
    >
      <h2 id={problemsId(form.id)} className="text-lg font-semibold">
        {asks ?? problems(lines.length)}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {lines.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            {name === '' ? (
              <span className={asks ? undefined : 'font-semibold'}>{text}</span>
            ) : (
              <a
                href={`#${form.id}-${name}`}
                className="font-semibold text-danger underline underline-offset-4"
              >
                {said(text, thingOf(name, things))}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const thingOf = (name: string, things: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(things).find(([of]) => name === of || name.startsWith(`${of}.`))?.[1]

const said = (text: string, thing: string | undefined): string =>
  thing === undefined ? text : `${thing}: ${text}`

const problems = (count: number) =>
  count === 1 ? 'Please check one thing' : `Please check ${count} things`
