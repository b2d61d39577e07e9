import { db } from '~/platform/db/client.server'

/** The client that is listened to: a test that closes the database gets another one. */
let heard: ReturnType<typeof db> | null = null
let sent: string[] | null = null

/** The SQL that `work` sends through Prisma, in order; one at a time. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const client = db()
  if (heard !== client) {
    client.$on('query', ({ query }) => sent?.push(query))
    heard = client
  }
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
