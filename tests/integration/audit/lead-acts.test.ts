import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { INVITE_LEAD } from '~/features/agencies/contract'
import { changeLeads } from '~/features/agencies/index.server'
import { getAuditPage, getLeadActs } from '~/features/audit/index.server'
import { addLead } from '~/features/identity/index.server'
import { freeSeat, remindInvited } from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, anInvitation, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makePerson, refreshed } from '../../factories/people'

beforeAll(() => wireRooms())

const id = () => ({ mutationId: randomUUID() })

test('leads read what each of them did for the agency, and no one else’s acts', async () => {
  const { slug: cohort } = await aCohort()
  const name = `Riverbend ${randomUUID()}`
  const { lead, agencyId } = await anAgency(name)
  const seats = { cohort, agencyId }
  await boughtSeats(lead, { ...seats, quantity: 3 })
  const { coach, enrollmentId } = await aCoach(lead, seats)
  const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
  const { invitationId } = await anInvitation(lead, {
    ...seats,
    email: `coach-${randomUUID()}@example.org`,
  })
  const inThreeDays = new Date(now().getTime() + 3 * MS_PER_DAY)
  await atTime(inThreeDays, () => remindInvited(lead, { invitationId, ...id() }))
  await freeSeat(lead, { seatId, reason: 'left-agency', ...id() })
  const invited = {
    intent: INVITE_LEAD,
    email: `new-${randomUUID()}@example.org`,
    ...id(),
  } as const
  await changeLeads(lead, agencyId, invited)
  // Staff give a role, too, and another agency's lead does the same things in the same cohort.
  const admin = await makeAdmin()
  const second = await makePerson()
  await addLead(admin, { personId: second.personId, agency: name, agencyId, ...id() })
  const other = await anAgency()
  await boughtSeats(other.lead, { cohort, agencyId: other.agencyId })

  const { entries, older } = await getLeadActs(await refreshed(lead), agencyId, null)
  const actions = entries.map(({ action }) => action)
  expect(actions).toEqual(
    expect.arrayContaining(['seat.offered', 'seat.reminded', 'seat.freed', 'agency.lead-invited']),
  )
  expect(
    actions.filter((one) => /^(coach|review|observation|reflection|claim|post)\./.test(one)),
  ).toEqual([])
  expect(entries.every(({ actor }) => actor === lead.name)).toBe(true)
  expect(entries.map(({ sentence }) => sentence).join('\n')).toContain(coach.name)
  expect(older).toBeNull()

  const theirs = await getLeadActs(await refreshed(second), agencyId, null)
  expect(theirs.entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq))
  const [newest] = entries
  const rest = await getLeadActs(await refreshed(lead), agencyId, newest?.seq ?? '')
  expect(rest.entries).toEqual(entries.slice(1))
  for (const stranger of [other.lead, coach, await makePerson()])
    expect((await getLeadActs(await refreshed(stranger), agencyId, null)).entries).toEqual([])
  expect((await getAuditPage(admin, { before: null })).entries.length).toBeGreaterThan(0)
})

test('a page of what leads did has 25 entries, and leads on to the older ones', async () => {
  const { slug: cohort } = await aCohort({ capacity: 40 })
  const { agencyId, lead } = await anAgency()
  for (let count = 0; count < 27; count += 1)
    await boughtSeats(lead, { cohort, agencyId, quantity: 1 })
  const actor = await refreshed(lead)
  const first = await getLeadActs(actor, agencyId, null)
  expect(first.entries).toHaveLength(25)
  const rest = await getLeadActs(actor, agencyId, first.older)
  // The lead’s own role is an entry, too.
  expect(rest.entries).toHaveLength(3)
  expect(rest.older).toBeNull()
})
