import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { pool } from '../db/client.server'
import { settings } from '../env.server'
import { log } from '../logging/log.server'

const CHANNEL = 'footbridge_jobs'
const AGAIN_MS = 1_000

/** Tells the processes that work on jobs, wherever they run, that there is something to do. */
export const wakeWorkers = (job: string): Promise<unknown> =>
  pool().query('SELECT pg_notify($1, $2)', [CHANNEL, job])

async function listen(hear: (job: string) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: settings().databaseUrl ?? undefined,
    application_name: 'footbridge listening',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  client.on('notification', ({ payload }) => hear(payload ?? ''))
  try {
    await client.connect()
    await client.query(`LISTEN ${CHANNEL}`)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/**
 * Listens for other processes on a connection of its own, which is opened again when it is lost. What is not
 * heard meanwhile is found by the schedule.
 * @returns stops listening
 */
export function listenForWork(hear: (job: string) => void): () => Promise<void> {
  const stopped = new AbortController()
  const { signal } = stopped
  const listening = (async () => {
    while (!signal.aborted) {
      try {
        const client = await listen(hear)
        await new Promise<void>((resolve) => {
          client.once('end', resolve)
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
        await client.end().catch(() => {})
      } catch (error) {
        log().warn({ err: error }, 'listening for jobs failed')
      }
      await sleep(AGAIN_MS, undefined, { signal }).catch(() => {})
    }
  })()
  return () => {
    stopped.abort()
    return listening
  }
}
