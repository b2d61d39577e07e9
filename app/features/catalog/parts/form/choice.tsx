import type { ReactNode } from 'react'

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
    <label htmlFor={id} className="choice bg-paper">
      <input id={id} type="radio" name={name} value={value} defaultChecked={checked} required />
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
      className={`choice inline-flex min-h-11 min-w-11 items-center justify-center ${room} bg-paper py-1.5 text-base`}
    >
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        required
        className="mt-0 size-4"
      />
      {children}
    </label>
  )
}
