import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { atTime } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { clearKinds, enqueue, type JobKind, registerJobKind } from '~/platform/jobs/queue.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import { instant } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'
import { wireRooms } from '~/wiring.server'
import { statementsOf } from '../../setup/count-queries'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR
const START = new Date('2026-08-03T10:00:00Z')
const past = (ms: number) => new Date(START.getTime() + ms)

interface Note {
  name: string
  at: Date
}

let done: Note[]
/** The work does this before it is done; a test may have it fail. */
let meanwhile: (note: Note) => Promise<void>

const note: JobKind<Note> = {
  name: 'note-down',
  schema: z.object({ name: z.string(), at: instant }),
  run: async (tx, payload) => {
    await tx.mailSuppression.create({
      data: { email: payload.name, reason: 'test', at: payload.at },
    })
    await meanwhile(payload)
    done.push(payload)
  },
}

beforeEach(async () => {
  await db().job.deleteMany()
  await db().mailSuppression.deleteMany()
  clearKinds()
  registerJobKind(note)
  done = []
  meanwhile = async () => {}
})

async function queued(change: { key?: string; name?: string; runAt?: Date } = {}): Promise<string> {
  const { key = randomUUID(), name = key, runAt } = change
  const queue = { kind: note, payload: { name, at: START }, key, ...(runAt ? { runAt } : {}) }
  await atTime(START, () => inTransaction((tx) => enqueue(tx, queue)))
  return key
}

const run = (at = START) => atTime(at, runQueue)
const row = (key: string) => db().job.findFirstOrThrow({ where: { key } })
const written = () => db().mailSuppression.count()

test('work is done once, with the payload that was queued', async () => {
  const key = await queued({ name: 'one' })
  expect(await row(key)).toMatchObject({ kind: 'note-down', attempts: 0, queuedAt: START })
  expect(await run()).toBe(1)
  expect(done).toEqual([{ name: 'one', at: START }])
  expect(await run(past(HOUR))).toBe(0)
  expect(await row(key)).toMatchObject({ doneAt: START, attempts: 1, lastError: null })
})

test('queued twice under one key it is done once, also when it was done before', async () => {
  const key = await queued({ name: 'first' })
  await queued({ key, name: 'again' })
  await run()
  await queued({ key, name: 'once more' })
  await run(past(HOUR))
  expect(done.map(({ name }) => name)).toEqual(['first'])
})

test('an act that is undone leaves no work behind', async () => {
  const failing = inTransaction(async (tx) => {
    await enqueue(tx, { kind: note, payload: { name: 'never', at: START }, key: 'never' })
    throw new Error('no seat')
  })
  await expect(failing).rejects.toThrow('no seat')
  expect(await db().job.count()).toBe(0)
})

test('work is not begun before its time', async () => {
  await queued({ runAt: past(HOUR) })
  expect(await run(past(HOUR - 1))).toBe(0)
  expect(await run(past(HOUR))).toBe(1)
})

test('a payload that is not as it was declared is refused when it is queued', async () => {
  const payload = { name: 1, at: START } as never
  const wrong = inTransaction((tx) => enqueue(tx, { kind: note, payload, key: 'wrong' }))
  await expect(wrong).rejects.toThrow(/name/)
  expect(await db().job.count()).toBe(0)
})

test('and when it is worked on: it is tried again, since a newer process may know it', async () => {
  const key = await queued()
  await db().job.updateMany({ data: { payload: { nonsense: true } } })
  expect(await run()).toBe(0)
  expect(await row(key)).toMatchObject({ lastError: 'ZodError', parkedAt: null, attempts: 1 })
  expect(done).toEqual([])
})

test('what is done keeps its key and nothing of what it was about', async () => {
  const key = await queued({ name: 'ana@example.org' })
  await run()
  expect((await row(key)).payload).toEqual({})
})

describe('work that fails', () => {
  test('undoes what it had written, and is tried again later and later until it is parked', async () => {
    const key = await queued()
    meanwhile = () => Promise.reject(new TypeError('She said: bus passes'))
    let at = START
    const waits: number[] = []
    for (let tries = 1; tries <= 8; tries += 1) {
      expect(await run(at)).toBe(0)
      expect(await written()).toBe(0)
      const { runAt, parkedAt } = await row(key)
      if (parkedAt) break
      waits.push((runAt.getTime() - at.getTime()) / SECOND)
      expect(await run(new Date(runAt.getTime() - 1))).toBe(0)
      at = runAt
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600])
    expect(await row(key)).toMatchObject({ attempts: 8, parkedAt: at, doneAt: null })
    meanwhile = async () => {}
    expect(await run(past(30 * DAY))).toBe(0)
  })

  test('keeps the kind of the error and none of its words', async () => {
    const key = await queued()
    const words = Object.assign(new TypeError('She said: bus passes'), { code: 'P2002' })
    meanwhile = () => Promise.reject(words)
    await run()
    expect(await row(key)).toMatchObject({ lastError: 'TypeError P2002' })
    meanwhile = () => Promise.reject('bus passes')
    await run(past(60 * SECOND))
    expect(await row(key)).toMatchObject({ lastError: 'unknown' })
  })

  test('does not hold up the others', async () => {
    const broken = await queued({ name: 'broken' })
    await queued({ name: 'sound' })
    meanwhile = async ({ name }) => {
      if (name === 'broken') throw new Error('no')
    }
    expect(await run()).toBe(1)
    expect(await row(broken)).toMatchObject({ doneAt: null, attempts: 1 })
    meanwhile = async () => {}
    expect(await run(past(60 * SECOND))).toBe(1)
    expect(await row(broken)).toMatchObject({ attempts: 2, lastError: null })
  })
})

describe('several workers at once', () => {
  test('do everything once', async () => {
    const keys = await Promise.all(Array.from({ length: 45 }, () => queued()))
    const counts = await Promise.all([run(), run(), run()])
    expect(counts.reduce((sum, count) => sum + count)).toBe(keys.length)
    expect(done.map(({ name }) => name).sort()).toEqual(keys.sort())
  })

  test('leave a job to whoever has it in hand, until its time is over', async () => {
    await queued()
    const inside: number[] = []
    meanwhile = async () => {
      meanwhile = async () => {}
      inside.push(await run(past(29 * SECOND)))
    }
    expect(await run()).toBe(1)
    expect(inside).toEqual([0])
  })

  test('do again what a process that died had taken', async () => {
    const key = await queued()
    // It took the job, and nothing more was heard of it.
    await db().job.updateMany({ data: { attempts: 1, runAt: past(60 * SECOND) } })
    expect(await run(past(59 * SECOND))).toBe(0)
    expect(await run(past(60 * SECOND))).toBe(1)
    expect(await row(key)).toMatchObject({ attempts: 2 })
  })

  test('a slow one whose next job was taken from it leaves that alone', async () => {
    await queued({ name: 'one' })
    await queued({ name: 'other' })
    // The first takes so long that another process has taken the second one meanwhile.
    meanwhile = async ({ name }) => {
      await atTime(START, () =>
        db().job.updateMany({
          where: { key: { not: name } },
          data: { attempts: { increment: 1 } },
        }),
      )
    }
    await db().$executeRaw`UPDATE job SET key = payload->>'name'`
    expect(await run()).toBe(1)
    expect(done).toHaveLength(1)
    expect(await db().job.findMany({ where: { doneAt: null } })).toMatchObject([{ attempts: 2 }])
  })

  test('leave a kind that they do not know to a newer process', async () => {
    const key = await queued()
    clearKinds()
    expect(await run()).toBe(0)
    expect(await row(key)).toMatchObject({ attempts: 0 })
    registerJobKind(note)
    expect(await run()).toBe(1)
  })
})

test('two kinds never have one name', () => {
  expect(() => registerJobKind(note)).toThrow('two kinds of jobs are called "note-down"')
})

test('the few that wait are found by an index of their own, however many were done', async () => {
  await db().$executeRaw`
    INSERT INTO job (id, kind, key, payload, queued_at, run_at, done_at)
    SELECT gen_random_uuid(), 'note-down', 'done/' || i, '{}', now(), now(), now()
    FROM generate_series(1, 20000) i`
  await db().$executeRaw`ANALYZE job`
  await queued()
  const statements = await statementsOf(() => run())
  const taking = statements.find((sql) => sql.includes('SKIP LOCKED')) ?? ''
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN) ${taking}`)
  await client.end()
  const plan = rows.map((line) => line['QUERY PLAN']).join('\n')
  expect(plan).toContain('job_waiting')
  expect(plan).not.toMatch(/Seq Scan on job/)
})

test('what was done goes after thirty days; what waits or is parked stays', async () => {
  const [ready, parked, waiting] = [
    await queued(),
    await queued(),
    await queued({ runAt: past(90 * DAY) }),
  ]
  await db().job.updateMany({ where: { key: parked }, data: { parkedAt: START } })
  await run()
  const thin = (at: Date) => atTime(at, thinEverything)
  wireRooms()
  await thin(past(29 * DAY))
  expect(await db().job.count()).toBe(3)
  expect(await thin(past(31 * DAY))).toMatchObject({ jobs: 1 })
  const left = await db().job.findMany()
  expect(left.map(({ key }) => key).sort()).toEqual([parked, waiting].sort())
  expect(left.map(({ key }) => key)).not.toContain(ready)
})
