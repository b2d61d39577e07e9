import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { emailSchema } from '../../contract'
import { recordAudit } from '../records/record-audit.server'
import { findOrCreatePerson } from './find-or-create-person.server'

/**
 * Makes someone a program admin; the person is made when the address is new. Nothing happens when they
 * are one already. Throws when `email` is not an address.
 */
export async function grantProgramAdmin(email: string): Promise<{ personId: string }> {
  const address = emailSchema.safeParse(email)
  if (!address.success) throw new RangeError('not an email address')
  return inTransaction(async (tx) => {
    const person = await findOrCreatePerson(tx, { email: address.data })
    const { count } = await tx.programAdmin.createMany({
      data: { id: newId(), personId: person.id, grantedAt: now() },
      skipDuplicates: true,
    })
    if (count === 1)
      await recordAudit(tx, {
        actorId: null,
        action: 'admin.granted',
        subjectKind: 'person',
        subjectId: person.id,
      })
    return { personId: person.id }
  })
}
