import type { InputHTMLAttributes, ReactNode } from 'react'
import { classes } from '../classes'
import {
  controlProps,
  describedBy,
  FieldErrors,
  type FieldLike,
  type FieldProps,
  Hint,
  type InputRest,
  initialText,
  isOptional,
  LABEL,
  OptionalMark,
} from './field-parts'

export type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean }

function ChoiceText({ id, option }: { id: string; option: Option }) {
  return (
    <span className="flex flex-col">
      <span className="font-medium leading-snug">{option.label}</span>
      {option.hint ? (
        <span id={id} className="text-sm text-muted">
          {option.hint}
        </span>
      ) : null}
    </span>
  )
}

/** Browsers let no one take back a radio button: an optional question has a choice for that, at first chosen. */
const NO_ANSWER: Option = { value: '', label: 'No answer' }

type GroupProps = FieldProps & {
  options: Option[]
  /** `row` for short answers such as yes / no, or a 0–3 scale. */
  layout?: 'column' | 'row'
  onChange?: InputHTMLAttributes<HTMLInputElement>['onChange']
}

/** A row of more radio buttons than this is a scale: its choices are numbers, and stand closer. Boxes to tick are words. */
const ROW_AT_MOST = 6

const layoutOf = (layout: 'column' | 'row', radio: boolean, count: number) => {
  if (layout === 'column') return 'flex flex-col gap-2'
  return radio && count > ROW_AT_MOST ? 'choices-scale' : 'choices-row'
}

function ChoiceGroup(props: GroupProps & { type: 'radio' | 'checkbox' }) {
  const { field, label, hint, className, options, layout = 'column', type, onChange } = props
  const chosen = Array.isArray(field.initialValue)
    ? field.initialValue.map(String)
    : [initialText(field) ?? NO_ANSWER.value]
  const radio = type === 'radio'
  const choices = radio && isOptional(props) ? [...options, NO_ANSWER] : options
  const described = describedBy(field, hint)
  return (
    <fieldset
      role={radio ? 'radiogroup' : undefined}
      aria-describedby={described['aria-describedby']}
      aria-invalid={radio ? described['aria-invalid'] : undefined}
      className={classes('flex flex-col gap-2', className)}
    >
      <legend className={classes(LABEL, 'mb-1.5')}>
        {label}
        {isOptional(props) ? <OptionalMark /> : null}
      </legend>
      <Hint field={field}>{hint}</Hint>
      <FieldErrors field={field} />
      <div className={layoutOf(layout, radio, options.length)}>
        {choices.map((option, index) => {
          // The first choice carries the field's own id: the error summary's link lands on it.
          const id = index === 0 ? field.id : `${field.id}-${option.value || 'none'}`
          return (
            <label
              key={`${field.key ?? ''}${option.value}`}
              htmlFor={id}
              className="choice"
              data-no-answer={option === NO_ANSWER ? '' : undefined}
            >
              <input
                id={id}
                type={type}
                name={field.name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                disabled={option.disabled}
                required={radio ? field.required || undefined : undefined}
                aria-invalid={radio ? undefined : described['aria-invalid']}
                aria-describedby={option.hint ? `${id}-about` : undefined}
                onChange={onChange}
              />
              <ChoiceText id={`${id}-about`} option={option} />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** One of a few: every choice visible, each a touch target of its own. */
export const RadioGroup = (props: GroupProps) => <ChoiceGroup {...props} type="radio" />

/** Any of a few; the schema's field is an array. */
export const CheckboxGroup = (props: GroupProps) => <ChoiceGroup {...props} type="checkbox" />

/**
 * One statement to tick. `value` defaults to "on", which the schema reads as true. It may stay empty unless it is `required`:
 * a schema cannot tell a consent from a choice, and without scripts the browser sends no form that lacks what is required.
 */
export function CheckboxField(props: FieldProps & InputRest) {
  const { field, label, hint, optional: _, className, required = false, ...rest } = props
  const value = String(rest.value ?? 'on')
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <FieldErrors field={field} />
      <label htmlFor={field.id} className="choice">
        <input
          key={field.key}
          {...controlProps(field, hint)}
          defaultChecked={field.initialValue === true || initialText(field) === value}
          {...rest}
          required={required}
          type="checkbox"
          value={value}
        />
        <span className="flex flex-col">
          <span className="font-medium leading-snug">{label}</span>
          <Hint field={field}>{hint}</Hint>
        </span>
      </label>
    </div>
  )
}

/** Options from words by their value, in their order. */
export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

interface NamesakesProps {
  field: FieldLike
  /** Things of one name, each with what tells it apart; none where only one has the name. */
  choices: readonly { id: string; name: string }[] | undefined
  className?: string
}

/** Asks which one of several with the same name is meant. */
export const Namesakes = ({ field, choices, className }: NamesakesProps) =>
  choices ? (
    <RadioGroup
      field={field}
      label="Which one?"
      options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      className={className}
    />
  ) : null
