import { now } from '~/platform/clock.server'
import { cookieName, readCookie, SESSION_COOKIE, writeCookie } from '~/platform/http/cookies.server'
import { openSealed, seal } from '~/platform/http/secret.server'
import { z } from '~/platform/shared/zod'
import { emailSchema } from '../../contract'

const DAY_S = 86_400

/** The browser keeps the token long; the session's row decides how long it opens anything. */
export const sessionCookie = (token: string, secure: boolean) =>
  writeCookie(SESSION_COOKIE, token, 400 * DAY_S, secure)

export const noSessionCookie = (secure: boolean) => writeCookie(SESSION_COOKIE, '', 0, secure)

/** Between the two steps of signing in: which address the code went to, and where to go then. */
export interface Pending {
  email: string
  next: string | null
}

const PENDING = 'footbridge-sign-in'
const PENDING_S = 3600
const pendingSchema = z.object({ email: emailSchema, next: z.string().nullable() })

export function pendingCookie(pending: Pending, secure: boolean): string {
  const until = new Date(now().getTime() + PENDING_S * 1000)
  return writeCookie(PENDING, seal(PENDING, JSON.stringify(pending), until), PENDING_S, secure)
}

export const noPendingCookie = (secure: boolean) => writeCookie(PENDING, '', 0, secure)

/** null when no code was asked for in this browser, or too long ago. */
export function readPending(request: Request, secure: boolean): Pending | null {
  const sealed = readCookie(request.headers.get('cookie'), cookieName(PENDING, secure))
  const text = sealed ? openSealed(PENDING, sealed, now()) : null
  if (text === null) return null
  return pendingSchema.parse(JSON.parse(text))
}
