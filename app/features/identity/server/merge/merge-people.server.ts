import { now } from '~/platform/clock.server'
import { inTransaction, Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { MergePreview, MovedThings } from '../../contract/people'
import { conflictWords } from '../../domain/merge-conflicts'
import { normalEmail } from '../../domain/names'
import { recordAudit } from '../records/record-audit.server'
import { findHelped } from '../staff/find-helped.server'
import { type MergedPair, mergeParts, type Naming } from './merge-part.server'

const uuid = (id: string) => Prisma.sql`${id}::uuid`

/** Every column that names a person and moves, with its room's words. */
const allColumns = () =>
  mergeParts().flatMap(({ moves }) =>
    moves.flatMap(({ table, columns }) =>
      columns.map(([column, said]) => ({ table, column, said })),
    ),
  )

async function countThings(tx: Tx, { from }: MergedPair): Promise<MovedThings[]> {
  const counted = allColumns().flatMap(({ table, column, said }) =>
    said ? [{ table, column, said }] : [],
  )
  const counts = counted.map(
    ({ table, column }, at) => Prisma.sql`
      SELECT ${at}::int AS at, count(*)::int AS count FROM ${table} WHERE ${column} = ${uuid(from)}`,
  )
  const rows = await tx.$queryRaw<{ at: number; count: number }[]>(
    Prisma.sql`${Prisma.join(counts, ' UNION ALL ')} ORDER BY at`,
  )
  return rows.flatMap(({ at, count }) => {
    const said = counted[at]?.said
    return said && count > 0 ? [{ count, one: said[0], many: said[1] }] : []
  })
}

/** Hands everything over. Whatever the database cannot allow makes it throw. */
async function handOver(tx: Tx, pair: MergedPair): Promise<void> {
  const { from, into } = pair
  const at = now()
  // Whoever was merged into this account before goes along, so that no one has to follow a chain.
  await tx.person.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: into } })
  await tx.person.update({ where: { id: from }, data: { mergedIntoId: into, mergedAt: at } })
  await tx.session.updateMany({
    where: { personId: from, revokedAt: null },
    data: { revokedAt: at },
  })
  for (const { settle, moves } of mergeParts()) {
    await settle?.(tx, pair)
    for (const each of moves) await moveTable(tx, each, pair)
  }
  // Rules that wait for the end of a transaction speak now.
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
}

async function moveTable(tx: Tx, { table, columns }: Naming, pair: MergedPair) {
  const [from, into] = [uuid(pair.from), uuid(pair.into)]
  const all = columns.map(([column]) => column)
  const written = all.map(
    (column) =>
      Prisma.sql`${column} = CASE WHEN ${column} = ${from} THEN ${into} ELSE ${column} END`,
  )
  await tx.$executeRaw`
    UPDATE ${table} SET ${Prisma.join(written)} WHERE ${from} IN (${Prisma.join(all)})`
}

/** The rooms say this of the pair, in the order of their parts. */
const sayings = async (tx: Tx, pair: MergedPair, which: 'conflicts' | 'open') => {
  const found: string[] = []
  for (const part of mergeParts()) found.push(...((await part[which]?.(tx, pair)) ?? []))
  return found
}

/** The reason for which the database refused; null for whatever is no refusal. */
function refusalOf(error: unknown): string | null {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  return conflictWords(text)
}

/** Thrown to take back what a preview tried. */
class Tried extends Error {
  constructor(readonly preview: MergePreview) {
    super('tried')
  }
}

/** The other account, by an address of it. */
async function findOther(tx: Tx, actor: Actor, address: string) {
  const found = await tx.person.findUnique({
    where: { email: normalEmail(address) },
    select: { id: true, mergedIntoId: true },
  })
  return found && findHelped(actor, found.mergedIntoId ?? found.id, tx)
}

/**
 * Says what merging would do: everything that moves, and why it cannot be. It is tried in a transaction that is taken
 * back, so nothing is promised that would fail. Null where no other account has the address.
 */
export async function previewMerge(
  actor: Actor,
  keptId: string,
  address: string,
): Promise<MergePreview | null> {
  try {
    return await inTransaction(async (tx) => {
      const kept = await findHelped(actor, keptId, tx)
      const other = await findOther(tx, actor, address)
      if (!other || other.id === kept.id) return null
      const pair = { from: other.id, into: kept.id }
      const moved = await countThings(tx, pair)
      const conflicts = other.id === actor.personId ? [OWN] : await sayings(tx, pair, 'conflicts')
      const open = await sayings(tx, pair, 'open')
      const preview: MergePreview = { kept, other, moved, open, conflicts }
      if (conflicts.length > 0) return preview
      await handOver(tx, pair).catch((error) => {
        const words = refusalOf(error)
        if (!words) throw error
        throw new Tried({ ...preview, conflicts: [words] })
      })
      throw new Tried(preview)
    })
  } catch (error) {
    if (error instanceof Tried) return error.preview
    throw error
  }
}

const OWN = 'You are signed in with this account. Keep it, and merge the other one into it'

type Merged = { ok: true } | { ok: false; conflicts: string[] }

/**
 * Makes two accounts of one person one, in one transaction: everything of `fromId` is the kept one's, its devices are
 * signed out, and its address signs in to the kept account from then on. Pressed in a second tab, it finds them one.
 */
export async function mergePeople(
  actor: Actor,
  keptId: string,
  { fromId, mutationId }: { fromId: string; mutationId: string },
): Promise<Merged> {
  try {
    return await once(actor, mutationId, 'person.merge', async (tx): Promise<Merged> => {
      const pair = { from: fromId, into: keptId }
      const kept = await findHelped(actor, keptId, tx)
      if (fromId === keptId) throw new NotFound()
      await tx.$queryRaw`SELECT 1 FROM person WHERE id IN (${uuid(fromId)}, ${uuid(keptId)}) ORDER BY id FOR UPDATE`
      const isOne = await tx.person.count({ where: { id: fromId, mergedIntoId: keptId } })
      if (isOne > 0) return { ok: true }
      const from = await findHelped(actor, fromId, tx)
      const conflicts = fromId === actor.personId ? [OWN] : await sayings(tx, pair, 'conflicts')
      if (conflicts.length > 0) return { ok: false, conflicts }
      const moved = await countThings(tx, pair)
      await handOver(tx, pair)
      await recordAudit(tx, {
        ...{ actorId: actor.personId, action: 'person.merged' },
        ...{ subjectKind: 'person', subjectId: keptId, old: { personId: fromId } },
        new: Object.fromEntries(moved.map(({ many, count }) => [many, count])),
      })
      for (const { id, email } of [kept, from]) await tellMerged(tx, { id, email, fromId })
      return { ok: true }
    })
  } catch (error) {
    const words = refusalOf(error)
    if (!words) throw error
    return { ok: false, conflicts: [words] }
  }
}

/** Both mailboxes are told, so that no one's account goes to someone else unseen. Neither is told the other address. */
const tellMerged = (tx: Tx, { id, email, fromId }: Record<'id' | 'email' | 'fromId', string>) =>
  queueMail(tx, {
    ...{ key: `merged/${fromId}/${id}`, to: email, template: 'merged' },
    subject: 'Your two Footbridge accounts are one now',
    heading: 'Two accounts became one',
    paragraphs: [
      'Program staff put two accounts together because both were yours. Everything that stood in either is in one, and both addresses sign in to it.',
      'If only one of them was yours, tell program staff right away.',
    ],
  })
