import type { InputHTMLAttributes, ReactNode } from 'react'
import { classes } from '../classes'

/**
 * A field needs to know this. conform's field metadata fits as it is; without conform give `id` and
 * `name` by hand. The type is written out here so that pages with plain forms do not ship conform.
 */
export type FieldLike = {
  id: string
  name: string
  key?: string | undefined
  errorId?: string
  errors?: string[] | undefined
  initialValue?: unknown
  required?: boolean | undefined
  minLength?: number | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
}

export type FieldProps = {
  field: FieldLike
  label: ReactNode
  hint?: ReactNode
  /** Adds "(optional)" to the label; by itself where the schema says that the field may be empty. */
  optional?: boolean
  className?: string
}

const errorIdOf = (field: FieldLike) => field.errorId ?? `${field.id}-error`
const hintIdOf = (field: FieldLike) => `${field.id}-hint`

/** `aria-invalid` and `aria-describedby` for a control, from its hint and errors. */
export function describedBy(field: FieldLike, hint: ReactNode) {
  const wrong = Boolean(field.errors?.length)
  const ids = [hint ? hintIdOf(field) : null, wrong ? errorIdOf(field) : null].filter(Boolean)
  return {
    'aria-invalid': wrong || undefined,
    'aria-describedby': ids.length ? ids.join(' ') : undefined,
  }
}

/** The attributes that the widgets set themselves. */
export type Owned = 'id' | 'name' | 'className' | 'children'
export type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, Owned>

export const controlProps = (field: FieldLike, hint: ReactNode) => ({
  id: field.id,
  name: field.name,
  required: field.required || undefined,
  ...describedBy(field, hint),
})

export const initialText = (field: FieldLike): string | undefined =>
  field.initialValue === undefined || field.initialValue === null
    ? undefined
    : String(field.initialValue)

export const isOptional = (props: FieldProps) => props.optional ?? props.field.required === false

export function Hint({ field, children }: { field: FieldLike; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={hintIdOf(field)} className="max-w-reading text-sm text-muted">
      {children}
    </div>
  )
}

/** Several errors of one field are sentences of their own, each in its line. */
export const ErrorLines = ({ errors }: { errors: string[] }) =>
  errors.map((text, at) => (
    <span key={text} className={at > 0 ? 'mt-1 block' : undefined}>
      {text}
    </span>
  ))

export function FieldErrors({ field }: { field: FieldLike }) {
  if (!field.errors?.length) return null
  return (
    <p id={errorIdOf(field)} className="flex gap-2 text-sm font-semibold text-danger">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-[0.2em] size-4 shrink-0">
        <path
          fill="currentColor"
          d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.9 10.6H7.1v-1.7h1.8zm0-3.1H7.1V4.3h1.8z"
        />
      </svg>
      <span>
        <span className="sr-only">Error: </span>
        <ErrorLines errors={field.errors} />
      </span>
    </p>
  )
}

export const LABEL = 'block font-semibold text-ink leading-snug'

export function OptionalMark() {
  return <span className="font-normal text-muted"> (optional)</span>
}

/** Label above, hint under it, control, error beside the control. */
export function FieldFrame({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { field, label, hint, className } = props
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <label htmlFor={field.id} className={LABEL}>
        {label}
        {isOptional(props) ? <OptionalMark /> : null}
      </label>
      <Hint field={field}>{hint}</Hint>
      <FieldErrors field={field} />
      {children}
    </div>
  )
}
