import { beforeAll, expect, test } from 'vitest'
import { getPeoplePage } from '~/features/agencies/index.server'
import { listRevenue } from '~/features/checkout/index.server'
import {
  listBoundWordings,
  listCohortsForAdmin,
  listFacilitatedCohorts,
} from '~/features/cohorts/index.server'
import { queueFilterSchema } from '~/features/grading/contract'
import { getQueue } from '~/features/grading/index.server'
import { getAccount } from '~/features/identity/index.server'
import { listObservedCoaches } from '~/features/observations/index.server'
import { recordFieldNote } from '~/features/practice/index.server'
import { getAgencySeats } from '~/features/seats/index.server'
import { getHeldPage, getTimeline } from '~/features/skills/index.server'
import { wireRooms } from '~/wiring.server'
import { aNote, aPracticeRoom, today } from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeAll(async () => {
  wireRooms()
  room = await aPracticeRoom(3)
  await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
})

/** A list of one page each, with as much of it as tells whether that page is shown. */
const LISTS: Record<string, (page: number) => Promise<unknown[]>> = {
  'the timeline': async (page) => {
    const { items } = await getTimeline(room.coach, { slug: room.slug, skill: null, page })
    return items
  },
  'the devices': async (page) => {
    const { devicePages } = await getAccount(room.coach, page)
    return [devicePages]
  },
  'who has viewed': async (page) => {
    const held = await getHeldPage(room.coach, page)
    return [held.page, held.older]
  },
  'a facilitator’s cohorts': async (page) => {
    const { cohorts, newer } = await listFacilitatedCohorts(room.facilitator, page)
    return [cohorts, newer]
  },
  'whom one may observe': async (page) => {
    const found = await listObservedCoaches(room.facilitator, { page })
    return [found.page, ...found.coaches]
  },
  'the queue': async (page) => {
    const filter = queueFilterSchema.parse({ page: page === 1 ? undefined : '9'.repeat(20) })
    const queue = await getQueue(room.facilitator, filter)
    return [queue.filter.page, queue.rows]
  },
  'the people of an agency': async (page) => {
    const { people, find } = await getPeoplePage(room.agency.lead, null, { search: '', page })
    return [find.page, ...people.map(({ name }) => name)]
  },
  'the seats of an agency': async (page) => {
    const { agencyId, lead } = room.agency
    const found = await getAgencySeats(lead, agencyId, { search: '', page })
    return [found.page, found.cohorts]
  },
  'the seats that a search found': async (page) => {
    const { agencyId, lead } = room.agency
    const found = await getAgencySeats(lead, agencyId, { search: 'example', page })
    return [found.page, found.pages, ...found.cohorts]
  },
  'all cohorts': async (page) => {
    const { cohorts } = await listCohortsForAdmin(room.admin, { q: room.slug, page })
    return cohorts
  },
  'wordings and revenue': async (page) => {
    const { wordings } = await listBoundWordings(room.admin, page)
    const { rows } = await listRevenue(room.admin, page)
    return [wordings, rows]
  },
}

test.each(Object.keys(LISTS))('a page beyond the end of %s is the last one', async (name) => {
  const list = LISTS[name]
  const [first, beyond] = [await list?.(1), await list?.(99)]
  expect(first?.length).toBeGreaterThan(0)
  expect(beyond).toEqual(first)
})
