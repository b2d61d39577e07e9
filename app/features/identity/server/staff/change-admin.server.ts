import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { AgencyChoice, RoleRefusal } from '../../contract/people'
import { recordAudit } from '../records/record-audit.server'
import { cancelOffersBy, cancelOffersTo } from '../roles/offer-role.server'
import { findHelped } from './find-helped.server'

export type RoleChanged =
  | { ok: true }
  | { ok: false; reason: RoleRefusal; choices?: AgencyChoice[] }

interface Whom {
  personId: string
  mutationId: string
}

/** Makes someone a program admin. */
export const makeAdmin = (actor: Actor, { personId, mutationId }: Whom): Promise<RoleChanged> =>
  once(actor, mutationId, 'admin.grant', async (tx): Promise<RoleChanged> => {
    await findHelped(actor, personId, tx)
    const { count } = await tx.programAdmin.createMany({
      data: { id: newId(), personId, grantedAt: now() },
      skipDuplicates: true,
    })
    if (count === 0) return { ok: false, reason: 'has-it' }
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'admin.granted' },
      ...{ subjectKind: 'person', subjectId: personId },
    })
    return { ok: true }
  })

/** Ends someone's role as a program admin, and takes back the roles that they offered. No one ends their own, so there is always one. */
export const endAdmin = (actor: Actor, { personId, mutationId }: Whom): Promise<RoleChanged> =>
  once(actor, mutationId, 'admin.end', async (tx): Promise<RoleChanged> => {
    await findHelped(actor, personId, tx)
    if (personId === actor.personId) return { ok: false, reason: 'own-role' }
    // Two admins who end each other's role at the same moment wait for each other here.
    const open = await tx.$queryRaw<{ id: string; personId: string }[]>`
      SELECT id, person_id AS "personId" FROM program_admin WHERE revoked_at IS NULL ORDER BY id FOR UPDATE`
    const theirs = open.find((one) => one.personId === personId)
    if (!theirs) return { ok: true }
    if (!open.some((one) => one.personId === actor.personId))
      return { ok: false, reason: 'last-admin' }
    await tx.programAdmin.update({ where: { id: theirs.id }, data: { revokedAt: now() } })
    await cancelOffersBy(tx, { personId, byId: actor.personId })
    await cancelOffersTo(tx, { personId, place: { kind: 'admin' }, byId: actor.personId })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'admin.ended' },
      ...{ subjectKind: 'person', subjectId: personId },
    })
    return { ok: true }
  })
