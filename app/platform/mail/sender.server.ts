import { Resend } from 'resend'
import { settings } from '../env.server'

export interface Letter {
  key: string
  to: string
  subject: string
  text: string
  html: string
}

/** The provider's answer to one letter. */
export type SendResult =
  | { ok: true; providerId: string }
  /** `final`: trying again would not help. `error` is the provider's word for it. */
  | { ok: false; final: boolean; error: string }

/** How long one letter may take; the provider knows its key, so it may be tried again. */
export const SEND_TIMEOUT_MS = 10_000

export type Sender = (letter: Letter) => Promise<SendResult>

/** Stands in place of the provider's id on a letter that was not sent, because no provider is set up. */
export const OUTBOX_PROVIDER_ID = 'outbox'

/** Without a key nothing leaves the house: the mail stays readable at /dev/outbox. */
const keepInOutbox: Sender = async () => ({ ok: true, providerId: OUTBOX_PROVIDER_ID })

const FINAL = new Set(['validation_error', 'invalid_to_address', 'missing_required_field'])

/** Sends through Resend; the mail's key is the idempotency key, so a repeated try is one letter. */
function throughResend(): Sender {
  const { resend, mailFrom } = settings()
  if (!resend) return keepInOutbox
  const client = new Resend(resend.apiKey, resend.baseUrl ? { baseUrl: resend.baseUrl } : undefined)
  return async ({ key, to, subject, text, html }) => {
    const { data, error } = await client.emails.send(
      { from: mailFrom, to, subject, text, html },
      { idempotencyKey: key, signal: AbortSignal.timeout(SEND_TIMEOUT_MS) },
    )
    if (data) return { ok: true, providerId: data.id }
    return { ok: false, final: FINAL.has(error.name), error: error.name }
  }
}

/** Resend where a key is set, and else the outbox alone. */
export const sender = (): Sender => (settings().resend ? throughResend() : keepInOutbox)
