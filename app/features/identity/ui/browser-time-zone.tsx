import { useEffect, useRef } from 'react'

/** Sends the browser's own time zone along; nothing without scripts. */
export function BrowserTimeZone() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    if (input.current) input.current.value = timeZone
  }, [])
  return <input ref={input} type="hidden" name="timeZone" defaultValue="" />
}
