import { emailSchema } from '~/features/identity/contract'
import type { Tx } from '~/platform/db/client.server'

type Found = { ok: true; personId: string } | { ok: false; reason: 'unknown-person' | 'several' }

export const PERSON_WORDS = {
  'unknown-person':
    'No one here has this name. Enter their email address: whoever has never signed in is invited',
  'no-address': 'Enter an email address such as name@example.org',
  several: 'Several people have this name. Enter the email address',
} as const

/** Someone by their email address, or by their whole name where no one else has it. */
export async function findPerson(tx: Tx, who: string): Promise<Found> {
  const text = who.trim().toLowerCase()
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT coalesce(p.merged_into_id, p.id) AS id FROM person p
     WHERE p.email = ${text} OR (lower(p.name) = ${text} AND p.merged_into_id IS NULL AND NOT EXISTS (SELECT FROM person q WHERE q.email = ${text}))
     ORDER BY p.id LIMIT 2`
  const [one, other] = found
  if (!one) return { ok: false, reason: 'unknown-person' }
  return other ? { ok: false, reason: 'several' } : { ok: true, personId: one.id }
}

type Asked =
  | Found
  | { ok: false; reason: 'no-address' }
  | { ok: true; personId: null; email: string }

/** Someone here; or else an address that no one has yet and that can be invited. */
export async function findOrInvite(tx: Tx, who: string): Promise<Asked> {
  const found = await findPerson(tx, who)
  if (found.ok || found.reason !== 'unknown-person' || !ADDRESS.test(who)) return found
  const address = emailSchema.safeParse(who)
  return address.success
    ? { ok: true, personId: null, email: address.data }
    : { ok: false, reason: 'no-address' }
}

/** Whatever has this form is an address; the form's own check says what else one may be. */
const ADDRESS = /^\S+@\S+\.\S+$/
