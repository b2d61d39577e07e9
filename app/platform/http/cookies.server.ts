/** Carries the token of someone's session. */
export const SESSION_COOKIE = 'footbridge'

/** `__Host-` cookies where the base address is https, so that no other host can set them. */
export const cookieName = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name)

/** The value of a cookie in a request’s header; null when it is missing. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** An HttpOnly, SameSite=Lax cookie; `maxAge` in seconds, 0 deletes it. */
export const writeCookie = (name: string, value: string, maxAge: number, secure: boolean): string =>
  `${cookieName(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`
