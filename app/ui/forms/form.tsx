import {
  type DefaultValue,
  type FormMetadata,
  type SubmissionResult,
  useForm,
} from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { plainWords, type z } from '~/platform/shared/zod'
import { Button, type ButtonProps } from '../button'
import { classes } from '../classes'
import { type FetcherWithComponents, Form, type FormProps, useNavigation } from '../navigation'
import { ErrorSummary } from './error-summary'
import { MutationId } from './mutation-id'

export { ErrorSummary } from './error-summary'
export { MutationId } from './mutation-id'

export type LastResult = SubmissionResult<string[]> | null | undefined

export type ActionFormOptions<Input> = {
  /** Stable id of the form; field ids are `<id>-<name>`. */
  id: string
  /** `submission.reply()` of the action, as it came. */
  lastResult?: LastResult
  defaultValue?: DefaultValue<Input>
  /** Names this form where a page has several: posted as `intent`, and only its own answer is shown. */
  intent?: string
  /** Where buttons carry the intent: the one that a check assumes while somebody types and has pressed none. */
  typing?: string
  /** Off where a box says by itself what is wrong: who leaves it empty is not told so before they send it. */
  checkOnLeaving?: boolean
}

/** An answer without values (a reset) carries no intent and belongs to whoever asks. */
function isFor(intent: string | undefined, result: LastResult): boolean {
  const sent = result?.initialValue?.intent
  return intent === undefined || sent === undefined || sent === intent
}

/**
 * The one way to do a form: the schema of `contract.ts` checks in the browser on leaving a field and
 * on submit, and again on the server (`parseForm`), whose `submission.reply()` comes in as `lastResult`.
 * Returns the form for `<ActionForm>` and the fields for the widgets of `~/ui/field`.
 */
export function useActionForm<Output, Input extends Record<string, unknown>>(
  schema: z.ZodType<Output, Input>,
  { typing, checkOnLeaving = true, ...options }: ActionFormOptions<Input>,
) {
  const { id, lastResult, defaultValue, intent } = options
  return useForm<Input, Output, string[]>({
    id,
    lastResult: isFor(intent, lastResult) ? lastResult : undefined,
    defaultValue,
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => {
      if (typing && !formData.has('intent')) formData.set('intent', typing)
      return parseWithZod(formData, { schema, error: plainWords })
    },
    shouldValidate: checkOnLeaving ? 'onBlur' : 'onSubmit',
    shouldRevalidate: 'onInput',
    defaultNoValidate: false,
  })
}

const Pending = createContext(false)

type ActionFormProps<Schema extends Record<string, unknown>> = Omit<FormProps, 'form' | 'id'> & {
  form: FormMetadata<Schema, string[]>
  intent?: string
  /** Idempotency key from the loader: the same key twice changes nothing the second time. */
  mutationId?: string
  /** The heading of an answer in which the form asks something back and nothing is wrong. */
  question?: string | undefined
  /** Submit without navigating. */
  fetcher?: FetcherWithComponents<unknown>
  children: ReactNode
}

/** Remix form + error summary + hidden intent and mutation id. */
export function ActionForm<Schema extends Record<string, unknown>>(props: ActionFormProps<Schema>) {
  const { form, intent, mutationId, fetcher, question, children, className, onSubmit, ...rest } =
    props
  const pending = usePending(form.id, fetcher)
  const element = useRef<HTMLFormElement>(null)
  const [refused, setRefused] = useState(0)
  const { status } = form
  // An answer that refuses, the second time the same one too: the summary takes focus again.
  useEffect(() => {
    if (!pending && status === 'error') setRefused((times) => times + 1)
  }, [pending, status])
  useKeepIntentsHere(element)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (pending) return event.preventDefault()
    form.onSubmit(event)
    if (isIntent(event.nativeEvent)) return
    if (event.defaultPrevented) setRefused((times) => times + 1)
    else onSubmit?.(event)
  }
  const Element = fetcher?.Form ?? Form
  return (
    <Pending.Provider value={pending}>
      <Element
        method="post"
        {...rest}
        ref={element}
        id={form.id}
        noValidate={form.noValidate}
        onSubmit={submit}
        className={classes('flex flex-col gap-6', className)}
      >
        <ErrorSummary form={form} refused={refused} question={question} />
        <input type="hidden" name={SENT_FROM} value={form.id} />
        {intent ? <input type="hidden" name="intent" value={intent} /> : null}
        {mutationId ? <MutationId value={mutationId} /> : null}
        {children}
      </Element>
    </Pending.Provider>
  )
}

/** conform checks a field by submitting the form with a made-up button of this name. */
const INTENT = '__intent__'

const isIntent = (event: Event): boolean =>
  event instanceof SubmitEvent &&
  event.submitter instanceof HTMLButtonElement &&
  event.submitter.name === INTENT

/**
 * Such a submit never leaves the page. React hears nothing while it commits, and a field that is
 * replaced then (a reset while it has focus) is left, so checked: without this, the browser would post.
 */
function useKeepIntentsHere(form: RefObject<HTMLFormElement>) {
  useEffect(() => {
    const element = form.current
    const keep = (event: Event) => {
      if (isIntent(event)) event.preventDefault()
    }
    element?.addEventListener('submit', keep)
    return () => element?.removeEventListener('submit', keep)
  }, [form])
}

/** Tells the forms of a page apart while one of them is on its way: only that one waits. The server does not read it. */
const SENT_FROM = 'sentFrom'

function usePending(formId: string, fetcher?: FetcherWithComponents<unknown>) {
  const { formData } = useNavigation()
  return fetcher ? fetcher.state !== 'idle' : formData?.get(SENT_FROM) === formId
}

/** The submit button of the form around it: knows when its form is on its way. */
export function SubmitButton({ children, ...rest }: Omit<ButtonProps, 'type' | 'pending'>) {
  const pending = useContext(Pending)
  return (
    <Button {...rest} type="submit" pending={pending}>
      {children}
    </Button>
  )
}

/** The row under a form: primary button first, then the way out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>
}

/** A fieldset with a visible question, for fields that belong together. */
export function FieldGroup({
  legend,
  hint,
  className,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <fieldset className={classes('flex flex-col gap-5', className)}>
      <legend className="mb-4 text-xl font-semibold">{legend}</legend>
      {hint ? <p className="-mt-3 text-muted">{hint}</p> : null}
      {children}
    </fieldset>
  )
}

/** Says politely that something was saved; empty until there is something to say. */
export function SavedNote({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="min-h-[1.5em] text-sm text-muted">
      {children}
    </p>
  )
}
