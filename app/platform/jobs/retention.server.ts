import { now } from '../clock.server'
import { db, Prisma } from '../db/client.server'
import { type RetentionName, settings } from '../env.server'
import { MS_PER_DAY } from '../shared/time'
import { inBatches, THIN_BATCH } from './thinning.server'

export interface Retention {
  /** The log calls it so. */
  what: string
  /** The privacy page calls it so; without it nothing of a reader's is in there. */
  said?: string
  table: Prisma.Sql
  /** The time from which a row is kept. */
  since: Prisma.Sql
  /** Rows for which this does not hold stay for ever. */
  only?: Prisma.Sql
  /** A setting's name, or days. */
  keep: RetentionName | number
}

const ALWAYS = Prisma.sql`true`

/** Removes rows that are older than the table keeps them; gives how many. */
export function removeOld({ table, since, only = ALWAYS, keep }: Retention): Promise<number> {
  const days = typeof keep === 'number' ? keep : settings().keep[keep]
  const before = new Date(now().getTime() - days * MS_PER_DAY)
  return inBatches(
    () => db().$executeRaw`
      DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM ${table} WHERE ${since} < ${before} AND ${only} LIMIT ${THIN_BATCH}))`,
  )
}
