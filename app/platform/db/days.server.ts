import { addDays, type Day } from '~/platform/shared/time'
import { Prisma } from './client.server'

/** The moment at which a day begins in a zone. */
const beginning = (day: Day, zone: string) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${zone}::text)`

/** SQL: the instant lies between two days of a zone, both included; each of them may be left out. */
export const betweenDays = (
  instant: Prisma.Sql,
  { from, to }: { from: Day | null; to: Day | null },
  zone: string,
): Prisma.Sql => Prisma.sql`
  ${from ? Prisma.sql`AND ${instant} >= ${beginning(from, zone)}` : Prisma.empty}
  ${to ? Prisma.sql`AND ${instant} < ${beginning(addDays(to, 1), zone)}` : Prisma.empty}`
