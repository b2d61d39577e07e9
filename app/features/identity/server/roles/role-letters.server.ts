import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMail } from '~/platform/mail/outbox.server'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { ROLE_OFFER_DAYS, type RolePlace } from '../../contract/roles'

export const letterKey = (offer: string): string => `role-offer/${offer}`
export const lapseKey = (offer: string): string => `role-offer-lapsed/${offer}`

interface Letter {
  id: string
  email: string
  /** The name of whoever offers the role. */
  by: string
  place: RolePlace
}

const WORDS = {
  lead: {
    subject: 'You’re invited to be an agency lead',
    what: 'A lead buys seats for the agency, invites its coaches, and sees what changed in practice. Never what a coach writes.',
  },
  facilitator: {
    subject: 'You’re invited to facilitate a cohort',
    what: 'A facilitator leads the cohort’s sessions, gives feedback on reflections, and sees who may need a hand.',
  },
  admin: {
    subject: 'You’re invited to be a program admin',
    what: 'Program admins open cohorts, set dates and prices, and help people who cannot sign in.',
  },
}

async function whereOf(tx: Tx, place: RolePlace): Promise<string> {
  if (place.kind === 'lead') {
    const { name } = await tx.agency.findUniqueOrThrow({ where: { id: place.agencyId } })
    return `be a lead of ${isolated(name)}`
  }
  if (place.kind === 'admin') return 'be a program admin'
  const { title } = await tx.cohort.findUniqueOrThrow({ where: { id: place.cohortId } })
  return place.leads
    ? `be the lead facilitator of ${isolated(title)}`
    : `facilitate ${isolated(title)}`
}

/** The letter is the same for an address with an account and for one without. */
export async function mailOffer(tx: Tx, { id, email, by, place }: Letter): Promise<void> {
  const { subject, what } = WORDS[place.kind]
  await queueMail(tx, {
    ...{ key: letterKey(id), to: email, template: 'role-offer', subject },
    heading: `${isolated(by)} asks you to ${await whereOf(tx, place)}`,
    paragraphs: [
      what,
      `Sign in with this address to accept or decline. The invitation is open for ${ROLE_OFFER_DAYS} days. If you don’t know why it came, decline it or do nothing.`,
    ],
    action: { label: 'See the invitation', url: absoluteUrl(paths.account()) },
  })
}

interface Inviter {
  id: string
  /** The address that was invited: whoever reads the letter typed it. */
  email: string
  byId: string
  place: RolePlace
}

/** The page on which whoever invited sees the role, and can invite again. */
async function pageOf(tx: Tx, { byId, place }: Pick<Inviter, 'byId' | 'place'>): Promise<string> {
  if (place.kind === 'facilitator') {
    const { slug } = await tx.cohort.findUniqueOrThrow({ where: { id: place.cohortId } })
    return `${paths.adminCohort(slug)}#facilitators`
  }
  if (place.kind === 'admin') return paths.adminPeople()
  const { agencyId } = place
  const mine = { agencyId, personId: byId, role: 'lead', endedAt: null } as const
  const leads = await tx.agencyMembership.count({ where: mine })
  return leads > 0 ? `${paths.agencyPeople({ agency: agencyId })}#leads` : paths.adminPeople()
}

async function tellInviter(tx: Tx, inviter: Inviter, letter: TellingLetter): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: inviter.byId } })
  await queueMail(tx, {
    ...{ to: person.email, toPersonId: person.id, ...letter },
    action: { label: 'See the role', url: absoluteUrl(await pageOf(tx, inviter)) },
  })
}

type TellingLetter = Pick<
  Parameters<typeof queueMail>[1],
  'key' | 'template' | 'subject' | 'heading' | 'paragraphs' | 'sendAfter'
>

const leadsIt = (place: RolePlace): boolean => place.kind === 'facilitator' && place.leads === true

/** Whoever offered the role is told the answer. */
export async function mailAnswer(
  tx: Tx,
  { accepted, ...offer }: Inviter & { accepted: boolean },
): Promise<void> {
  const asked = `${offer.email} was asked to ${await whereOf(tx, offer.place)}`
  await tellInviter(tx, offer, {
    ...{ key: `role-answered/${offer.id}`, template: 'role-answered' },
    subject: accepted ? 'Your invitation was accepted' : 'Your invitation was declined',
    heading: accepted ? 'Your invitation was accepted' : 'Your invitation was declined',
    paragraphs: accepted
      ? [`${asked}, and accepted.`]
      : [
          `${asked}, and declined.`,
          ...(leadsIt(offer.place)
            ? [
                'The cohort still has no lead facilitator. Invite someone else, or let one of its facilitators lead it.',
              ]
            : []),
        ],
  })
}

/** Whoever offered the role is told when no one has answered by then; an answer takes the letter back. */
export async function mailLapse(
  tx: Tx,
  { expiresAt, ...offer }: Inviter & { expiresAt: Date },
): Promise<void> {
  const asked = `${offer.email} was asked to ${await whereOf(tx, offer.place)}`
  await tellInviter(tx, offer, {
    ...{ key: lapseKey(offer.id), template: 'role-lapsed', sendAfter: expiresAt },
    ...{ subject: 'Your invitation expired', heading: 'Your invitation expired' },
    paragraphs: [
      `${asked}, and did not answer within ${ROLE_OFFER_DAYS} days. It can no longer be accepted.`,
      // The letter was written when the role was offered.
      ...(leadsIt(offer.place)
        ? [
            'If no one leads the cohort yet, invite someone else, or let one of its facilitators lead it.',
          ]
        : []),
    ],
  })
}

interface Ended {
  membershipId: string
  agencyId: string
  personId: string
}

/** Whoever is no longer a lead is told, and what stays theirs. */
export async function mailLeadEnded(tx: Tx, ended: Ended): Promise<void> {
  const { membershipId, agencyId, personId } = ended
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  await queueMail(tx, {
    ...{ key: `lead-ended/${membershipId}`, to: person.email, toPersonId: personId },
    template: 'lead-ended',
    subject: 'You’re no longer an agency lead',
    heading: `You’re no longer a lead of ${isolated(agency.name)}`,
    paragraphs: [
      'You can’t see the agency’s seats, orders and figures anymore. Your own seats and what you wrote as a coach stay as they are.',
      'If this is a mistake, ask another lead of the agency or program staff.',
    ],
    action: { label: 'Go to your account', url: absoluteUrl(paths.account()) },
  })
}
