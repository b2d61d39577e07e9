import { type RefObject, useEffect } from 'react'

interface Left {
  field: EventTarget
  relatedTarget: EventTarget | null
}

/**
 * A field is checked when it is left, and what is wrong is then said over it. Said in the middle of a press, that
 * moves the button away from under the pointer, and the press is lost. So the form hears that a field was left once
 * the press is over; when the press sent the form, all of it was checked, and it need not hear it at all.
 */
export function useCalmPress(form: RefObject<HTMLFormElement>) {
  useEffect(() => {
    const element = form.current
    if (!element) return
    let pressed = false
    let left: Left | null = null
    const tell = () => {
      if (!left) return
      const { field, relatedTarget } = left
      left = null
      if (field instanceof HTMLElement && field.isConnected)
        field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }))
    }
    // Another button of the mouse opens a menu, and its release is not always told.
    const press = ({ button }: MouseEvent) => {
      tell()
      pressed = button === 0
    }
    const release = () => {
      pressed = false
      // The click comes after this, in the same task.
      setTimeout(tell)
    }
    const leave = (event: FocusEvent) => {
      if (!pressed || !event.isTrusted || !event.target) return
      event.stopPropagation()
      left = { field: event.target, relatedTarget: event.relatedTarget }
    }
    const forget = () => {
      left = null
    }
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener('mousedown', press, { capture: true, signal })
    document.addEventListener('mouseup', release, { capture: true, signal })
    document.addEventListener('dragend', release, { capture: true, signal })
    document.addEventListener('keydown', release, { capture: true, signal })
    element.addEventListener('focusout', leave, { capture: true, signal })
    element.addEventListener('submit', forget, { signal })
    return () => stop.abort()
  }, [form])
}
