import type { Tx } from '~/platform/db/client.server'
import { absolute } from '~/platform/mail/absolute.server'
import { queueMail } from '~/platform/mail/outbox.server'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { ROLE_OFFER_DAYS, type RolePlace } from '../../contract/roles'

export const letterKey = (offer: string): string => `role-offer/${offer}`

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
  return `facilitate ${isolated(title)}`
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
    action: { label: 'See the invitation', url: absolute(paths.account()) },
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
    action: { label: 'Go to your account', url: absolute(paths.account()) },
  })
}
