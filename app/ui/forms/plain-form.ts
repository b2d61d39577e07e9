import type { SubmissionResult } from '@conform-to/react'
import { type FormEvent, useState } from 'react'
import type { FieldLike } from './field-parts'
/** `submission.reply()` of an action, as it came. */
export type LastResult = SubmissionResult<string[]> | null | undefined

/** An answer without values (a reset) carries no intent and belongs to whoever asks. */
export function isFor(intent: string | undefined, result: LastResult): boolean {
  const sent = result?.initialValue?.intent
  return intent === undefined || sent === undefined || sent === intent
}

export interface PlainFormOptions {
  /** Stable id of the form; field ids are `<id>-<name>`. */
  id: string
  lastResult?: LastResult
  /** Names this form where a page has several, as in `useActionForm`. */
  intent?: string
}

const nameOf = ({ target }: FormEvent): string =>
  target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : ''

/**
 * A form that only the server checks, for pages that need not wait for the code of a check in the browser: a
 * box that saves itself says by itself what is wrong. Returns the form for `<ActionForm>`, and gives the field
 * of a name with what the server said about it, until something else is written there.
 */
export function usePlainForm({ id, lastResult, intent }: PlainFormOptions) {
  const result = isFor(intent, lastResult) ? lastResult : undefined
  const [written, setWritten] = useState({ since: result, names: new Set<string>() })
  const names = written.since === result ? written.names : new Set<string>()
  const allErrors: Record<string, string[]> = {}
  for (const [name, errors] of Object.entries(result?.error ?? {}))
    if (errors && !names.has(name)) allErrors[name] = errors
  const form = {
    ...{ id, allErrors, status: result?.status === 'error' ? result.status : undefined },
    onInput: (event: FormEvent) => {
      const name = nameOf(event)
      // The words about the form as a whole were said of other text.
      if (result?.error && !names.has(name))
        setWritten({ since: result, names: new Set([...names, name, '']) })
    },
  }
  const field = (name: string): FieldLike => ({
    ...{ id: `${id}-${name}`, name, errorId: `${id}-${name}-error` },
    errors: allErrors[name],
    initialValue: result?.initialValue?.[name],
  })
  return [form, field] as const
}
