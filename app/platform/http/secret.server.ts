import { createHmac, timingSafeEqual } from 'node:crypto'
import { settings } from '../env.server'

const secret = () => {
  const { sessionSecret } = settings()
  if (!sessionSecret) throw new Error('no SESSION_SECRET')
  return sessionSecret
}

/** HMAC of `text` under the installation's secret; `purpose` keeps the uses of the secret apart. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac('sha256', secret()).update(`${purpose}\0${text}`).digest('base64url')

/** Compares two hashes in constant time. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** `text` with a signature and an end; read back with `openSealed`. */
export function seal(purpose: string, text: string, expiresAt: Date): string {
  const body = `${expiresAt.getTime()}.${Buffer.from(text).toString('base64url')}`
  return `${body}.${keyedHash(`seal:${purpose}`, body)}`
}

/** The sealed text, or null when it was changed, made for something else, or has ended. */
export function openSealed(purpose: string, sealed: string, at: Date): string | null {
  const [end, text, signature, more] = sealed.split('.')
  if (!end || text === undefined || !signature || more !== undefined) return null
  if (!sameHash(signature, keyedHash(`seal:${purpose}`, `${end}.${text}`))) return null
  return Number(end) > at.getTime() ? Buffer.from(text, 'base64url').toString() : null
}
