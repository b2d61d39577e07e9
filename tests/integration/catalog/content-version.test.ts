import { beforeAll, expect, test } from 'vitest'
import { getLesson, recordContentVersions } from '~/features/catalog/index.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { openCourse } from '../../factories/open-course'
import { TEACHES_C1 as LESSON, ORDERING, PROGRAM } from '../../factories/sample-course'
import { statementsOf } from '../../setup/count-queries'

const record = (hash: string) => inTransaction((tx) => recordContentVersions(tx, [hash]))

beforeAll(openCourse)

test('a wording is kept once, with its source', async () => {
  const { hash, title } = getLesson(PROGRAM, LESSON)
  await record(hash)
  await Promise.all([record(hash), record(hash)])
  const kept = await db().contentVersion.findMany({ where: { hash } })
  expect(kept).toMatchObject([
    { hash, program: PROGRAM, kind: 'lesson', key: LESSON, title, recordedAt: expect.any(Date) },
  ])
  expect(kept[0]?.source).toContain(`id: ${LESSON}`)
})

test('a wording that has left the catalog is still known; one that never was is not', async () => {
  const old = { hash: 'of-last-year', program: PROGRAM, kind: 'lesson', key: LESSON }
  await db().contentVersion.create({
    data: { ...old, title: 'Old', source: 'Old words', recordedAt: new Date('2026-01-01') },
  })
  await expect(record('of-last-year')).resolves.toBeUndefined()
  await expect(record('never-was')).rejects.toThrow(NotFound)
})

test('a wording that the database is known to hold is not sent to it again', async () => {
  const { hash } = getLesson(PROGRAM, LESSON)
  await record(hash)
  const again = await statementsOf(() => record(hash))
  expect(again.filter((text) => !/^(BEGIN|COMMIT)/.test(text))).toEqual([])
})

test('a wording whose transaction was undone is sent again with the next one', async () => {
  const { hash } = getLesson(PROGRAM, ORDERING.id)
  const undone = inTransaction(async (tx) => {
    await recordContentVersions(tx, [hash])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await record(hash)
  expect(await db().contentVersion.count({ where: { hash } })).toBe(1)
})
