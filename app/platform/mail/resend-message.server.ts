import { createHmac, timingSafeEqual } from 'node:crypto'
import { now } from '../clock.server'
import { BadRequest } from '../shared/app-error'
import { z } from '../shared/zod'

const TOLERANCE_SECONDS = 300
const MS_PER_SECOND = 1000

/** Kinds of messages that tell that a letter did not get there, or was not wanted. */
const KINDS = ['email.bounced', 'email.complained', 'email.suppressed', 'email.failed'] as const

const idSchema = z.string().regex(/^[\w.-]{1,255}$/)
const eventSchema = z.object({ type: z.string().regex(/^[\w.]{1,100}$/), data: z.unknown() })
const letterSchema = z.object({
  // PostgreSQL takes no text with a zero character in it.
  email_id: z.string().regex(/^\P{Cc}{1,255}$/u),
  to: z.array(z.string().max(500)).max(50),
  bounce: z.object({ type: z.string() }).optional(),
})

/** A letter came back, was never sent on by Resend, or its reader wants no more. */
export interface ReturnedLetter {
  kind: (typeof KINDS)[number]
  /** Resend's id of the letter. */
  letter: string
  to: string[]
  /** The address itself is at fault: it does not take letters and will not. A full mailbox is not. */
  final: boolean
}

export interface MailMessage {
  /** Resend's id of the message: the same one may come again. */
  id: string
  type: string
  /** null when it is about something else. */
  returned: ReturnedLetter | null
}

/**
 * Checks Resend's signature, which is Svix's: over the id, the time and the raw body.
 * @param secret "whsec_" and the key in base64
 * @param body exactly as it came
 * @throws BadRequest when it is not Resend's, or older than five minutes
 */
export function readResendMessage(secret: string, body: string, headers: Headers): MailMessage {
  const id = headers.get('svix-id') ?? ''
  const at = headers.get('svix-timestamp') ?? ''
  const age = Math.abs(now().getTime() / MS_PER_SECOND - Number(at))
  const isFresh = /^\d{1,12}$/.test(at) && age <= TOLERANCE_SECONDS
  if (!isFresh || !isSigned(secret, `${id}.${at}.${body}`, headers.get('svix-signature') ?? ''))
    throw new BadRequest('This is not a signed event.')
  try {
    const { type, data } = eventSchema.parse(JSON.parse(body))
    return { id: idSchema.parse(id), type, returned: returnedOf(type, data) }
  } catch {
    throw new BadRequest('This event cannot be read.')
  }
}

/** While a secret is being replaced a message has several signatures, divided by spaces. */
function isSigned(secret: string, signed: string, signatures: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(signed).digest()
  return signatures.split(' ').some((one) => {
    const [version, signature = ''] = one.split(',')
    const given = Buffer.from(signature, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}

function returnedOf(type: string, data: unknown): ReturnedLetter | null {
  const kind = KINDS.find((one) => one === type)
  if (!kind) return null
  const { email_id: letter, to, bounce } = letterSchema.parse(data)
  const final = kind === 'email.bounced' ? bounce?.type === 'Permanent' : kind !== 'email.failed'
  return { kind, letter, to, final }
}
