import { randomUUID } from 'node:crypto'
import { ADD_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { CONFIRM, TAKE_BACK } from '~/features/facilitation/contract'
import { recordFieldNote } from '~/features/practice/index.server'
import {
  ADD_LEAD,
  CANCEL_ADDRESS,
  CORRECT_ADDRESS,
  END_ADMIN,
  END_LEAD,
  LIFT_BLOCK,
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

const form = (intent: string) => () => ({ intent })

/** The forms of the program staff about one person: the coach. */
export const PEOPLE_FORMS = {
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
  '/admin/people/:person: end admin': form(END_ADMIN),
  '/admin/people/:person: lift a block': form(LIFT_BLOCK),
  '/facilitate/:cohort/people/:person: confirm': async (things: Things) => ({
    ...{ intent: CONFIRM, said: await aNoChance(things) },
  }),
  '/facilitate/:cohort/people/:person: take back': async (things: Things) => ({
    ...{ intent: TAKE_BACK, said: await aNoChance(things) },
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
