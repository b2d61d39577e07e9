// Which SQL a page sends, as PostgreSQL's own log has it: the app knows nothing of being counted.
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** An entry may go on over many lines; these begin with a tab. */
const OURS = /^footbridge\|LOG: {2}(?:statement|execute [^:]*): (.*(?:\n\t.*)*)$/gm

const readFrom = (file, offset) => {
  const descriptor = fs.openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(fs.fstatSync(descriptor).size - offset)
    fs.readSync(descriptor, bytes, 0, bytes.length, offset)
    return bytes.toString()
  } finally {
    fs.closeSync(descriptor)
  }
}

async function until(log, client, wanted) {
  for (const end = Date.now() + 5000; Date.now() < end; await sleep(20)) {
    const from = fs.statSync(log).size
    await client.query("SELECT 'is it written down?'")
    if (readFrom(log, from).includes('is it written down?') === wanted) return
  }
  throw new Error('PostgreSQL does not change how it logs')
}

async function logAll(log, client, on) {
  await client.query(
    on ? "ALTER SYSTEM SET log_statement = 'all'" : 'ALTER SYSTEM RESET log_statement',
  )
  await client.query('SELECT pg_reload_conf()')
  await until(log, client, on)
}

/**
 * Calls `work` with a function that gives the statements which the app sends during some other work.
 * Each is written down before it is executed, so all are there once the answer has come.
 */
export async function withStatements({ databaseUrl, databaseLog }, work) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    await logAll(databaseLog, client, true)
    const statementsOf = async (visit) => {
      const from = fs.statSync(databaseLog).size
      await visit()
      return [...readFrom(databaseLog, from).matchAll(OURS)].map(([, sql]) =>
        sql.replaceAll(/\s+/g, ' ').trim(),
      )
    }
    const result = await work(statementsOf)
    await logAll(databaseLog, client, false)
    return result
  } finally {
    await client.end()
  }
}
