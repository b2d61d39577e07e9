import { type ComponentPropsWithoutRef, useEffect, useRef } from 'react'
import { Feedback } from './feedback'
import { TEXT_LIMIT } from './limits'
import type { PartProps, PartState } from './use-part'

const textIn = (answer: PartProps['typed']) =>
  answer && 'text' in answer ? answer.text : undefined

/** The text that was refused, else the one that is kept. */
export const ownTextIn = ({ typed, view }: PartProps) => textIn(typed) ?? textIn(view?.answer)

/**
 * A text box that shows what the server has, unless something else was typed into it: that stays, and so
 * does the focus, whatever the server says meanwhile.
 */
export function OwnText({
  value = '',
  ...rest
}: { value: string | undefined } & Pick<
  ComponentPropsWithoutRef<'textarea'>,
  'id' | 'name' | 'rows' | 'maxLength' | 'spellCheck' | 'className'
>) {
  const box = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(value)
  const typed = useRef(false)
  useEffect(() => {
    const now = box.current?.value
    // Text that is kept is no one's unsaved text anymore.
    if (now === value) typed.current = false
    // The browser renews only a box that was never typed in; this one's text may have been kept since. Words
    // that were typed stay, also where they come to what stood here before.
    if (box.current && now === shown.current && !typed.current) box.current.value = value
    shown.current = value
  }, [value])
  const onInput = () => {
    typed.current = true
  }
  return <textarea dir="auto" ref={box} defaultValue={value} required onInput={onInput} {...rest} />
}

export function TextBox({
  id,
  name,
  label,
  value,
  rows,
}: {
  id: string
  name: string
  label: string
  value: string | undefined
  rows: number
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-base font-semibold">
        {label}
      </label>
      <OwnText
        value={value}
        id={id}
        name={name}
        rows={rows}
        maxLength={TEXT_LIMIT}
        spellCheck
        className="control field-sizing-content wrap-anywhere max-h-[70vh] resize-y print:max-h-none"
      />
    </div>
  )
}

/** When another text is kept than the one that came back into the box: that one has not replaced it. */
export function KeptElsewhere({ props, state }: { props: PartProps; state: PartState }) {
  const kept = textIn(props.view?.answer)
  const typed = textIn(state.typed)
  if (kept === undefined || kept === typed) return null
  if (typed === undefined && state.kept.notice === null) return null
  return (
    <Feedback tone="neutral" title="What is saved now">
      <p dir="auto" className="whitespace-pre-wrap">
        {kept}
      </p>
    </Feedback>
  )
}
