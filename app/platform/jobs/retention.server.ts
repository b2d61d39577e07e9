import { now } from '../clock.server'
import { db, Prisma } from '../db/client.server'
import { type Kept, settings } from '../env.server'
import { MS_PER_DAY } from '../shared/time'
import { inBatches, THIN_BATCH } from './thinning.server'

export interface Retention {
  table: string
  /** SQL of the time from which a row is kept. */
  since: string
  /** SQL condition: rows for which it does not hold stay for ever. */
  only?: string
  /** A setting's name, or days. */
  keep: Kept | number
}

/** Removes rows that are older than the table keeps them; gives how many. */
export function removeOld({ table, since, only = 'true', keep }: Retention): Promise<number> {
  const days = typeof keep === 'number' ? keep : settings().keep[keep]
  const before = new Date(now().getTime() - days * MS_PER_DAY)
  // These words are the program's own and never come from outside.
  const [from, time, condition] = [Prisma.raw(table), Prisma.raw(since), Prisma.raw(only)]
  return inBatches(
    () => db().$executeRaw`
      DELETE FROM ${from} WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM ${from} WHERE ${time} < ${before} AND ${condition} LIMIT ${THIN_BATCH}))`,
  )
}
