import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { type ButtonTone, buttonClass } from './button'
import { classes } from './classes'
import { useNavigate } from './navigation'

export type MenuEntry = {
  id: string
  label: string
  hint?: string
  danger?: boolean
} & ({ to: string; onSelect?: never } | { onSelect: () => void; to?: never })

export type MenuProps = {
  label: ReactNode
  /** Read out where the label is only a sign. */
  ariaLabel?: string
  tone?: ButtonTone
  items: MenuEntry[]
}

/** A few further actions behind one button. Needs scripts: never the only way to something. */
export function Menu({ label, ariaLabel, tone = 'secondary', items }: MenuProps) {
  const navigate = useNavigate()
  const choose = (id: string) => {
    const item = items.find((entry) => entry.id === id)
    if (item?.to !== undefined) navigate(item.to)
    else item?.onSelect?.()
  }
  return (
    <MenuTrigger>
      <AriaButton aria-label={ariaLabel} className={buttonClass(tone)}>
        {label}
      </AriaButton>
      <Popover className="min-w-56 animate-settle rounded-lg border border-line bg-surface p-2 shadow-lift">
        <AriaMenu className="outline-none" onAction={(id) => choose(String(id))}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={classes(
                'flex min-h-11 cursor-pointer flex-col justify-center rounded-md px-3 py-2 outline-none data-focused:bg-accent-soft',
                item.danger && 'text-danger',
              )}
            >
              {item.label}
              {item.hint ? <span className="text-sm text-muted">{item.hint}</span> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
