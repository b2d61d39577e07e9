import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { cancelMail } from '~/platform/mail/outbox.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { facilitatesIn } from '../../access/held-roles.server'
import {
  MOST_LETTERS_A_DAY,
  MOST_ROLE_OFFERS,
  type OfferedRole,
  type OfferRefusal,
  ROLE_OFFER_DAYS,
  type RolePlace,
} from '../../contract/roles'
import { recordAudit } from '../records/record-audit.server'
import { lapseKey, letterKey, mailLapse, mailOffer } from './role-letters.server'

interface Offered {
  /** In normal form. */
  email: string
  place: RolePlace
  by: { personId: string; name: string }
}

type Answer = { ok: true; offer: string } | { ok: false; reason: OfferRefusal }

/** No one has answered it, and no one has taken it back; it may have run out. */
const OPEN = { acceptedAt: null, declinedAt: null, canceledAt: null }

/** A row's place: the database keeps each kind with what belongs to it. */
export const rolePlaceOf = (row: Pick<Entry, 'kind' | 'agencyId' | 'cohortId'>): RolePlace =>
  row as RolePlace

const columnsOf = (place: RolePlace) => ({
  kind: place.kind,
  agencyId: place.kind === 'lead' ? place.agencyId : null,
  cohortId: place.kind === 'facilitator' ? place.cohortId : null,
})

/**
 * Lets a role wait for whoever proves this address and accepts, whether or not the address has an account: the
 * answer does not tell. A letter says so. The caller has decided that `by` may give this role.
 */
export async function offerRole(tx: Tx, { email, place, by }: Offered): Promise<Answer> {
  const at = now()
  const columns = columnsOf(place)
  // An address of an account that was merged into another is answered as one that no one has here.
  if (await hasRole(tx, email, place, { merged: false }))
    return { ok: false, reason: 'has-it-already' }
  const old = { email, ...columns, ...OPEN, expiresAt: { lte: at } }
  await tx.roleOffer.updateMany({ where: old, data: { canceledAt: at } })
  const waiting = await tx.roleOffer.count({
    where: { ...columns, ...OPEN, expiresAt: { gt: at } },
  })
  if (waiting >= MOST_ROLE_OFFERS) return { ok: false, reason: 'too-many-offers' }
  // Taking one back and inviting again would write to someone without end.
  const dayAgo = new Date(at.getTime() - MS_PER_DAY)
  const sent = await tx.roleOffer.count({ where: { email, ...columns, offeredAt: { gt: dayAgo } } })
  if (sent >= MOST_LETTERS_A_DAY) return { ok: false, reason: 'too-often' }
  const id = newId()
  const expiresAt = new Date(at.getTime() + ROLE_OFFER_DAYS * MS_PER_DAY)
  const { count } = await tx.roleOffer.createMany({
    data: {
      ...{ id, email, ...columns, offeredById: by.personId, offeredAt: at, expiresAt },
      leads: place.kind === 'facilitator' && place.leads === true,
    },
    skipDuplicates: true,
  })
  if (count === 0) return { ok: false, reason: 'offered-already' }
  await auditOffer(tx, { actorId: by.personId, did: 'invited', id, ...columns })
  await mailOffer(tx, { id, email, by: by.name, place })
  await mailLapse(tx, { id, email, byId: by.personId, place, expiresAt })
  return { ok: true, offer: id }
}

/**
 * Whether whoever has this address has the role already.
 * @param merged whether an address counts that came to their account when two were merged
 */
export async function hasRole(
  tx: Tx,
  email: string,
  place: RolePlace,
  { merged }: { merged: boolean },
): Promise<boolean> {
  const person = merged
    ? Prisma.sql`(SELECT coalesce(p.merged_into_id, p.id) FROM person p WHERE p.email = ${email})`
    : Prisma.sql`(SELECT p.id FROM person p WHERE p.email = ${email} AND p.merged_into_id IS NULL)`
  const [found] = await tx.$queryRaw<unknown[]>(
    place.kind === 'lead'
      ? Prisma.sql`SELECT 1 FROM agency_membership m WHERE m.person_id = ${person} AND m.ended_at IS NULL
          AND m.role = 'lead' AND m.agency_id = ${place.agencyId}::uuid`
      : place.kind === 'facilitator'
        ? Prisma.sql`SELECT 1 FROM person p WHERE p.email = ${email}
            AND ${facilitatesIn(person, Prisma.sql`${place.cohortId}::uuid`)}`
        : Prisma.sql`SELECT 1 FROM program_admin g WHERE g.person_id = ${person} AND g.revoked_at IS NULL`,
  )
  return found !== undefined
}

interface Canceled {
  offer: string
  /** Only an offer of this place is canceled. */
  place: RolePlace
  byId: string
}

/** Takes an offer back: it can no longer be accepted. @returns whether the place has such an offer at all */
export async function cancelOffer(tx: Tx, { offer: id, place, byId }: Canceled): Promise<boolean> {
  const columns = columnsOf(place)
  const found = await tx.roleOffer.findFirst({ where: { id, ...columns } })
  if (!found) return false
  const { count } = await tx.roleOffer.updateMany({
    where: { id, ...OPEN },
    data: { canceledAt: now() },
  })
  if (count > 0) {
    await auditOffer(tx, { actorId: byId, did: 'invitation-canceled', id, ...columns })
    await cancelMail(tx, letterKey(id))
    await cancelMail(tx, lapseKey(id))
  }
  return true
}

/** Someone leads the cohort now: whoever is still asked to lead it is asked to facilitate it. */
export const offerNoLead = (tx: Tx, cohortId: string) =>
  tx.roleOffer.updateMany({ where: { cohortId, leads: true, ...OPEN }, data: { leads: false } })

/** Whether someone is asked to lead this cohort, and can still accept. */
export const isLeadOffered = async (tx: Tx, cohortId: string): Promise<boolean> =>
  (await tx.roleOffer.count({
    where: { cohortId, leads: true, ...OPEN, expiresAt: { gt: now() } },
  })) > 0

interface GivenBy {
  /** Whoever may no longer give these roles. */
  personId: string
  /** Only the offers of this agency. */
  agencyId?: string
  byId: string
}

/** Takes back what someone offered and no one has accepted: with a role ends what it could give. */
export async function cancelOffersBy(tx: Tx, { personId, agencyId, byId }: GivenBy): Promise<void> {
  const where = { offeredById: personId, ...(agencyId ? { agencyId } : {}), ...OPEN }
  for (const one of await tx.roleOffer.findMany({ where }))
    await cancelOffer(tx, { offer: one.id, place: rolePlaceOf(one), byId })
}

interface ForThem {
  /** Whoever has lost the role. */
  personId: string
  place: RolePlace
  byId: string
}

/** Takes back what still waits for someone whose role has ended: accepting it would give the role again. */
export async function cancelOffersTo(tx: Tx, { personId, place, byId }: ForThem): Promise<void> {
  const accounts = await tx.person.findMany({
    where: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    select: { email: true },
  })
  const where = { email: { in: accounts.map(({ email }) => email) }, ...columnsOf(place), ...OPEN }
  for (const { id } of await tx.roleOffer.findMany({ where }))
    await cancelOffer(tx, { offer: id, place, byId })
}

interface Entry {
  actorId: string
  did: 'invited' | 'invitation-canceled' | 'invitation-declined'
  id: string
  kind: OfferedRole | string
  agencyId: string | null
  cohortId: string | null
}

const ACTIONS = {
  lead: {
    invited: 'agency.lead-invited',
    'invitation-canceled': 'agency.lead-invitation-canceled',
    'invitation-declined': 'agency.lead-invitation-declined',
  },
  facilitator: {
    invited: 'cohort.facilitator-invited',
    'invitation-canceled': 'cohort.facilitator-invitation-canceled',
    'invitation-declined': 'cohort.facilitator-invitation-declined',
  },
  admin: {
    invited: 'admin.invited',
    'invitation-canceled': 'admin.invitation-canceled',
    'invitation-declined': 'admin.invitation-declined',
  },
} as const

/** The log holds no address: the offer has it. */
export const auditOffer = (tx: Tx, { actorId, did, id, kind, agencyId, cohortId }: Entry) =>
  recordAudit(tx, {
    ...{ actorId, action: ACTIONS[kind as OfferedRole][did] },
    subjectKind: agencyId ? 'agency' : cohortId ? 'cohort' : 'role-offer',
    ...{ subjectId: agencyId ?? cohortId ?? id, new: { offerId: id } },
  })
