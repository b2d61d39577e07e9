import { DONE } from '../done'
import { paths, safeNext } from '../paths'

interface Here {
  pathname: string
  search: string
}

/** The first page has nothing that one would come back to, and the demo's emails are read on the way to signing in. */
const LEFT_FOR_GOOD = /^\/(?:$|dev\/|sign-out$)/

/**
 * The address of "Sign in" in the header: it leads back to the page on which it stands. The pages of signing in pass
 * on where they would lead.
 * @param asked where the page of signing in that stands here leads, as far as it says so
 */
export function signInHere({ pathname, search }: Here, asked?: unknown): string {
  const query = new URLSearchParams(search)
  if (pathname === paths.signIn() || pathname.startsWith(`${paths.signIn()}/`)) {
    const next = typeof asked === 'string' ? asked : query.get('next')
    return paths.signIn(safeNext(next) ?? undefined)
  }
  if (LEFT_FOR_GOOD.test(pathname)) return paths.signIn()
  // Neither is a part of the page: the news of what was done, and the mark of an action's own route.
  for (const name of [DONE, 'index']) query.delete(name)
  const next = safeNext(query.size > 0 ? `${pathname}?${query}` : pathname)
  return paths.signIn(next ?? undefined)
}
