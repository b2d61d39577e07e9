import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { sameHash } from '~/platform/http/secret.server'
import type { CodeRefusal } from '../../contract'
import { isLong, MAX_TRIES } from '../../domain/codes'
import { actorFor } from '../account/read-actor.server'
import { findOrCreatePerson } from '../people/find-or-create-person.server'
import { openSession, type Visit } from './open-session.server'
import { hashAsker, hashCode } from './request-code.server'
import { startPage } from './start-page.server'

interface Attempt extends Visit {
  /** In normal form. */
  email: string
  /** In its normal form, as `codeSchema` gives it. */
  code: string
  /** The secret of the browser that tries, as it was when it asked. */
  asker: string
  /** The browser's guess; only for someone new. */
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
 * Tries a code. Six digits are compared with the codes that this browser asked for: a guess from anywhere else
 * neither finds them nor uses up a try. A long code is good from any browser and cannot be guessed, so its
 * tries are not counted. The right code signs in; whoever proves a new address becomes a person.
 */
export async function confirmCode(
  attempt: Attempt,
): Promise<SignedIn | ({ ok: false } & CodeRefusal)> {
  const tried = isLong(attempt.code) ? await findLong(attempt) : await takeTry(attempt)
  if (tried.id === null) return { ok: false, ...tried.refusal }
  const { id } = tried
  const result = await inTransaction(async (tx) => {
    const where = { id, usedAt: null }
    const { count } = await tx.signInCode.updateMany({ where, data: { usedAt: now() } })
    if (count === 0) return null
    const person = await findOrCreatePerson(tx, attempt)
    return { person, ...(await openSession(tx, person.id, attempt)) }
  })
  if (!result) return { ok: false, reason: 'ended' }
  const { memberships } = await actorFor(result.person.id)
  const { isNew } = result.person
  return {
    ok: true,
    token: result.token,
    isNew,
    startsAt: await startPage({ personId: result.person.id, memberships }),
  }
}

/** The code that was hit, or why none was. */
type Tried = { id: string } | { id: null; refusal: CodeRefusal }

const missed = (refusal: CodeRefusal): Tried => ({ id: null, refusal })

/**
 * Counts one try against every open code that this browser asked for. The rows' locks make parallel tries
 * wait for each other, and each sees what the one before has counted.
 */
async function takeTry({ email, code, asker }: Attempt): Promise<Tried> {
  const open = await db().$queryRaw<{ id: string; codeHash: string; tries: number }[]>`
    UPDATE sign_in_code SET tries = tries + 1
    WHERE email = ${email} AND asker_hash = ${hashAsker(asker)} AND lane <> 'long'
      AND used_at IS NULL AND expires_at > ${now()} AND tries < ${MAX_TRIES}
    RETURNING id, code_hash AS "codeHash", tries`
  const hit = open.find(({ id, codeHash }) => sameHash(codeHash, hashCode(id, code)))
  if (hit) return { id: hit.id }
  const triesLeft = Math.max(0, ...open.map(({ tries }) => MAX_TRIES - tries))
  return missed(triesLeft > 0 ? { reason: 'wrong', triesLeft } : { reason: 'ended' })
}

async function findLong({ email, code }: Attempt): Promise<Tried> {
  const open = await db().signInCode.findMany({
    where: { email, lane: 'long', usedAt: null, expiresAt: { gt: now() } },
    select: { id: true, codeHash: true },
  })
  const hit = open.find(({ id, codeHash }) => sameHash(codeHash, hashCode(id, code)))
  return hit ? { id: hit.id } : missed({ reason: 'wrong-long' })
}
