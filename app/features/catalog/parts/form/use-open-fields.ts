import { type FormEvent, useState } from 'react'

const NONE: ReadonlySet<string> = new Set()
const OPEN = 'input:invalid, textarea:invalid'

const openIn = (form: HTMLFormElement): ReadonlySet<string> =>
  new Set(
    [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(OPEN)].map(
      ({ name }) => name,
    ),
  )

/**
 * The fields that were still open when the form was sent. They say so where they stand, and the first comes
 * to the middle of the screen: the browser's own bubble covers what there is to choose from.
 */
export function useOpenFields() {
  const [names, setNames] = useState(NONE)
  return {
    names,
    onInvalidCapture(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const form = event.currentTarget
      const first = form.querySelector<HTMLElement>(OPEN)
      // Every open field has its event.
      if (event.target !== first) return
      setNames(openIn(form))
      const group = first.closest('fieldset') ?? first
      const fits = group.clientHeight < window.innerHeight * 0.7
      first.focus({ preventScroll: true })
      group.scrollIntoView({ block: fits ? 'center' : 'start' })
    },
    onInput({ currentTarget }: FormEvent<HTMLFormElement>) {
      if (names.size > 0) setNames(openIn(currentTarget))
    },
  }
}
