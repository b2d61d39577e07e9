import { type RefObject, useEffect, useRef } from 'react'
import { useIsFetching, useLocation, useNavigation, useNavigationType } from '../navigation'
import { DONE_ID } from './done-notice'

/** The element that the address names. A heading or a list takes focus, too, once it may. */
function placeOf(hash: string): HTMLElement | null {
  let id = hash.slice(1)
  try {
    id = decodeURIComponent(id)
  } catch {
    // It is taken as it stands.
  }
  const place = id ? document.getElementById(id) : null
  if (place && place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1
  return place
}

/** A frame has stood in this document before: where a page fails, another one takes its place. */
let stood = false

const isLost = () => document.activeElement === null || document.activeElement === document.body

/**
 * Says where the focus is after every way from page to page: after a success at the place that the address names,
 * else on the notice; on a new page at its beginning, as after a full load; and where the thing that had
 * it has gone (a button that is done with, a link to the next page, a page that has failed), never on the body.
 */
export function useArrival(main: RefObject<HTMLElement>, done: string | null) {
  const { pathname, hash, key } = useLocation()
  // A plain link to a place on the page, as in an error summary: the browser has moved the focus itself.
  const byBrowser = useNavigationType() === 'POP'
  const last = useRef({ pathname, key, done: null as string | null })
  useEffect(() => {
    const before = last.current
    last.current = { pathname, key, done }
    if (done !== null && done !== before.done) {
      const there = placeOf(hash) ?? document.getElementById(DONE_ID)
      there?.focus({ preventScroll: true })
    } else if (hash && before.key !== key && !byBrowser) {
      // As the browser does it where a page is loaded: a field takes the focus, a heading does not.
      const there = document.getElementById(hash.slice(1))
      if (there && (there.tabIndex >= 0 || there.hasAttribute('tabindex'))) there.focus()
    } else if (before.pathname !== pathname && !hash) main.current?.focus({ preventScroll: true })
  }, [pathname, hash, key, done, byBrowser, main])
  useEffect(() => {
    if (stood && isLost()) main.current?.focus({ preventScroll: true })
    stood = true
  }, [main])
  useNeverLost(main, hash)
}

function useNeverLost(main: RefObject<HTMLElement>, hash: string) {
  const navigating = useNavigation().state !== 'idle'
  const sending = useIsFetching()
  const busy = navigating || sending
  const was = useRef(busy)
  useEffect(() => {
    const over = was.current && !busy
    was.current = busy
    if (!over || !isLost()) return
    const there = placeOf(hash) ?? document.getElementById(DONE_ID) ?? main.current
    there?.focus({ preventScroll: true })
  }, [busy, hash, main])
}
