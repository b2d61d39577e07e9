import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { settings } from '../env.server'
import { Connections } from './connections.server'
import { Prisma, PrismaClient } from './generated/client'
import { actInBulk, isInBulk, loadInBulk } from './in-bulk.server'

export { Prisma }
export type Tx = Prisma.TransactionClient

const MAX_NAMED = 500

const names = new Map<string, string>()

/** Prepared statements by name, for the first statements seen; the table is bounded. */
function nameOf(sql: string): string {
  let name = names.get(sql)
  if (!name && names.size < MAX_NAMED) {
    name = createHash('sha1').update(sql).digest('base64url').slice(0, 20)
    names.set(sql, name)
  }
  return name ?? ''
}

const open = (connectionString: string) => {
  const pool: pg.Pool = new Connections(connectionString)
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) })
  return { pool, client: new PrismaClient({ adapter }) }
}

let current: ReturnType<typeof open> | undefined

function address(): string {
  const url = settings().databaseUrl
  if (!url) throw new Error('no database: DATABASE_URL is not set')
  return url
}

const connection = () => {
  current ??= open(address())
  return current
}

/** The database, through Prisma. */
export const db = () => connection().client

/** The same connections, for what Prisma does not do (jobs, listening). */
export const pool = () => connection().pool

/**
 * One statement outside of any transaction, past Prisma's engine, which costs twice what the statement does:
 * for what pages ask. Days, decimals and counts must be cast (`::text`, `::int`) or come as JSON.
 */
export async function readRows<Row extends object>(sql: Prisma.Sql): Promise<Row[]> {
  const { text, values } = sql
  const { rows } = await pool().query<Row>({ name: nameOf(text), text, values })
  return rows
}

/** The same where the statement always gives one row. */
export async function readRow<Row extends object>(sql: Prisma.Sql): Promise<Row> {
  const [row] = await readRows<Row>(sql)
  if (!row) throw new Error('the statement gave no row')
  return row
}

const afterCommits = new WeakMap<Tx, (() => void)[]>()

/** Runs `work` in one transaction; any throw undoes all of it. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isInBulk()) return actInBulk(() => work(db()))
  let followers: (() => void)[] = []
  const result = await db().$transaction(
    async (tx) => {
      followers = []
      afterCommits.set(tx, followers)
      return work(tx)
    },
    { timeout: 15_000, maxWait: 10_000 },
  )
  for (const follow of followers) follow()
  return result
}

/**
 * Loads a history with the verbs of the rooms, all on one connection and with few commits. All rules of the database
 * hold. Whatever fails ends it, with a part of it committed: the caller empties the database and begins anew.
 */
export const inBulk = (load: () => Promise<void>): Promise<void> => loadInBulk(address(), load)

/** Something to do once `tx` has been committed, that may be lost without harm (a nudge to a worker). */
export const afterCommit = (tx: Tx, follow: () => void): void => {
  if (isInBulk()) follow()
  else afterCommits.get(tx)?.push(follow)
}

export async function closeDatabase(): Promise<void> {
  const was = current
  current = undefined
  await was?.client.$disconnect()
  if (was && !was.pool.ended) await was.pool.end()
}
