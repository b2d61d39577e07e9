import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  acceptInvitation,
  freeSeat,
  getAgencySeats,
  inviteToSeat,
  moveSeat,
} from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  aPerson,
  boughtSeats,
  tokenOf,
  watchInvitations,
} from '../../factories/cohorts'

const id = randomUUID
const days = (n: number) => new Date(now().getTime() + n * 86_400_000)

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  await aCohort()
})

/** An agency whose seats are all held; enrollment ends with the first day. */
async function held(count: number, startsIn = 0) {
  const { slug: cohort } = await aCohort({ startsIn, late: 0 })
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: count })
  const seats: string[] = []
  for (let made = 0; made < count; made += 1) {
    const { enrollmentId } = await aCoach(lead, { cohort, agencyId })
    const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
    seats.push(seatId)
  }
  const move = (seatId: string | undefined, email = `${id()}@next.example`) =>
    moveSeat(lead, { seatId: seatId ?? '', reason: 'changed-role', email, mutationId: id() })
  const terms = async () => (await getAgencySeats(lead, agencyId)).counts[0]?.reassigning
  return { cohort, agencyId, lead, seats, move, terms }
}

test('before the start every seat moves', async () => {
  const { seats, move, terms } = await held(3, 5)
  expect(await terms()).toMatchObject({ started: false, left: null })
  for (const seat of seats) expect(await move(seat)).toMatchObject({ ok: true })
})

test('in a running cohort as many move as the page says, also after enrollment is over', async () => {
  const { seats, move, terms } = await held(3)
  await atTime(days(7), async () => {
    expect(await terms()).toMatchObject({ started: true, cap: 1, used: 0, left: 1 })
    const next = await aPerson()
    const moved = await move(seats[0], next.email)
    if (!moved.ok) throw new Error(moved.reason)
    expect(await terms()).toMatchObject({ used: 1, left: 0 })
    expect(await move(seats[1])).toEqual({ ok: false, reason: 'none-left-to-move' })
    const token = tokenOf(moved.invitationId)
    expect(await acceptInvitation(next, { token, mutationId: id() })).toMatchObject({ ok: true })
  })
})

test('unassigning first and inviting then counts the same', async () => {
  const { cohort, agencyId, lead, seats, terms } = await held(3)
  await atTime(days(7), async () => {
    for (const seatId of seats.slice(0, 2))
      await freeSeat(lead, { seatId, reason: 'changed-role', mutationId: id() })
    const invite = () =>
      inviteToSeat(lead, { cohort, agencyId, email: `${id()}@next.example`, mutationId: id() })
    expect(await invite()).toMatchObject({ ok: true })
    expect(await terms()).toMatchObject({ used: 1, left: 0 })
    expect(await invite()).toMatchObject({ ok: false })
  })
})

test('from the day on which half of the windows have opened none moves', async () => {
  const { seats, move, terms } = await held(2)
  const endsOn = (await terms())?.endsOn
  await atTime(new Date(`${endsOn}T12:00:00Z`), async () => {
    await atTime(days(1), async () =>
      expect(await move(seats[0])).toEqual({ ok: false, reason: 'closed' }),
    )
  })
})
