import type { ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classes } from '../classes'
import type { Option } from './choice'
import {
  controlProps,
  FieldFrame,
  type FieldProps,
  type InputRest,
  initialText,
  type Owned,
} from './field-parts'

export { CheckboxField, CheckboxGroup, type Option, RadioGroup } from './choice'
export type { FieldLike, FieldProps } from './field-parts'

/** The signs that stand before or after the text of a control: "$", "minutes". */
type Affixes = { prefix?: ReactNode; suffix?: ReactNode }
export type InputWidth = 'full' | 'short' | 'medium'

const WIDTHS: Record<InputWidth, string> = { full: '', short: 'max-w-32', medium: 'max-w-72' }

/** Words begin at the side of their own language; addresses and numbers at the left. */
const ownDirection = (type = 'text') => (/^(?:text|search)$/.test(type) ? 'auto' : undefined)

/** One line of text. `type` may be email, tel, url, number, search or password. */
export function TextField(
  props: FieldProps & Omit<InputRest, 'prefix' | 'width'> & Affixes & { width?: InputWidth },
) {
  const { field, label, hint, optional, className, prefix, suffix, width = 'full', ...rest } = props
  const input = (
    <input
      key={field.key}
      type="text"
      dir={ownDirection(rest.type)}
      min={field.min}
      max={field.max}
      step={field.step}
      defaultValue={rest.value === undefined ? initialText(field) : undefined}
      {...controlProps(field, hint)}
      {...rest}
      className={classes('control', WIDTHS[width])}
    />
  )
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      {prefix || suffix ? (
        <div className="flex items-center gap-2">
          {prefix ? <span className="text-muted">{prefix}</span> : null}
          {input}
          {suffix ? <span className="text-muted">{suffix}</span> : null}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

/** Several lines of text; it grows with what is written. Lengths are checked by the schema, never cut off. */
export function TextArea(
  props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Owned | 'maxLength'>,
) {
  const { field, label, hint, optional, className, rows = 4, ...rest } = props
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <textarea
        key={field.key}
        dir="auto"
        rows={rows}
        defaultValue={rest.value === undefined ? initialText(field) : undefined}
        {...controlProps(field, hint)}
        {...rest}
        className="control field-sizing-content wrap-anywhere max-h-[70vh] resize-y print:max-h-none"
        style={{ minHeight: `${rows * 1.6 + 1.3}rem` }}
      />
    </FieldFrame>
  )
}

/** A day, as the browser's own date field: it knows the reader's calendar and works by voice and keyboard. */
export function DateField(props: FieldProps & InputRest) {
  const { field, label, hint, optional, className, ...rest } = props
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <input
        key={field.key}
        min={field.min}
        max={field.max}
        defaultValue={rest.value === undefined ? initialText(field) : undefined}
        {...controlProps(field, hint)}
        {...rest}
        type={rest.type ?? 'date'}
        className="control max-w-56"
      />
    </FieldFrame>
  )
}

/** One file. What was chosen cannot be given back to a page that is read again, so it may be asked for twice. */
export function FileField(props: FieldProps & InputRest) {
  const { field, label, hint, optional, className, ...rest } = props
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <input
        key={field.key}
        {...controlProps(field, hint)}
        {...rest}
        type="file"
        className="control file:mr-4 file:rounded-md file:border-0 file:bg-accent-soft file:px-3 file:py-1 file:font-semibold"
      />
    </FieldFrame>
  )
}

export function Select(
  props: FieldProps &
    Omit<SelectHTMLAttributes<HTMLSelectElement>, Owned> & {
      options: Option[]
      /** The first, empty choice, such as "Choose a module". */
      placeholder?: string
    },
) {
  const { field, label, hint, optional, className, options, placeholder, ...rest } = props
  return (
    <FieldFrame {...{ field, label, hint, optional, className }}>
      <div className="relative">
        <select
          key={field.key}
          defaultValue={rest.value === undefined ? initialText(field) : undefined}
          {...controlProps(field, hint)}
          {...rest}
          className="control appearance-none pr-10"
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <svg
          viewBox="0 0 12 8"
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-4 w-3 -translate-y-1/2 text-muted"
        >
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </div>
    </FieldFrame>
  )
}
