import { randomUUID } from 'node:crypto'
import { CANCEL_LEAD, INVITE_LEAD, REMOVE_LEAD } from '~/features/agencies/contract'
import { ADD_FACILITATOR, CANCEL_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { CONFIRM_NO_OPPORTUNITY, TAKE_BACK_CONFIRMATION } from '~/features/facilitation/contract'
import { ANSWER_OFFER } from '~/features/identity/contract'
import { recordFieldNote } from '~/features/practice/index.server'
import {
  ADD_LEAD,
  CANCEL_ADDRESS,
  CANCEL_ROLE,
  CORRECT_ADDRESS,
  END_ADMIN,
  END_LEAD,
  INVITE_ROLE,
} from '~/features/staff/contract'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { aNote, today } from '../../factories/practice-room'
import type { Things } from './things'

/** The coach says that no opportunity came; the event of the log that says so. */
async function aNoChance({ here, enrollmentId, people: { coach } }: Things): Promise<string> {
  const note = { ...aNote(here.slug, today(coach)), used: 'no_chance' as const }
  const done = await recordFieldNote(coach, note)
  if (!done.ok) throw new Error(done.reason)
  const where = { enrollmentId, type: 'no-opportunity', sourceId: done.id }
  return (await db().skillEvent.findFirstOrThrow({ where })).id
}

/** A role of the coach as a lead that is over, made for one request. */
async function anEndedLead({ agencyId, people: { coach } }: Things): Promise<string> {
  const id = randomUUID()
  await db().agencyMembership.create({
    data: {
      ...{ id, agencyId, personId: coach.personId, role: 'lead' },
      ...{ startedAt: now(), endedAt: now() },
    },
  })
  return id
}

/** A role that waits for the coach, made for one request. */
async function anOffer(
  { agencyId, people }: Things,
  place: { agencyId: string } | { cohortId: string } = { agencyId },
): Promise<string> {
  const { coach } = people
  const id = randomUUID()
  const open = { acceptedAt: null, declinedAt: null, canceledAt: null }
  await db().roleOffer.updateMany({ where: open, data: { canceledAt: now() } })
  const offeredAt = now()
  await db().roleOffer.create({
    data: {
      ...{ id, ...place, email: coach.email, kind: 'agencyId' in place ? 'lead' : 'facilitator' },
      ...{ offeredById: people['agency lead'].personId, offeredAt },
      expiresAt: new Date(offeredAt.getTime() + 86_400_000),
    },
  })
  return id
}

const form = (intent: string) => () => ({ intent })

/** The forms of the program staff about one person: the coach. */
export const PEOPLE_FORMS = {
  '/admin/people: invite': () => ({
    ...{ intent: INVITE_ROLE, email: `${randomUUID()}@example.org`, role: 'lead', agency: 'None' },
  }),
  '/admin/people: cancel an invitation': async (things: Things) => ({
    ...{ intent: CANCEL_ROLE, offer: await anOffer(things) },
  }),
  '/admin/cohorts/:cohort: cancel a facilitator': async (things: Things) => ({
    intent: CANCEL_FACILITATOR,
    offer: await anOffer(things, { cohortId: things.here.cohortId }),
  }),
  '/admin/people/:person: add facilitator': ({ here }: Things) => ({
    ...{ intent: ADD_FACILITATOR, cohort: here.slug },
  }),
  '/admin/people/:person: end facilitator': ({ here }: Things) => ({
    ...{ intent: END_FACILITATOR, cohort: here.slug },
  }),
  '/admin/people/:person: add lead': () => ({ intent: ADD_LEAD, agency: 'No such agency' }),
  '/admin/people/:person: end lead': async (things: Things) => ({
    ...{ intent: END_LEAD, membership: await anEndedLead(things) },
  }),
  '/account: answer an invitation': async (things: Things) => ({
    ...{ intent: ANSWER_OFFER, offer: await anOffer(things), answer: 'decline' },
  }),
  '/agency/people: invite a lead': () => ({
    ...{ intent: INVITE_LEAD, email: `${randomUUID()}@example.org` },
  }),
  '/agency/people: cancel an invitation': async (things: Things) => ({
    ...{ intent: CANCEL_LEAD, offer: await anOffer(things) },
  }),
  '/agency/people: remove a lead': async (things: Things) => ({
    ...{ intent: REMOVE_LEAD, lead: await anEndedLead(things) },
  }),
  '/admin/people/:person: end admin': form(END_ADMIN),
  '/facilitate/:cohort/people/:person: confirm': async (things: Things) => ({
    ...{ intent: CONFIRM_NO_OPPORTUNITY, said: await aNoChance(things) },
  }),
  '/facilitate/:cohort/people/:person: take back': async (things: Things) => ({
    ...{ intent: TAKE_BACK_CONFIRMATION, said: await aNoChance(things) },
  }),
  '/admin/people/:person: correct the address': ({ people: { coach } }: Things) => ({
    ...{ intent: CORRECT_ADDRESS, email: coach.email },
  }),
  '/admin/people/:person: cancel the address': form(CANCEL_ADDRESS),
  '/admin/people/:person/merge: merge': ({ people: { admin } }: Things) => ({
    from: admin.personId,
  }),
  '/confirm-address/:token: confirm': () => ({}),
}
