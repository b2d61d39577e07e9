import { randomUUID } from 'node:crypto'
import {
  actorFor,
  addAgencyMember,
  confirmCode,
  createAgency,
  findOrCreatePerson,
  grantProgramAdmin,
  requestCode,
} from '~/features/identity/index.server'
import { openSession } from '~/features/identity/server/sign-in/open-session.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

type Given = { email?: string; name?: string; timeZone?: string }

const withAddress = (given: Given) => ({
  name: 'Robin Example',
  timeZone: 'America/Chicago',
  ...given,
  email: given.email ?? `person-${randomUUID()}@example.org`,
})

/** Someone who belongs nowhere yet, as an actor. */
export async function makePerson(given: Given = {}): Promise<Actor> {
  const person = await findOrCreatePerson(db(), withAddress(given))
  return actorFor(person.id)
}

/** The same person with the memberships of this moment. */
export const refreshed = ({ personId }: Pick<Actor, 'personId'>): Promise<Actor> =>
  actorFor(personId)

/** An agency with its lead. */
export async function makeAgency(given: { name?: string; lead?: Actor } = {}) {
  const lead = given.lead ?? (await makePerson({ name: 'Lee Lead' }))
  const agency = await inTransaction((tx) =>
    createAgency(tx, { name: given.name ?? 'Riverbend', leadId: lead.personId }),
  )
  return { ...agency, lead: await refreshed(lead) }
}

/** Someone whom the agency has named as observer. */
export async function makeObserver(agency: { id: string }, given: Given = {}): Promise<Actor> {
  const person = await makePerson({ name: 'Olu Observer', ...given })
  await addAgencyMember(db(), {
    agencyId: agency.id,
    personId: person.personId,
    role: 'observer',
    byId: null,
  })
  return refreshed(person)
}

/** A program admin. */
export async function makeAdmin(given: Given = {}): Promise<Actor> {
  const { email } = await makePerson({ name: 'Addis Admin', ...given })
  const { personId } = await grantProgramAdmin(email)
  return actorFor(personId)
}

/** The newest one-time code that this address was mailed and may still use; `long`: the newest long one. */
export async function mailedCode(email: string, { long = false } = {}): Promise<string> {
  const { id } = await db().signInCode.findFirstOrThrow({
    where: {
      email,
      mailed: true,
      usedAt: null,
      tries: { lt: 5 },
      ...(long ? { lane: 'long' } : {}),
    },
    orderBy: { createdAt: 'desc' },
  })
  const key = `sign-in-code:${id}`
  const mail = await db().outgoingMail.findUniqueOrThrow({ where: { key } })
  return (
    mail.text.match(/^(\d{6}|(\w{4}-){2}\w{4})$/m)?.[0].replaceAll('-', '') ?? 'no code in the mail'
  )
}

/** Signs in as a browser would: asks for a code and types it. Gives the session's token. */
export async function signIn(email: string, userAgent = ''): Promise<string> {
  const asker = randomUUID()
  await requestCode({ email, networkHash: randomUUID(), asker: { id: asker, known: false } })
  const code = await mailedCode(email)
  const answer = await confirmCode({ email, code, asker, userAgent })
  if (!answer.ok) throw new Error(`not signed in: ${answer.reason}`)
  return answer.token
}

/** The token of a session, for tests that are about what comes after signing in. */
export async function aSession({ personId }: Pick<Actor, 'personId'>): Promise<string> {
  const { token } = await inTransaction((tx) => openSession(tx, personId, { userAgent: '' }))
  return token
}
