import { createHash } from 'node:crypto'
import { buySeatsSchema } from '~/features/billing/contract'
import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { cookieName, readCookie, writeCookie } from '~/platform/http/cookies.server'
import { newSecret } from '~/platform/ids.server'
import { z } from '~/platform/shared/zod'

const NAME = 'footbridge-checkout'
/** Longer than a code by email is good, and than it takes to say one's name. */
const HOURS = 2
const SECONDS = HOURS * 3600
/** Forms that wait for people of one network at once; beyond it the oldest go. A form has at most some 20 kB of letters. */
const OF_ONE_NETWORK = 200

/** Their page says these anew. */
const OF_THE_PAGE = new Set(['mutationId', 'rules', 'seen', 'led', 'press'])
const TYPED = Object.keys(buySeatsSchema.shape).filter((name) => !OF_THE_PAGE.has(name))

const fieldsSchema = z.record(z.string(), z.string())
/** The form as someone typed it, by the names of the fields. */
export type Typed = z.infer<typeof fieldsSchema>

/** The token is 256 random bits, so a plain hash of it is enough. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
const tokenIn = (request: Request, secure: boolean) =>
  readCookie(request.headers.get('cookie'), cookieName(NAME, secure))

interface Sent {
  cohort: string
  /** The form as it was sent; it has passed `buySeatsSchema`. */
  form: Record<string, unknown>
  networkHash: string
}

/**
 * Keeps what was typed into the checkout until its buyer has signed in, however long it is. The browser gets a token,
 * so that nothing of it stands in an address, a log or a cookie.
 * @returns the cookie to set
 */
export async function keepTyped(
  { cohort, form, networkHash }: Sent,
  secure: boolean,
): Promise<string> {
  const token = newSecret()
  const createdAt = now()
  const fields: Typed = {}
  for (const name of TYPED) {
    const value = form[name]
    // The database stores no NUL, and no one types one.
    if (typeof value === 'string' && value) fields[name] = value.replaceAll('\0', '')
  }
  await inTransaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM typed_form WHERE id IN (SELECT id FROM typed_form
      WHERE network_hash = ${networkHash} ORDER BY created_at DESC OFFSET ${OF_ONE_NETWORK - 1})`
    const expiresAt = new Date(createdAt.getTime() + SECONDS * 1000)
    const id = hashOf(token)
    await tx.typedForm.create({ data: { id, cohort, fields, networkHash, createdAt, expiresAt } })
  })
  return writeCookie(NAME, token, SECONDS, secure)
}

/** It reads the form that this browser's buyer typed for this cohort; nothing where there is nothing, or it is too old. */
export async function readTyped(request: Request, cohort: string, secure: boolean): Promise<Typed> {
  const token = tokenIn(request, secure)
  if (!token) return {}
  const found = await db().typedForm.findFirst({
    where: { id: hashOf(token), cohort, expiresAt: { gt: now() } },
    select: { fields: true },
  })
  return fieldsSchema.safeParse(found?.fields).data ?? {}
}

/**
 * Its buyer has ordered: what was typed is on the order.
 * @returns the cookie that ends the one that was set
 */
export async function forgetTyped(request: Request, secure: boolean): Promise<string> {
  const token = tokenIn(request, secure)
  if (token) await db().typedForm.deleteMany({ where: { id: hashOf(token) } })
  return writeCookie(NAME, '', 0, secure)
}
