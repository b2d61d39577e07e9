import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { zoneChoices } from '~/platform/shared/zones/zones'
import type { AccountView, DeviceView } from '../../contract'
import { listLooks } from '../records/list-looks.server'
import { listOwnOffers } from '../roles/answer-offer.server'

const LOOKS = 20

const DEVICES = 20

const readDevices = ({ personId, sessionId }: Actor, page: number) =>
  readRows<DeviceView & { page: number }>(Prisma.sql`
  WITH found AS (
    SELECT * FROM session
    WHERE person_id = ${personId}::uuid AND revoked_at IS NULL AND expires_at > ${now()})
  SELECT ${pageShown(page, DEVICES)} AS page, id, device, created_at AS "signedInAt", last_seen_at AS "lastSeenAt",
    id = ${sessionId}::uuid AS current
  FROM found
  ORDER BY current DESC, last_seen_at DESC, id
  LIMIT ${DEVICES + 1} OFFSET ${offsetOf(page, DEVICES)}`)

const readAbout = async ({ personId }: Actor): Promise<string> => {
  const [row] = await readRows<{ about: string | null }>(Prisma.sql`
    SELECT about FROM person WHERE id = ${personId}::uuid`)
  return row?.about ?? ''
}

/**
 * Reads the facts that actors may see and change about themselves, in three statements; one more for facilitators.
 * @param page of the devices
 */
export async function getAccount(actor: Actor, page = 1): Promise<AccountView> {
  const [found, offers, { looks }, about] = await Promise.all([
    readDevices(actor, page),
    listOwnOffers(actor),
    listLooks(actor, { limit: LOOKS }),
    membershipsOf(actor, 'facilitator').length > 0 ? readAbout(actor) : null,
  ])
  const devices = found.slice(0, DEVICES).map(({ page: _page, ...device }) => device)
  const shown = found[0]?.page ?? 1
  const devicePages = {
    newer: shown > 1 ? shown - 1 : null,
    older: found.length > DEVICES ? shown + 1 : null,
  }
  const { name, email, timeZone, memberships } = actor
  return {
    name,
    email,
    timeZone,
    about,
    memberships,
    offers,
    devices,
    devicePages,
    looks,
    timeZones: zoneChoices(timeZone),
  }
}
