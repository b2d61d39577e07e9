import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { listSweeps, listUnsent, runSweepNow } from '~/features/notifications/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { runNoted } from '~/platform/jobs/sweep-runs.server'
import { queueMail } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'
import type { Actor } from '~/platform/shared/actor'
import { makeAdmin, makePerson } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'

let admin: Actor
let reader: Actor

beforeAll(async () => {
  admin = await makeAdmin()
  reader = await makePerson({ email: 'ana@example.org' })
})

const letter = (to: string) =>
  inTransaction((tx) =>
    queueMail(tx, {
      ...{ key: randomUUID(), to, template: 'welcome', subject: 'Hello Ana' },
      ...{ heading: 'h', paragraphs: ['Ana wrote: bus passes'] },
    }),
  )

test('letters that have not left are listed with their reason, and without a word of them', async () => {
  await letter(reader.email)
  await relayMail(async () => ({ ok: false, final: true, error: 'validation_error' }))
  await letter('new@example.org')
  await relayMail(async () => ({ ok: false, final: false, error: 'away' }))
  await db().mailSuppression.create({
    data: { email: 'gone@example.org', reason: 'bounce', at: now() },
  })
  await letter('gone@example.org')
  await relayMail()
  const failed = await listUnsent(admin, 'failed', 1)
  expect(failed.counts).toEqual({ failed: 1, waiting: 1, suppressed: 1, held: 0, returned: 0 })
  expect(failed.letters).toMatchObject([
    { to: reader.email, personId: reader.personId, error: 'validation_error', nextAt: null },
  ])
  expect(JSON.stringify(failed)).not.toMatch(/bus passes|Hello Ana/)
  expect((await listUnsent(admin, 'waiting', 1)).letters).toMatchObject([{ error: 'away' }])
  const { letters, blocked } = await listUnsent(admin, 'suppressed', 1)
  expect(letters).toMatchObject([{ to: 'gone@example.org' }])
  expect(blocked).toMatchObject([{ email: 'gone@example.org', reason: 'bounce', personId: null }])
  expect(await countQueries(() => listUnsent(admin, 'failed', 1))).toBe(1)
  expect(await listUnsent(reader, 'failed', 1)).toMatchObject({ letters: [], blocked: [] })
})

const SWEEPS = [
  { name: 'tidy', every: '5 * * * *' },
  { name: 'nightly', every: '20 8 * * *', onlyInTime: true },
]

test('each job says when it ran, how often in a row it failed, and when it runs next', async () => {
  let broken = true
  const tidy = () =>
    runNoted({
      name: 'tidy',
      run: async () => {
        if (broken) throw new TypeError('Ana wrote: bus passes')
      },
    })
  const at = (minute: string, work: () => Promise<unknown>) =>
    atTime(new Date(`2026-03-02T10:${minute}:00Z`), work)
  await expect(at('05', tidy)).rejects.toThrow(TypeError)
  await expect(at('06', tidy)).rejects.toThrow(TypeError)
  const list = () => atTime(new Date('2026-03-02T10:30:00Z'), () => listSweeps(admin, SWEEPS))
  expect(await list()).toMatchObject([
    { failures: 2, error: 'TypeError', ms: 0, nextAt: new Date('2026-03-02T11:05:00Z') },
    { startedAt: null, failures: 0, mayRun: false, nextAt: new Date('2026-03-03T08:20:00Z') },
  ])
  broken = false
  await at('07', tidy)
  const [well] = await list()
  expect(well).toMatchObject({ failures: 0, failedAt: new Date('2026-03-02T10:06:00Z') })
  await expect(listSweeps(reader, SWEEPS)).rejects.toThrow('not found')
})

test('staff start a job that does what is due, with audit, and no other', async () => {
  const start = (actor: Actor, name: string) =>
    runSweepNow(actor, SWEEPS, { name, mutationId: randomUUID() })
  expect(await start(admin, 'tidy')).toEqual({ ok: true })
  await expect(start(admin, 'nightly')).rejects.toThrow('not found')
  await expect(start(admin, 'else')).rejects.toThrow('not found')
  await expect(start(reader, 'tidy')).rejects.toThrow('not found')
  const where = { action: 'job.started' }
  expect(await db().auditEntry.findMany({ where })).toMatchObject([{ subjectId: 'tidy' }])
})
