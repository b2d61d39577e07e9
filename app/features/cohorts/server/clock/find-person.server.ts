import type { Tx } from '~/platform/db/client.server'

type Found = { ok: true; personId: string } | { ok: false; reason: 'unknown-person' | 'several' }

export const PERSON_WORDS = {
  'unknown-person':
    'No one here has this name or email. A lead needs to have signed in once. Invite others by email once the cohort is saved',
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
