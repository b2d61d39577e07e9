import type { ReactNode } from 'react'

const FOCUS =
  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)'
const CHOSEN =
  'transition-colors duration-150 hover:border-control has-checked:border-accent has-checked:bg-accent-soft'

export interface ChoiceProps {
  id: string
  name: string
  value: string
  checked: boolean
  children: ReactNode
}

/** One of several answers, a native radio button in a box that can be tapped. */
export function Choice({ id, name, value, checked, children }: ChoiceProps) {
  return (
    <label
      htmlFor={id}
      className={`relative flex items-start gap-3 rounded-md border border-line bg-paper px-4 py-3 leading-snug ${CHOSEN} ${FOCUS}`}
    >
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        required
        className="mt-[0.15em] size-5 shrink-0 accent-accent focus-visible:outline-none"
      />
      <span className="flex min-w-0 flex-col gap-1">{children}</span>
    </label>
  )
}

/** A short answer beside others in a row: a bin, a rung, a number. */
export function Chip({
  id,
  name,
  value,
  checked,
  tight = false,
  children,
}: ChoiceProps & { tight?: boolean }) {
  const room = tight ? 'gap-1 px-0.5' : 'gap-2 px-3'
  return (
    <label
      htmlFor={id}
      className={`relative inline-flex min-h-11 min-w-11 items-center justify-center ${room} rounded-md border border-line bg-paper py-1.5 text-base leading-snug ${CHOSEN} ${FOCUS}`}
    >
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        required
        className="size-4 shrink-0 accent-accent focus-visible:outline-none"
      />
      {children}
    </label>
  )
}
