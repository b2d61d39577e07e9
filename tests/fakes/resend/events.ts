import { createHmac, randomUUID } from 'node:crypto'

export interface ReturnOptions {
  id?: string
  to?: string[]
  /** How a bounce is meant. */
  bounce?: 'Permanent' | 'Transient' | 'Undetermined'
  /** Signed as long ago. */
  secondsOld?: number
  secret?: string
}

export interface SignedMessage {
  body: string
  headers: Headers
}

/** "whsec_" and a key. */
export const RESEND_SECRET = `whsec_${Buffer.from('a secret of the house').toString('base64')}`

const MS_PER_SECOND = 1000

/** The part of a message that says what became of a letter, as Resend describes it. */
function aboutLetter(type: string, letter: string, { to, bounce }: ReturnOptions) {
  const diagnosticCode = ['smtp; 550 5.1.1 user unknown']
  return {
    ...{ email_id: letter, created_at: '2026-11-22T23:41:12.126Z' },
    ...{ from: 'Footbridge <learn@example.org>', to, subject: 'An invitation' },
    ...(type === 'email.bounced' && {
      bounce: { type: bounce, subType: 'General', message: 'It bounced.', diagnosticCode },
    }),
    ...(type === 'email.failed' && { failed: { reason: 'reached_daily_quota' } }),
    ...(type === 'email.suppressed' && {
      suppressed: {
        ...{ type: 'OnAccountSuppressionList', reason: 'previous_bounce' },
        ...{ message: 'It is on the list.', diagnosticCode },
      },
    }),
  }
}

/** A signed message as Resend would post it; the same `id` again is the same one. */
export function resendMessage(
  type: string,
  letter: string,
  options: ReturnOptions = {},
): SignedMessage {
  const { id = `msg_${randomUUID()}`, to = ['ana@example.org'], bounce = 'Permanent' } = options
  const { secondsOld = 0, secret = RESEND_SECRET } = options
  const at = Math.floor(Date.now() / MS_PER_SECOND) - secondsOld
  const created_at = new Date(at * MS_PER_SECOND).toISOString()
  const data = aboutLetter(type, letter, { to, bounce })
  const body = JSON.stringify({ type, created_at, data })
  const signature = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(`${id}.${at}.${body}`)
    .digest('base64')
  return {
    body,
    headers: new Headers({
      ...{ 'svix-id': id, 'svix-timestamp': String(at) },
      'svix-signature': `v1,bm90IHRoaXMgb25l v1,${signature}`,
    }),
  }
}
