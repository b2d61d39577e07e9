/**
 * The house's only window on the router: feature UI takes links, forms and navigation state from
 * here, so that the router can change without touching a room.
 */

import { useFetchers, useNavigate, useFetcher as useRouterFetcher } from '@remix-run/react'
import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'

export type { FetcherWithComponents, FormProps, LinkProps } from '@remix-run/react'
export {
  Form,
  Link,
  NavLink,
  useActionData,
  useLocation,
  useNavigate,
  useNavigation,
  useNavigationType,
  useRevalidator,
  useSubmit,
} from '@remix-run/react'

/** Whether the browser itself would follow this click on a link, to another window or another site. */
const isBrowsers = (event: MouseEvent, { target, origin, download }: HTMLAnchorElement): boolean =>
  event.defaultPrevented ||
  event.button !== 0 ||
  event.metaKey ||
  event.altKey ||
  event.ctrlKey ||
  event.shiftKey ||
  target !== '' ||
  download !== '' ||
  origin !== window.location.origin

/** Plain links in here go by the router, as `Link` does: for tables with so many that each `Link` would count. */
export function LinksWithin({ children }: { children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const within = area.current
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || isBrowsers(event, link)) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash)
    }
    within?.addEventListener('click', follow)
    return () => within?.removeEventListener('click', follow)
  }, [navigate])
  return <div ref={area}>{children}</div>
}

/**
 * The router changes its list of fetchers in place. A rendering that began before the page was read again sees in its
 * middle that a fetcher is done, and would take the old page for the new one. So news of a fetcher is shown one step
 * later, in a transition of its own: it comes together with every page that the router has brought by then, because
 * React shows all transitions that wait in one rendering.
 */
function useOnceShown<T>(now: T): T {
  const [shown, setShown] = useState(now)
  useEffect(() => startTransition(() => setShown(() => now)), [now])
  return shown
}

/** A fetcher is done here when the page shows what was read for it. */
export function useFetcher<T = unknown>() {
  const now = useRouterFetcher<T>()
  const shown = useOnceShown(now)
  return now.state === 'idle' ? shown : now
}

/** Whether a fetcher is on its way, until the page shows what it brought. */
export function useIsFetching(): boolean {
  const now = useFetchers().some(({ state }) => state !== 'idle')
  const shown = useOnceShown(now)
  return now || shown
}

/** The router's own mark of a redirect that takes the place of an entry of the browser's history. */
const REPLACE = 'X-Remix-Replace'

/**
 * The client's loader of a page that may lead on to another address. The router puts that on top of the
 * history, also when one came by Back: then Back would lead here, and on again, for ever. An address that
 * the browser shows already was come back to, and the new one takes its place.
 */
export async function leadOnInPlace<T>({
  request,
  serverLoader,
}: {
  request: Request
  serverLoader: () => Promise<T>
}): Promise<T> {
  const { pathname, search } = new URL(request.url)
  const shown = pathname === window.location.pathname && search === window.location.search
  try {
    return await serverLoader()
  } catch (thrown) {
    if (shown && thrown instanceof Response) thrown.headers.set(REPLACE, 'true')
    throw thrown
  }
}
