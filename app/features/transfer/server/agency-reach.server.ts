import { setImmediate, setTimeout } from 'node:timers/promises'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { dayOf } from '~/platform/shared/time'
import type { PublishedReach, TransferFunnel } from '../contract'
import { countReach, DEFAULT_POLICY, publishReach } from '../domain'
import { pairState, readLogs, skillsOf } from './read-logs.server'

const MAX_AGE_MS = 3_600_000
/** After this a process that had begun is taken to be gone. */
const GONE_AFTER_MS = 60_000
/** How many coaches are held in memory at once. */
const BATCH = 5
const POLL_MS = 200
const POLLS = 20

/**
 * The reach of an agency as it may be shown, computed at most once an hour. All coaches' events are read for
 * it, so in each process one computation runs at a time, and of two processes one.
 */
export async function hourlyReach(agencyId: string, at: Date): Promise<TransferFunnel> {
  return freshOf(await readKept(agencyId), at) ?? inLine(agencyId, at)
}

interface Kept {
  reach: PublishedReach
  computedAt: Date
  policyVersion: number
}

async function readKept(agencyId: string): Promise<Kept | null> {
  const [kept] = await readRows<Kept>(Prisma.sql`
    SELECT reach, computed_at AS "computedAt", policy_version AS "policyVersion"
    FROM agency_reach WHERE agency_id = ${agencyId}::uuid AND computed_at IS NOT NULL`)
  return kept ?? null
}

const shown = ({ reach, computedAt }: Kept): TransferFunnel => ({ reach, asOf: computedAt })

function freshOf(kept: Kept | null, at: Date): TransferFunnel | null {
  if (kept?.policyVersion !== DEFAULT_POLICY.version) return null
  const age = at.getTime() - kept.computedAt.getTime()
  return age >= 0 && age < MAX_AGE_MS ? shown(kept) : null
}

const running = new Map<string, Promise<TransferFunnel>>()
let last: Promise<unknown> = Promise.resolve()

/** Waits for the computations before it; who asks for the same agency meanwhile gets the same answer. */
function inLine(agencyId: string, at: Date): Promise<TransferFunnel> {
  const found = running.get(agencyId)
  if (found) return found
  const mine = last.then(() => refresh(agencyId, at)).finally(() => running.delete(agencyId))
  running.set(agencyId, mine)
  last = mine.catch(() => undefined)
  return mine
}

async function refresh(agencyId: string, at: Date): Promise<TransferFunnel> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    if (await claim(agencyId, at)) return compute(agencyId, at)
    const kept = await readKept(agencyId)
    // Another process is at it: what was published before holds until it is done.
    if (kept) return shown(kept)
    await setTimeout(POLL_MS)
  }
  return compute(agencyId, at)
}

async function claim(agencyId: string, at: Date): Promise<boolean> {
  const gone = new Date(at.getTime() - GONE_AFTER_MS)
  return (
    (await db().$executeRaw`
      INSERT INTO agency_reach AS kept (agency_id, started_at) VALUES (${agencyId}::uuid, ${at})
      ON CONFLICT (agency_id) DO UPDATE SET started_at = excluded.started_at
        WHERE kept.started_at <= kept.computed_at OR kept.started_at < ${gone} OR kept.started_at > ${at}`) ===
    1
  )
}

async function compute(agencyId: string, at: Date): Promise<TransferFunnel> {
  const reach = publishReach(await countAgency(agencyId, at), DEFAULT_POLICY)
  await db().$executeRaw`
    UPDATE agency_reach SET computed_at = ${at}, policy_version = ${DEFAULT_POLICY.version},
      reach = ${JSON.stringify(reach)}::jsonb
    WHERE agency_id = ${agencyId}::uuid`
  return { reach, asOf: at }
}

/** Reads a few coaches at a time and lets other requests in between: memory does not grow with the agency. */
async function countAgency(agencyId: string, at: Date) {
  const counting = countReach()
  let after = Prisma.sql`true`
  for (;;) {
    const logs = await readLogs(Prisma.sql`e.agency_id = ${agencyId}::uuid AND ${after}`, {
      limit: BATCH,
    })
    for (const log of logs) {
      const asOf = dayOf(at, log.timeZone)
      for (const skillId of skillsOf(log))
        counting.add({ coachId: log.coachId, state: pairState(log, skillId, asOf) })
      await setImmediate()
    }
    const [end] = logs.slice(-1)
    if (!end || logs.length < BATCH) return counting.result()
    after = Prisma.sql`e.id > ${end.enrollmentId}::uuid`
  }
}
