import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

const counted = new AsyncLocalStorage<string[]>()

/** Every statement of every connection passes here, Prisma's and our own. */
const { query } = pg.Client.prototype
pg.Client.prototype.query = new Proxy(query, {
  apply(target, client, args: [string | { text: string }]) {
    const [asked] = args
    counted.getStore()?.push(typeof asked === 'string' ? asked : asked.text)
    return Reflect.apply(target, client, args)
  },
})

/**
 * The SQL that `work` sends, in order, and no other: what an earlier test left running is not its own.
 * Where a transaction begins and ends counts too.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  await counted.run(statements, work)
  return statements
}

export const countQueries = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(work)).length
