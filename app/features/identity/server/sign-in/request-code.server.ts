import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { keyedHash } from '~/platform/http/secret.server'
import { newId, newSecret } from '~/platform/ids.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { RequestRefusal } from '../../contract'
import { CODE_LIFE_MS, codeFrom, isTooMany, LIMITS, MAX_TRIES } from '../../domain/codes'

/** Bound to its row, so that equal codes do not look equal. */
export const hashCode = (id: string, code: string): string =>
  keyedHash('sign-in-code', `${id}\0${code}`)

/**
 * Mails a new one-time code; only the newest code of an address counts. Known and unknown addresses are
 * treated alike, so the answer tells nobody who is here.
 * @param networkHash the caller's network, keyed; both it and the address are throttled
 */
export function requestCode({
  email,
  networkHash,
}: {
  /** In normal form, as `emailSchema` gives it. */
  email: string
  networkHash: string
}): Promise<{ ok: true } | ({ ok: false } & RequestRefusal)> {
  return inTransaction(async (tx) => {
    if (await isThrottled(tx, email, networkHash)) return { ok: false, reason: 'too-many' }
    const at = now()
    const id = newId()
    // Spent: only the newest code of an address can be tried.
    await tx.signInCode.updateMany({
      where: { email, usedAt: null, tries: { lt: MAX_TRIES } },
      data: { tries: MAX_TRIES },
    })
    const code = codeFrom(Buffer.from(newSecret(), 'base64url'))
    await tx.signInCode.create({
      data: {
        id,
        email,
        codeHash: hashCode(id, code),
        networkHash,
        createdAt: at,
        expiresAt: new Date(at.getTime() + CODE_LIFE_MS),
      },
    })
    await queueMail(tx, {
      key: `sign-in-code:${id}`,
      to: email,
      template: 'sign-in-code',
      subject: 'Your code for Footbridge',
      heading: 'Your code',
      paragraphs: [
        'Type this code on the page where you asked for it. It is good for ten minutes.',
        'If it was not you who asked, do nothing: without the code nobody can sign in.',
      ],
      code,
    })
    return { ok: true }
  })
}

async function isThrottled(tx: Tx, email: string, networkHash: string): Promise<boolean> {
  // Requests for one address, or from one network, are counted one after the other; always in this order.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`code to ${email}`}, 0))`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`code from ${networkHash}`}, 0))`
  const at = now()
  const lately = (where: { email: string } | { networkHash: string }, take: number) =>
    tx.signInCode
      .findMany({ where, orderBy: { createdAt: 'desc' }, take, select: { createdAt: true } })
      .then((rows) => rows.map((row) => row.createdAt))
  const forAddress = await lately({ email }, LIMITS.addressADay.count)
  const fromNetwork = await lately({ networkHash }, LIMITS.network.count)
  return (
    isTooMany(forAddress, at, LIMITS.address) ||
    isTooMany(forAddress, at, LIMITS.addressADay) ||
    isTooMany(fromNetwork, at, LIMITS.network)
  )
}
