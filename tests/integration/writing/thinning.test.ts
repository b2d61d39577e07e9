import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { readDraft, saveDraft, takeDraft, thinDrafts } from '~/features/writing/index.server'
import { atTime } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { makePerson } from '../../factories/people'

const HOUR = 3_600_000
const start = new Date('2026-03-02T15:00:00Z')
const after = (hours: number) => new Date(start.getTime() + hours * HOUR)
let coach: Actor

beforeAll(async () => {
  coach = await makePerson({ timeZone: 'America/Chicago' })
})

const key = () => ({ purpose: 'reflection', subject: randomUUID() })

/** Saves one version at each of these hours, one upon the other. */
async function write(about: ReturnType<typeof key>, hours: number[], from = 0) {
  for (const [n, hour] of hours.entries())
    await atTime(after(hour), () =>
      saveDraft(coach, {
        ...about,
        mutationId: randomUUID(),
        baseVersion: from + n,
        body: `Version ${from + n + 1}`,
      }),
    )
}

const thin = (hours: number) => atTime(after(hours), () => thinDrafts())
const versions = async (about: ReturnType<typeof key>) =>
  (await db().draftSave.findMany({ where: { draft: about }, orderBy: { version: 'asc' } })).map(
    ({ version }) => version,
  )

test('all of the last day stay, then the last of each hour, then the last of each day', async () => {
  const about = key()
  // 1, 2, 3 in one hour; 4 in the next; 5, 6 next morning; 7 is the newest.
  await write(about, [0, 0.2, 0.5, 1.1, 20, 20.3, 40])
  await thin(23)
  expect(await versions(about)).toEqual([1, 2, 3, 4, 5, 6, 7])
  await thin(26)
  expect(await versions(about)).toEqual([3, 4, 5, 6, 7])
  await thin(30)
  expect(await versions(about)).toEqual([3, 4, 5, 6, 7])
  await thin(48)
  expect(await versions(about)).toEqual([3, 4, 6, 7])
  await thin(24 * 8)
  expect(await versions(about)).toEqual([4, 6, 7])
  await thin(24 * 60)
  expect(await versions(about)).toEqual([4, 6, 7])
})

test('a day is a day of the writer, not of Greenwich', async () => {
  const about = key()
  // 22:30 and 23:30 in Chicago are two days of Greenwich; 00:30 is the next day in Chicago.
  await write(about, [13.5, 14.5, 15.5, 16.5])
  await thin(24 * 20)
  expect(await versions(about)).toEqual([2, 4])
})

test('after a submission only the submitted text stays, and what was written later', async () => {
  const about = key()
  await write(about, [0, 1, 2])
  await atTime(after(3), () =>
    inTransaction((tx) => takeDraft(tx, coach, { ...about, baseVersion: 3, body: 'Submitted' })),
  )
  await write(about, [4, 4.5, 50], 4)
  await thin(20)
  expect(await versions(about)).toEqual([1, 2, 3, 4, 5, 6, 7])
  await thin(40)
  expect(await versions(about)).toEqual([4, 6, 7])
})

test('a thinned draft is read, saved and refused as before', async () => {
  const about = key()
  await write(about, [0, 0.1, 0.2, 0.3])
  await thin(24 * 30)
  expect(await versions(about)).toEqual([4])
  expect(await readDraft(coach, about)).toMatchObject({ version: 4, body: 'Version 4' })
  const save = (baseVersion: number, body: string) =>
    saveDraft(coach, { ...about, mutationId: randomUUID(), baseVersion, body })
  expect(await save(2, 'From an old tab')).toMatchObject({
    ...{ ok: false, reason: 'conflict', theirs: { version: 4, body: 'Version 4' } },
  })
  expect(await save(4, 'Version 5')).toMatchObject({ ok: true, version: 5 })
})
