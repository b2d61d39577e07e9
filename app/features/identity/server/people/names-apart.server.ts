import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { nameApart, type Reader } from '../../access/name-apart.server'

/** The name of a person as a list shows it. */
export type NameApart = (personId: string) => string

/** It reads what `nameApart` says of each of them, for rows that Prisma reads, in one statement. '' for an id that nobody has. */
export async function namesApart(
  reader: Reader,
  personIds: Iterable<string>,
  tx?: Tx,
): Promise<NameApart> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return () => ''
  const sql = Prisma.sql`SELECT p.id, ${nameApart(Prisma.sql`p`, reader)} AS name
    FROM person p WHERE p.id = ANY(${ids}::uuid[])`
  const rows = await (tx
    ? tx.$queryRaw<{ id: string; name: string }[]>(sql)
    : readRows<{ id: string; name: string }>(sql))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (personId) => names.get(personId) ?? ''
}
