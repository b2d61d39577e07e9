import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { keyedHash } from '~/platform/http/secret.server'
import { newSecret } from '~/platform/ids.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { MS_PER_DAY } from '~/platform/shared/time'
import { ADDRESS_LINK_HOURS, type AddressLink, type AddressRefusal } from '../../contract/people'
import { recordAudit } from '../records/record-audit.server'
import { findHelped } from './find-helped.server'

type Answer = { ok: true } | { ok: false; reason: AddressRefusal }

const hashOf = (token: string) => keyedHash('address-change', token)

const holderOf = (tx: Tx, email: string) =>
  tx.person.findUnique({ where: { email }, select: { id: true, mergedIntoId: true } })

interface Correction {
  personId: string
  /** In normal form. */
  email: string
  mutationId: string
}

/**
 * Asks for another address of someone. A link is mailed there, and nothing changes until it is opened and confirmed;
 * the current address is told. A link that was asked for before no longer works.
 */
export const correctAddress = (actor: Actor, { personId, email, mutationId }: Correction) =>
  once(actor, mutationId, 'person.correct-address', async (tx, id): Promise<Answer> => {
    const person = await findHelped(actor, personId, tx)
    if (person.email === email) return { ok: false, reason: 'same-address' }
    const holder = await holderOf(tx, email)
    if (holder?.mergedIntoId === personId) return { ok: false, reason: 'signs-in-already' }
    if (holder) return { ok: false, reason: 'address-taken' }
    const at = now()
    await cancelOpen(tx, personId)
    const token = newSecret()
    await tx.addressChange.create({
      data: {
        ...{ id, personId, fromEmail: person.email, toEmail: email, askedById: actor.personId },
        ...{ tokenHash: hashOf(token), askedAt: at },
        expiresAt: new Date(at.getTime() + (ADDRESS_LINK_HOURS * MS_PER_DAY) / 24),
      },
    })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'person.address-asked' },
      ...{ subjectKind: 'person', subjectId: personId },
    })
    await mailLink(tx, { id, email, token })
    await tellOld(tx, { id, email: person.email, personId, done: false })
    return { ok: true }
  })

/** Takes back what `correctAddress` asked for: its link no longer works. */
export const cancelAddress = (actor: Actor, whom: { personId: string; mutationId: string }) =>
  once(actor, whom.mutationId, 'person.cancel-address', async (tx): Promise<Answer> => {
    const { personId } = whom
    await findHelped(actor, personId, tx)
    if (await cancelOpen(tx, personId))
      await recordAudit(tx, {
        ...{ actorId: actor.personId, action: 'person.address-canceled' },
        ...{ subjectKind: 'person', subjectId: personId },
      })
    return { ok: true }
  })

async function cancelOpen(tx: Tx, personId: string): Promise<boolean> {
  const { count } = await tx.addressChange.updateMany({
    where: { personId, confirmedAt: null, canceledAt: null },
    data: { canceledAt: now() },
  })
  return count > 0
}

const find = (tx: Tx, token: string) =>
  tx.addressChange.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { person: { select: { email: true } } },
  })

/** Reads a link for whoever opens it. Opening changes nothing: programs that look into letters do it, too. */
export async function readAddressLink(token: string): Promise<AddressLink> {
  const change = await find(db(), token)
  if (!change || change.canceledAt) return { state: 'over' }
  const { toEmail: email, expiresAt: until, confirmedAt, fromEmail, person } = change
  if (confirmedAt) return { state: 'confirmed', email }
  return until > now() && person.email === fromEmail
    ? { state: 'open', email, until }
    : { state: 'over' }
}

/** Whoever has the link has the mailbox: from now on the person signs in with this address. */
export const confirmAddress = (token: string): Promise<Answer> =>
  inTransaction(async (tx) => {
    // The second of two presses waits for the first.
    await tx.$queryRaw`SELECT 1 FROM address_change WHERE token_hash = ${hashOf(token)} FOR UPDATE`
    const change = await find(tx, token)
    if (change?.confirmedAt) return { ok: true }
    const at = now()
    if (!change || change.canceledAt || change.expiresAt <= at)
      return { ok: false, reason: 'not-open' }
    const { id, personId, fromEmail, toEmail, askedById } = change
    if (change.person.email !== fromEmail) return { ok: false, reason: 'not-open' }
    if (await holderOf(tx, toEmail)) return { ok: false, reason: 'address-taken' }
    await tx.addressChange.update({ where: { id }, data: { confirmedAt: at } })
    await tx.person.update({ where: { id: personId }, data: { email: toEmail } })
    await recordAudit(tx, {
      ...{ actorId: personId, action: 'person.address-changed' },
      ...{ subjectKind: 'person', subjectId: personId, new: { askedById } },
    })
    await tellOld(tx, { id, email: fromEmail, personId, done: true })
    return { ok: true }
  })

const mailLink = (tx: Tx, { id, email, token }: { id: string; email: string; token: string }) =>
  queueMail(tx, {
    ...{ key: `address-change/${id}`, to: email, template: 'address-change' },
    subject: 'Confirm your address for Footbridge',
    heading: 'Is this your address?',
    paragraphs: [
      'Program staff entered this address for your Footbridge account. Confirm it, and you sign in with it from then on.',
      `The link works for ${ADDRESS_LINK_HOURS} hours. If this isn’t you, do nothing.`,
    ],
    action: { label: 'Confirm this address', url: absoluteUrl(paths.confirmAddress(token)) },
  })

interface Told {
  id: string
  email: string
  personId: string
  done: boolean
}

/** The old mailbox may be someone else's by now, so it is not told the new address. */
const tellOld = (tx: Tx, { id, email, personId, done }: Told) =>
  queueMail(tx, {
    key: `address-change/${id}/${done ? 'done' : 'asked'}`,
    ...{ to: email, toPersonId: personId, template: 'address-told' },
    subject: done
      ? 'Your address for Footbridge has changed'
      : 'Your address for Footbridge will change',
    heading: done ? 'You now sign in with another address' : 'Another address was entered for you',
    paragraphs: [
      done
        ? 'You confirmed another address for your Footbridge account. Letters go there from now on.'
        : 'Program staff entered another address for your Footbridge account. It counts once it is confirmed from that mailbox.',
      'If this wasn’t you, tell program staff right away.',
    ],
  })
