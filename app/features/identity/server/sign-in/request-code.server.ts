import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { keyedHash } from '~/platform/http/secret.server'
import { newId, newSecret } from '~/platform/ids.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { CodeSent } from '../../contract'
import {
  CODE_LIFE_MS,
  type CodeLane,
  codeFrom,
  grouped,
  isTooMany,
  LIMITS,
  LONG_CODE_EVERY_MS,
  LONG_CODE_LIFE_MS,
  longCodeFrom,
} from '../../domain/codes'
import { isExpected } from './expected-people.server'

/** Bound to its row, so that equal codes do not look equal. */
export const hashCode = (id: string, code: string): string =>
  keyedHash('sign-in-code', `${id}\0${code}`)

export const hashAsker = (asker: string): string => keyedHash('asker', asker)

/** The browser that asks. */
export interface Asker {
  /** A secret in its cookie; a six-digit code works only where it was asked for. */
  id: string
  /** This browser has signed in with this address before. */
  known: boolean
}

interface Ask {
  /** In normal form, as `emailSchema` gives it. */
  email: string
  /** The caller's network, keyed. */
  networkHash: string
  asker: Asker
}

/**
 * Mails a one-time code. No one is ever refused, so no one can be shut out: whoever asks too often, or for an
 * address that others have asked for too often, gets a long code that no guessing finds and that works on any
 * device, at most one in a quarter of an hour. Codes that were mailed before stay good. From a network with
 * many unused codes only expected addresses get mail. The answer depends on what was asked for and never on
 * who is here, so it tells nothing about an address.
 */
export function requestCode(ask: Ask): Promise<{ ok: true; sent: CodeSent }> {
  return inTransaction(async (tx) => {
    const { email, networkHash, asker } = ask
    // Asks for one address are counted one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`code to ${email}`}, 0))`
    const lane = await laneOf(tx, email, asker)
    const busy = !asker.known && (await isBusy(tx, networkHash))
    const mailed = !busy || (await isExpected(tx, email))
    if (lane !== 'long' || (mailed && !(await hasFreshLongCode(tx, email))))
      await makeCode(tx, ask, { lane, mailed })
    if (busy) return { ok: true, sent: 'busy' }
    return { ok: true, sent: lane === 'long' ? 'long' : 'code' }
  })
}

async function laneOf(tx: Tx, email: string, asker: Asker): Promise<CodeLane> {
  const lane = asker.known ? 'known' : 'stranger'
  const rows = await tx.signInCode.findMany({
    where: { email, lane, ...(asker.known ? { askerHash: hashAsker(asker.id) } : {}) },
    orderBy: { createdAt: 'desc' },
    take: LIMITS.day.count,
    select: { createdAt: true },
  })
  const asked = rows.map((row) => row.createdAt)
  const at = now()
  return isTooMany(asked, at, LIMITS.burst) || isTooMany(asked, at, LIMITS.day) ? 'long' : lane
}

/**
 * Codes that were used do not count, so a building full of people who sign in is not busy. Whether the
 * addresses are known here makes no difference: the count would tell it.
 */
async function isBusy(tx: Tx, networkHash: string): Promise<boolean> {
  const { count, withinMs } = LIMITS.network
  const since = new Date(now().getTime() - withinMs)
  const unused = await tx.signInCode.findMany({
    where: { networkHash, createdAt: { gt: since }, usedAt: null },
    select: { id: true },
    take: count,
  })
  return unused.length >= count
}

async function hasFreshLongCode(tx: Tx, email: string): Promise<boolean> {
  const since = new Date(now().getTime() - LONG_CODE_EVERY_MS)
  const where = { email, lane: 'long', mailed: true, usedAt: null, createdAt: { gt: since } }
  return (await tx.signInCode.findFirst({ where, select: { id: true } })) !== null
}

async function makeCode(
  tx: Tx,
  { email, networkHash, asker }: Ask,
  { lane, mailed }: { lane: CodeLane; mailed: boolean },
): Promise<void> {
  const at = now()
  const id = newId()
  const bytes = Buffer.from(newSecret(), 'base64url')
  const code = lane === 'long' ? longCodeFrom(bytes) : codeFrom(bytes)
  const life = lane === 'long' ? LONG_CODE_LIFE_MS : CODE_LIFE_MS
  await tx.signInCode.create({
    data: {
      id,
      email,
      lane,
      mailed,
      askerHash: hashAsker(asker.id),
      codeHash: hashCode(id, code),
      networkHash,
      createdAt: at,
      expiresAt: new Date(at.getTime() + life),
    },
  })
  if (mailed) await mailCode(tx, { id, email, code, long: lane === 'long' })
}

const minutes = (ms: number) => ms / 60_000

/**
 * The code's mail is written in the transaction that makes the code, not later: without its mail a code is worth
 * nothing, the code itself would lie in the queue, and someone is waiting for it.
 */
function mailCode(tx: Tx, mail: { id: string; email: string; code: string; long: boolean }) {
  const how = mail.long
    ? `Codes for this address were requested many times, so this one is longer. Type it on the sign-in page. It works on any device for ${minutes(LONG_CODE_LIFE_MS)} minutes.`
    : `Type this code on the page where you requested it, in the same browser. It works for ${minutes(CODE_LIFE_MS)} minutes.`
  return queueMail(tx, {
    key: `sign-in-code:${mail.id}`,
    to: mail.email,
    template: 'sign-in-code',
    subject: 'Your code for Footbridge',
    heading: 'Your code',
    paragraphs: [
      how,
      'If you did not request it, do nothing: without the code no one can sign in.',
    ],
    code: mail.long ? grouped(mail.code) : mail.code,
  })
}
