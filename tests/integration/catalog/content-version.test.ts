import { beforeAll, expect, test } from 'vitest'
import { getLesson, recordContentVersions } from '~/features/catalog/index.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { openCourse } from '../../factories/open-course'
import { TEACHES_C1 as LESSON, PROGRAM } from '../../factories/sample-course'

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
