import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { sameHash } from '~/platform/http/secret.server'
import type { CodeRefusal } from '../../contract'
import { MAX_TRIES } from '../../domain/codes'
import { firstPage } from '../../domain/first-page'
import { actorFor } from '../account/read-actor.server'
import { findOrCreatePerson } from '../people/find-or-create-person.server'
import { openSession, type Visit } from './open-session.server'
import { hashCode } from './request-code.server'

interface Attempt extends Visit {
  /** In normal form. */
  email: string
  /** Six digits. */
  code: string
  /** The browser's guess; only for somebody new. */
  timeZone?: string
}

export interface SignedIn {
  ok: true
  token: string
  /** Not known here before: has not said their name yet. */
  isNew: boolean
  /** Address of the page to start with. */
  startsAt: string
}

/**
 * Tries a code against the newest one of this address. Every try counts, also those that come at once.
 * The right code signs in; whoever proves a new address becomes a person.
 */
export async function confirmCode(
  attempt: Attempt,
): Promise<SignedIn | ({ ok: false } & CodeRefusal)> {
  const result = await inTransaction(async (tx) => {
    const tried = await takeTry(tx, attempt.email)
    if (!tried) return { ok: false as const, reason: 'ended' as const }
    const triesLeft = MAX_TRIES - tried.tries
    if (!sameHash(tried.codeHash, hashCode(tried.id, attempt.code)))
      return triesLeft > 0
        ? { ok: false as const, reason: 'wrong' as const, triesLeft }
        : { ok: false as const, reason: 'ended' as const }
    await tx.signInCode.update({ where: { id: tried.id }, data: { usedAt: now() } })
    const person = await findOrCreatePerson(tx, attempt)
    return { ok: true as const, person, ...(await openSession(tx, person.id, attempt)) }
  })
  if (!result.ok) return result
  const { memberships } = await actorFor(result.person.id)
  const { isNew } = result.person
  return { ok: true, token: result.token, isNew, startsAt: firstPage(memberships) }
}

/**
 * Counts one try against the newest code, if that is still good; all older ones are spent. The row's lock makes parallel tries wait
 * for each other, and each sees what the one before has counted.
 */
async function takeTry(tx: Tx, email: string) {
  const [tried] = await tx.$queryRaw<{ id: string; codeHash: string; tries: number }[]>`
    UPDATE sign_in_code SET tries = tries + 1
    WHERE email = ${email} AND used_at IS NULL AND expires_at > ${now()} AND tries < ${MAX_TRIES}
    RETURNING id, code_hash AS "codeHash", tries`
  return tried
}
