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
import { Button, type ButtonProps } from '../button'
import { classes } from '../classes'
import { type FetcherWithComponents, Form, type FormProps, useNavigation } from '../navigation'
import { Notice } from '../notice'
import { useCalmPress } from './around/calm-press'
import { ErrorSummary } from './error-summary'
import type { KeptForm } from './kept-form'
import { MutationId } from './mutation-id'
import { SENT_FROM } from './sent-from'

export { ErrorSummary } from './error-summary'
export { MutationId } from './mutation-id'
export type { LastResult } from './plain-form'
export { usePlainForm } from './plain-form'

/** The name and the value of a button; a form that no button has sent has none. */
type Pressed = Pick<ButtonProps, 'name' | 'value'> | null

interface Frame {
  pending: boolean
  /** The button that has sent the form. */
  pressed: Pressed
  notSent?: ReactNode
  answers?: number
}

const FrameContext = createContext<Frame>({ pending: false, pressed: null })

/** As much of a form as its frame needs: `useActionForm` and `usePlainForm` give it. */
interface Framed {
  id: string
  status?: 'success' | 'error' | undefined
  allErrors: Record<string, string[]>
  noValidate?: boolean
  /** Checks in the browser; a form that does not pass is not sent. */
  onSubmit?(event: FormEvent<HTMLFormElement>): void
  onInput?(event: FormEvent<HTMLFormElement>): void
}

type ActionFormProps = Omit<FormProps, 'form' | 'id'> & {
  form: Framed
  intent?: string
  /** Idempotency key from the loader: the same key twice changes nothing the second time. */
  mutationId?: string
  /** Where `useKeptForm` keeps what is typed: then the key comes from there, and what came back is said. */
  kept?: KeptForm | undefined
  /** Why the form as a whole was refused; said over it. */
  problem?: ReactNode
  /** Why the form was not sent, for want of a connection; said where the button is: its top may be out of sight. */
  notSent?: ReactNode
  /** The heading of an answer in which the form asks something back and nothing is wrong. */
  question?: string | undefined
  /** The things that several fields are about, by the beginning of their names: the summary of errors names them. */
  things?: Readonly<Record<string, string>> | undefined
  /** Submit without navigating. */
  fetcher?: FetcherWithComponents<unknown>
  children: ReactNode
}

/**
 * The one frame of every form: error summary, hidden intent and mutation id, what was kept on this device, one
 * press at a time.
 */
export function ActionForm(props: ActionFormProps) {
  const { form, intent, fetcher, question, things, children, className, kept, ...said } = props
  const { problem, notSent, mutationId = kept?.mutationId, onSubmit, onInput, ...rest } = said
  const pending = usePending(form.id, fetcher)
  const element = useRef<HTMLFormElement>(null)
  const [refused, setRefused] = useState(0)
  const [answers, setAnswers] = useState(0)
  const [pressed, setPressed] = useState<Pressed>(null)
  const { status } = form
  // An answer that refuses, the second time the same one too: the summary takes focus again.
  useEffect(() => {
    if (!pending && status === 'error') setRefused((times) => times + 1)
    if (!pending) setAnswers((times) => times + 1)
  }, [pending, status])
  useKeepIntentsHere(element)
  useCalmPress(element)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (pending) return event.preventDefault()
    form.onSubmit?.(event)
    if (isIntent(event.nativeEvent)) return
    if (event.defaultPrevented) return setRefused((times) => times + 1)
    setPressed(pressedIn(event.nativeEvent))
    kept?.onSubmit(event)
    onSubmit?.(event)
  }
  const input = (event: FormEvent<HTMLFormElement>) => {
    form.onInput?.(event)
    kept?.onInput(event)
    onInput?.(event)
  }
  const Element = fetcher?.Form ?? Form
  return (
    <FrameContext.Provider value={{ pending, pressed, notSent, answers }}>
      <Element
        method="post"
        {...rest}
        ref={element}
        id={form.id}
        noValidate={form.noValidate ?? true}
        onSubmit={submit}
        onInput={input}
        className={classes('flex flex-col gap-6', className)}
      >
        {problem ? (
          <Notice tone="error" live>
            {problem}
          </Notice>
        ) : null}
        <ErrorSummary {...{ form, refused, question, things }} />
        <input type="hidden" name={SENT_FROM} value={form.id} />
        {intent ? <input type="hidden" name="intent" value={intent} /> : null}
        {mutationId ? <MutationId value={mutationId} /> : null}
        {kept?.notice}
        {children}
      </Element>
    </FrameContext.Provider>
  )
}

function pressedIn(event: Event): Pressed {
  const by = event instanceof SubmitEvent ? event.submitter : null
  return by instanceof HTMLButtonElement ? { name: by.name, value: by.value } : null
}

/** conform checks a field by submitting the form with a made-up button of this name. */
const INTENT = '__intent__'

const isIntent = (event: Event): boolean => pressedIn(event)?.name === INTENT

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

function usePending(formId: string, fetcher?: FetcherWithComponents<unknown>) {
  const { formData } = useNavigation()
  return fetcher ? fetcher.state !== 'idle' : formData?.get(SENT_FROM) === formId
}

/** A form that went without a button (a key, a script) lights its only one. */
const isPressed = (pressed: Pressed, { name = '', value = '' }: NonNullable<Pressed>): boolean =>
  pressed === null || (pressed.name === name && pressed.value === value)

/**
 * A submit button of the form around it: knows when its form is on its way. Of several, each with a name or a value of
 * its own, the one that was pressed says so, and all of them wait.
 */
export function SubmitButton({ children, ...rest }: Omit<ButtonProps, 'type' | 'pending'>) {
  const { pending, pressed } = useContext(FrameContext)
  return (
    <Button
      {...rest}
      type="submit"
      pending={pending && isPressed(pressed, rest)}
      aria-disabled={pending || undefined}
    >
      {children}
    </Button>
  )
}

/** The row under a form: primary button first, then the way out; over them, why the form has not gone. */
export function FormActions({ children }: { children: ReactNode }) {
  const { notSent, answers } = useContext(FrameContext)
  return (
    <>
      {notSent ? (
        <Notice key={answers} tone="error" live>
          {notSent}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>
    </>
  )
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
