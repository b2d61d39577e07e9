import { type DefaultValue, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { useEffect } from 'react'
import { plainWords, type z } from '~/platform/shared/zod'
import { isFor, type LastResult } from './plain-form'

export type { LastResult } from './plain-form'

export type ActionFormOptions<Input> = {
  /** Stable id of the form; field ids are `<id>-<name>`. */
  id: string
  /** `submission.reply()` of the action, as it came. */
  lastResult?: LastResult
  defaultValue?: DefaultValue<Input>
  /** Names this form where a page has several: posted as `intent`, and only its own answer is shown. */
  intent?: string
  /** Where buttons carry the intent: the one that a check assumes while someone types and has pressed none. */
  typing?: string
  /** Off where a box says by itself what is wrong: who leaves it empty is not told so before they send it. */
  checkOnLeaving?: boolean
}

/**
 * A form whose schema, of the room's `contract/`, checks in the browser on leaving a field and
 * on submit, and again on the server (`parseForm`), whose `submission.reply()` comes in as `lastResult`.
 * Returns the form for `<ActionForm>` and the fields for the widgets of `~/ui/field`.
 * It brings conform and zod along, about 36 kB (brotli): a form that is mostly one box takes `usePlainForm`.
 */
export function useActionForm<Output, Input extends Record<string, unknown>>(
  schema: z.ZodType<Output, Input>,
  { typing, checkOnLeaving = true, ...options }: ActionFormOptions<Input>,
) {
  const { id, lastResult, defaultValue, intent } = options
  const made = useForm<Input, Output, string[]>({
    id,
    lastResult: isFor(intent, lastResult) ? lastResult : undefined,
    defaultValue,
    constraint: constraintOf(schema),
    onValidate: ({ formData }) => {
      if (typing && !formData.has('intent')) formData.set('intent', typing)
      return parseWithZod(formData, { schema, error: plainWords })
    },
    shouldValidate: checkOnLeaving ? 'onBlur' : 'onSubmit',
    shouldRevalidate: 'onInput',
    defaultNoValidate: false,
  })
  const [{ key }] = made
  useEffect(() => {
    if (key !== undefined) chooseAgain(id)
  }, [id, key])
  return made
}

type Constraint = ReturnType<typeof getZodConstraint>

const constraints = new WeakMap<z.ZodType, Constraint>()

/** A schema never changes, and a list has the same form in each of its rows: its constraints are read once. */
function constraintOf(schema: z.ZodType): Constraint {
  const known = constraints.get(schema) ?? getZodConstraint(schema)
  constraints.set(schema, known)
  return known
}

/**
 * On a reset, conform leaves a select without a first value blank: none of its options is chosen. Its effect runs
 * before ours, and then the option that the page first showed is chosen again.
 */
function chooseAgain(form: string) {
  for (const select of document.getElementById(form)?.querySelectorAll('select') ?? []) {
    if (select.selectedIndex !== -1) continue
    const first = [...select.options].findIndex(({ defaultSelected }) => defaultSelected)
    select.selectedIndex = Math.max(0, first)
  }
}
