import pg from 'pg'

let sent: string[] | null = null

/** Every statement of every connection passes here, Prisma's and our own. */
const { query } = pg.Client.prototype
pg.Client.prototype.query = new Proxy(query, {
  apply(target, client, args: [string | { text: string }]) {
    const [asked] = args
    sent?.push(typeof asked === 'string' ? asked : asked.text)
    return Reflect.apply(target, client, args)
  },
})

/** The SQL that `work` sends, in order; one at a time. Where a transaction begins and ends counts too. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  sent = statements
  try {
    await work()
  } finally {
    sent = null
  }
  return statements
}

export const countQueries = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(work)).length
