import { now } from '~/platform/clock.server'
import { cookieName, readCookie, SESSION_COOKIE, writeCookie } from '~/platform/http/cookies.server'
import { keyedHash, openSealed, seal } from '~/platform/http/secret.server'
import { newSecret } from '~/platform/ids.server'
import { z } from '~/platform/shared/zod'
import { emailSchema } from '../../contract'
import type { Asker } from './request-code.server'

const DAY_S = 86_400

/** The browser keeps the token long; the session's row decides how long it opens anything. */
export const sessionCookie = (token: string, secure: boolean) =>
  writeCookie(SESSION_COOKIE, token, 400 * DAY_S, secure)

export const noSessionCookie = (secure: boolean) => writeCookie(SESSION_COOKIE, '', 0, secure)

/** Between the two steps of signing in: which address the code went to, where to go then, and who asked. */
export interface Pending {
  email: string
  next: string | null
  /** The secret of this browser, to which its codes belong. */
  asker: string
}

const PENDING = 'footbridge-sign-in'
const PENDING_S = 3600
const pendingSchema = z.object({
  email: emailSchema,
  next: z.string().nullable(),
  asker: z.string(),
})

function sealedCookie(name: string, value: unknown, seconds: number, secure: boolean): string {
  const until = new Date(now().getTime() + seconds * 1000)
  return writeCookie(name, seal(name, JSON.stringify(value), until), seconds, secure)
}

/** null also for what an older version of the app has sealed in another form. */
function readSealed<T>(request: Request, name: string, schema: z.ZodType<T>, secure: boolean) {
  const sealed = readCookie(request.headers.get('cookie'), cookieName(name, secure))
  const text = sealed ? openSealed(name, sealed, now()) : null
  return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null)
}

export const pendingCookie = (pending: Pending, secure: boolean): string =>
  sealedCookie(PENDING, pending, PENDING_S, secure)

export const noPendingCookie = (secure: boolean) => writeCookie(PENDING, '', 0, secure)

/** null when no code was asked for in this browser, or too long ago. */
export const readPending = (request: Request, secure: boolean): Pending | null =>
  readSealed(request, PENDING, pendingSchema, secure)

const DEVICE = 'footbridge-device'
/** A shared computer may be known to this many people. */
const KNOWS = 20
const deviceSchema = z.object({ id: z.string(), knows: z.array(z.string()) })

/** Names no one: without the device's secret it cannot be told whom it stands for. */
const mark = (id: string, email: string) =>
  keyedHash('device-knows', `${id}\0${email}`).slice(0, 22)

/** The asker of a code, by this browser's cookies. A device stays known after it has signed out. */
export function askerOf(request: Request, email: string, secure: boolean): Asker {
  const device = readSealed(request, DEVICE, deviceSchema, secure)
  if (!device) return { id: readPending(request, secure)?.asker ?? newSecret(), known: false }
  return { id: device.id, known: device.knows.includes(mark(device.id, email)) }
}

/** Remembers that this browser has signed in with this address. It opens nothing; signing out keeps it. */
export function deviceCookie(request: Request, { asker, email }: Pending, secure: boolean): string {
  const device = readSealed(request, DEVICE, deviceSchema, secure)
  const id = device?.id ?? asker
  const knows = [...new Set([mark(id, email), ...(device?.knows ?? [])])].slice(0, KNOWS)
  return sealedCookie(DEVICE, { id, knows }, 400 * DAY_S, secure)
}
