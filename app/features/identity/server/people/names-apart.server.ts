import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { hasNamesake, nameApart, type Reader } from '../../access/name-apart.server'

/** A person as `named` found them: whether someone else has the name too. */
export type Named = readonly [id: string, name: string, shared: boolean]

/** The name of a person as a list shows it; '' for no one. */
export type NameApart = (person: string | Named | null) => string

const WHO = Prisma.sql`who`
const NAMED = Prisma.sql`json_build_array(who.id, who.name, ${hasNamesake(WHO)})`

/**
 * SQL of the person with this id, for the statement that finds the id: `namesApart` has then no statement of its
 * own to send, unless someone shares a name. NULL where the id is.
 */
export const named = (id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT ${NAMED} FROM person who WHERE who.id = ${id})`

/**
 * It reads what `nameApart` says of each of them, for rows that name people by id or by `named`. '' for an id that
 * no one has. One small statement tells whose name no one shares, which is nearly always all; for the others alone
 * the long one is asked, whose plan takes the database longer than its work.
 */
export async function namesApart(
  reader: Reader,
  people: Iterable<string | Named | null>,
  tx?: Tx,
): Promise<NameApart> {
  const read = <Row extends object>(sql: Prisma.Sql) =>
    tx ? tx.$queryRaw<Row[]>(sql) : readRows<Row>(sql)
  const found: Named[] = []
  const ids = new Set<string>()
  for (const person of people)
    if (typeof person === 'string') ids.add(person)
    else if (person) found.push(person)
  if (ids.size > 0) {
    const rows = await read<{ who: Named }>(Prisma.sql`
      SELECT ${NAMED} AS who FROM person who WHERE who.id = ANY(${[...ids]}::uuid[])`)
    for (const { who } of rows) found.push(who)
  }
  const names = new Map(found.map(([id, name]) => [id, name]))
  const shared = new Set(found.flatMap(([id, , isShared]) => (isShared ? [id] : [])))
  if (shared.size > 0) {
    const p = Prisma.sql`p`
    const apart = await read<{ id: string; name: string }>(Prisma.sql`
      SELECT p.id, ${nameApart(p, reader)} AS name FROM person p WHERE p.id = ANY(${[...shared]}::uuid[])`)
    for (const { id, name } of apart) names.set(id, name)
  }
  return (person) => names.get(typeof person === 'string' ? person : (person?.[0] ?? '')) ?? ''
}
