import { randomUUID } from 'node:crypto'
import { getCalendarAddress, renewCalendar } from '~/features/sessions/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The ids of a cohort's sessions, the first one first. */
export const sessionsIn = async (slug: string): Promise<string[]> => {
  const where = { cohort: { slug } }
  const rows = await db().cohortSession.findMany({ where, orderBy: { meetsAt: 'asc' } })
  return rows.map(({ id }) => id)
}

export const firstSession = async (slug: string): Promise<string> => {
  const [first] = await sessionsIn(slug)
  if (!first) throw new Error(`${slug} has no live sessions`)
  return first
}

/** The last part of the address of someone's calendar, made again. */
export async function calendarOf(actor: Actor, cohort: string): Promise<string> {
  await renewCalendar(actor, cohort, randomUUID())
  const address = await getCalendarAddress(actor)
  return address?.split('/').at(-1) ?? ''
}
