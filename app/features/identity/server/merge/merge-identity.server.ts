import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { type MergedPair, type MergePart, naming } from './merge-part.server'

/** This room's part, and that of the platform. */
export const mergeIdentity: MergePart = {
  moves: [
    naming(
      Prisma.sql`address_change`,
      [Prisma.sql`person_id`, null],
      [Prisma.sql`asked_by_id`, null],
    ),
    naming(
      Prisma.sql`agency_membership`,
      [Prisma.sql`person_id`, ['role in an agency', 'roles in agencies']],
      [Prisma.sql`added_by_id`, null],
    ),
    naming(
      Prisma.sql`role_offer`,
      [Prisma.sql`offered_by_id`, null],
      [Prisma.sql`accepted_by_id`, null],
    ),
    naming(Prisma.sql`program_admin`, [
      Prisma.sql`person_id`,
      ['role in the program', 'roles in the program'],
    ]),
    naming(Prisma.sql`outgoing_mail`, [Prisma.sql`to_person_id`, ['email', 'emails']]),
  ],
  keeps: [
    // The records of who changed what and who looked at what stay as they were written; they are read through both.
    ...['audit_entry.actor_id', 'access_log.viewer_id', 'access_log.subject_id'],
    // A browser of the old account is signed out, so no request of it is ever repeated.
    ...['mutation_receipt.person_id', 'session.person_id'],
    'person.merged_into_id',
  ],
  settle: async (tx, pair) => {
    await endDoubleRoles(tx, pair)
    const open = { personId: pair.from, confirmedAt: null, canceledAt: null }
    await tx.addressChange.updateMany({ where: open, data: { canceledAt: now() } })
  },
}

/** A role that both accounts have goes on with the kept one alone. */
async function endDoubleRoles(tx: Tx, { from, into }: MergedPair): Promise<void> {
  const at = now()
  await tx.$executeRaw`
    UPDATE agency_membership m SET ended_at = ${at} WHERE m.person_id = ${from}::uuid AND m.ended_at IS NULL
       AND EXISTS (SELECT 1 FROM agency_membership k WHERE k.person_id = ${into}::uuid AND k.ended_at IS NULL
         AND k.agency_id = m.agency_id AND k.role = m.role)`
  await tx.$executeRaw`
    UPDATE program_admin g SET revoked_at = ${at} WHERE g.person_id = ${from}::uuid AND g.revoked_at IS NULL
       AND EXISTS (SELECT 1 FROM program_admin k WHERE k.person_id = ${into}::uuid AND k.revoked_at IS NULL)`
}
