import { db } from '~/platform/db/client.server'

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
