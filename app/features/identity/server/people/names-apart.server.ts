import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { hasNamesake, nameApart, type Reader } from '../../access/name-apart.server'

/** The name of a person as a list shows it. */
export type NameApart = (personId: string) => string

/**
 * It reads what `nameApart` says of each of them, for rows that Prisma reads. '' for an id that nobody has.
 * One small statement tells whose name nobody shares, which is nearly always all; for the others alone the long
 * one is asked, whose plan takes the database longer than its work.
 */
export async function namesApart(
  reader: Reader,
  personIds: Iterable<string>,
  tx?: Tx,
): Promise<NameApart> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return () => ''
  const read = <Row extends object>(sql: Prisma.Sql) =>
    tx ? tx.$queryRaw<Row[]>(sql) : readRows<Row>(sql)
  const p = Prisma.sql`p`
  const plain = await read<{ id: string; name: string; shared: boolean }>(Prisma.sql`
    SELECT p.id, p.name, ${hasNamesake(p)} AS shared FROM person p WHERE p.id = ANY(${ids}::uuid[])`)
  const names = new Map(plain.map(({ id, name }) => [id, name]))
  const shared = plain.filter((row) => row.shared).map(({ id }) => id)
  if (shared.length > 0) {
    const apart = await read<{ id: string; name: string }>(Prisma.sql`
      SELECT p.id, ${nameApart(p, reader)} AS name FROM person p WHERE p.id = ANY(${shared}::uuid[])`)
    for (const { id, name } of apart) names.set(id, name)
  }
  return (personId) => names.get(personId) ?? ''
}
