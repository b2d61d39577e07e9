import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { zoneChoices } from '~/platform/shared/zones/zones'
import { nameApart } from '../../access/name-apart.server'
import type { AccountView, DeviceView, LookView } from '../../contract'

const LOOKS = 20

const DEVICES = 20

const readDevices = ({ personId, sessionId }: Actor, page: number) => db().$queryRaw<DeviceView[]>`
  SELECT id, device, created_at AS "signedInAt", last_seen_at AS "lastSeenAt",
    id = ${sessionId}::uuid AS current
  FROM session
  WHERE person_id = ${personId}::uuid AND revoked_at IS NULL AND expires_at > ${now()}
  ORDER BY current DESC, last_seen_at DESC, id
  LIMIT ${DEVICES + 1} OFFSET ${(page - 1) * DEVICES}`

const readLooks = (actor: Actor) => db().$queryRaw<LookView[]>`
  SELECT l.seq::text AS seq, l.at, ${nameApart(Prisma.sql`p`, actor)} AS viewer, l.thing_kind AS "thingKind"
  FROM access_log l JOIN person p ON p.id = l.viewer_id
  WHERE l.subject_id = ${actor.personId}::uuid
  ORDER BY l.at DESC, l.seq DESC
  LIMIT ${LOOKS}`

/**
 * What the actor may see and change about themselves, in two statements.
 * @param page of the devices
 */
export async function getAccount(actor: Actor, page = 1): Promise<AccountView> {
  const [found, looks] = await Promise.all([readDevices(actor, page), readLooks(actor)])
  const devices = found.slice(0, DEVICES)
  const devicePages = {
    newer: page > 1 ? page - 1 : null,
    older: found.length > DEVICES ? page + 1 : null,
  }
  const { name, email, timeZone, memberships } = actor
  return {
    name,
    email,
    timeZone,
    memberships,
    devices,
    devicePages,
    looks,
    timeZones: zoneChoices(timeZone),
  }
}
