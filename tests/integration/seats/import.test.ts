import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { IMPORT_PAGE, type ImportPart } from '~/features/seats/contract'
import {
  getImport,
  getImportLeft,
  importJob,
  importList,
  inviteToSeat,
  previewList,
} from '~/features/seats/index.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'

const id = randomUUID

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

async function anAgencyWith(quantity: number, options: Parameters<typeof aCohort>[0] = {}) {
  const { slug: cohort, cohortId } = await aCohort({ capacity: Math.max(24, quantity), ...options })
  const { agencyId, lead } = await anAgency()
  for (let left = quantity; left > 0; left -= 50)
    await boughtSeats(lead, { cohort, agencyId, quantity: Math.min(left, 50) })
  return { cohort, cohortId, agencyId, lead }
}

const addresses = (...names: string[]) => names.map((name) => `${name}@list.example`)
const open = (cohortId: string) =>
  db().invitation.count({ where: { seat: { cohortId }, acceptedAt: null, revokedAt: null } })

test('a preview says line by line what will happen and saves nothing', async () => {
  const { cohort, cohortId, agencyId, lead } = await anAgencyWith(4)
  const { coach } = await aCoach(lead, { cohort, agencyId })
  const invite = { cohort, agencyId, email: 'there@list.example', mutationId: id() }
  await inviteToSeat(lead, invite)
  const list = `Name;Mail\nA;a@list.example\nB;b@list.example\nA again;A@List.example\nC;c@list.example\nno one\n;there@list.example\n;${coach.email}\nMüller;müller@list.example`
  const read = await previewList(lead, { agencyId, cohort, list })
  if (!read.ok) throw new Error(read.reason)
  const { groups, ...counts } = read.preview
  expect(counts).toMatchObject({ free: 2, invited: 2, lines: 8, header: 'Name, Mail' })
  expect(groups.map(({ outcome, lines }) => [outcome, lines.map(({ line }) => line)])).toEqual([
    ['not_an_address', [6]],
    ['foreign_letters', [9]],
    ['no_seat', [5]],
    ['already_invited', [7]],
    ['enrolled', [8]],
    ['twice', [4]],
    ['invited', [2, 3]],
  ])
  expect(await open(cohortId)).toBe(1)
  expect(await db().seatImport.count({ where: { agencyId } })).toBe(0)
})

test('one press invites whom the preview named, and a second press changes nothing', async () => {
  const { cohort, cohortId, agencyId, lead } = await anAgencyWith(3)
  const list = [...addresses('one', 'two', 'three'), 'nobody', 'zoé@list.example'].join('\n')
  const press = { agencyId, cohort, list, most: 2, note: 'See you on Monday.', mutationId: id() }
  const first = await importList(lead, press)
  expect(await importList(lead, press)).toEqual(first)
  if (!first.ok) throw new Error(first.reason)
  const report = await getImport(lead, first.importId)
  expect(report).toMatchObject({ finished: true, lines: 5, done: 5, invited: 2 })
  expect(report.results).toEqual([
    { outcome: 'not_an_address', count: 1 },
    { outcome: 'foreign_letters', count: 1 },
    { outcome: 'no_seat', count: 1 },
    { outcome: 'invited', count: 2 },
  ])
  expect(await getImportLeft(lead, first.importId)).toBe(
    '\ufeffEmail,Reason,Line\r\n"three@list.example","No seat is left",3\r\nnobody,"Not an email address",4\r\n"zoé@list.example","Footbridge can’t send to addresses with letters such as ü or é",5\r\n',
  )
  expect(await open(cohortId)).toBe(2)
  await runQueue()
  const [letter] = await db().outgoingMail.findMany({ where: { toEmail: 'one@list.example' } })
  expect(letter?.text).toContain('writes: “See you on Monday.”')
})

test('a long list goes on in a job, also when a part of it fails, and invites no one twice', async () => {
  const { cohort, cohortId, agencyId, lead } = await anAgencyWith(470, { capacity: 500 })
  const list = Array.from({ length: 600 }, (_, index) => `n${index}@long.example`).join('\n')
  const press = { agencyId, cohort, list, most: 470, mutationId: id() }
  const done = await importList(lead, press)
  if (!done.ok) throw new Error(done.reason)
  const { importId } = done
  expect(await getImport(lead, importId)).toMatchObject({
    finished: false,
    done: 250,
    invited: 250,
  })
  await runQueue()
  expect(await getImport(lead, importId)).toMatchObject({ finished: true, done: 600, invited: 470 })
  // Whoever restarts finds the same job again; it finds nothing left to do.
  await db().$transaction((tx) => importJob.run(tx, { importId }))
  expect(await open(cohortId)).toBe(470)
  expect(await db().outgoingMail.count({ where: { toEmail: { endsWith: '@long.example' } } })).toBe(
    470,
  )
}, 60_000)

test('a report comes in pages, what went wrong first, or with one result alone', async () => {
  const { cohort, agencyId, lead } = await anAgencyWith(1)
  const wrong = Array.from({ length: 120 }, (_, index) => `nobody ${index}`)
  const list = [...addresses('one', 'two'), ...wrong].join('\n')
  const read = await previewList(lead, { agencyId, cohort, list })
  if (!read.ok) throw new Error(read.reason)
  const [bad] = read.preview.groups
  expect([bad?.count, bad?.lines.length]).toEqual([120, IMPORT_PAGE])
  const done = await importList(lead, { agencyId, cohort, list, most: 1, mutationId: id() })
  if (!done.ok) throw new Error(done.reason)
  const page = async (part: ImportPart) => {
    const { groups, ...report } = await getImport(lead, done.importId, part)
    const shown = groups.map(({ outcome, count, lines }) => [
      ...[outcome, count, lines.length],
      ...[lines[0]?.line, lines.at(-1)?.line],
    ])
    return { shown, page: report.page, pages: report.pages }
  }
  expect(await page({ only: null, page: 1 })).toEqual({
    ...{ shown: [['not_an_address', 120, 100, 3, 102]], page: 1, pages: 2 },
  })
  const last = {
    shown: [
      ['not_an_address', 120, 20, 103, 122],
      ['no_seat', 1, 1, 2, 2],
      ['invited', 1, 1, 1, 1],
    ],
    ...{ page: 2, pages: 2 },
  }
  expect(await page({ only: null, page: 2 })).toEqual(last)
  // A page that is not there any longer is the last one.
  expect(await page({ only: null, page: 9 })).toEqual(last)
  expect(await page({ only: 'no_seat', page: 1 })).toEqual({
    ...{ shown: [['no_seat', 1, 1, 2, 2]], page: 1, pages: 1 },
  })
  expect(await page({ only: 'twice', page: 1 })).toEqual({ shown: [], page: 1, pages: 1 })
})

test('no one reads or makes lists of another agency', async () => {
  const { cohort, agencyId, lead } = await anAgencyWith(1)
  const other = await anAgency()
  const list = 'x@list.example'
  const press = { agencyId, cohort, list, most: 1, mutationId: id() }
  await expect(previewList(other.lead, { agencyId, cohort, list })).rejects.toThrow(NotFound)
  await expect(importList(other.lead, press)).rejects.toThrow(NotFound)
  const done = await importList(lead, press)
  if (!done.ok) throw new Error(done.reason)
  await expect(getImport(other.lead, done.importId)).rejects.toThrow(NotFound)
  await expect(getImportLeft(other.lead, done.importId)).rejects.toThrow(NotFound)
})

test('a workbook, an empty list and one that is too long are refused in words', async () => {
  const { cohort, agencyId, lead } = await anAgencyWith(1)
  const read = (given: { list?: string; file?: Blob }) =>
    previewList(lead, { agencyId, cohort, ...given })
  expect(await read({ file: new Blob(['PK\u0003\u0004']) })).toEqual({
    ok: false,
    reason: 'workbook',
  })
  expect(await read({ list: ' \n ' })).toEqual({ ok: false, reason: 'empty' })
  const long = Array.from({ length: 5_001 }, (_, index) => `n${index}@x.example`).join('\n')
  expect(await read({ list: long })).toEqual({ ok: false, reason: 'too-many' })
  const file = new Blob(['\ufeffE-mail\r\nfile@list.example\r\n'])
  expect(await read({ file })).toMatchObject({ ok: true, preview: { invited: 1 } })
})
