import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { readDraft, reopenDraft, saveDraft, takeDraft } from '~/features/writing/index.server'
import { atTime } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { makePerson } from '../../factories/people'

let coach: Actor
let stranger: Actor
const key = () => ({ purpose: 'reflection', subject: randomUUID() })
const id = () => ({ mutationId: randomUUID() })

beforeAll(async () => {
  coach = await makePerson()
  stranger = await makePerson()
})

test('nothing was written yet', async () => {
  expect(await readDraft(coach, key())).toEqual({
    version: 0,
    body: '',
    savedAt: null,
    taken: null,
    takenAs: null,
  })
})

test('each save is a version, and every version is kept', async () => {
  const about = key()
  const at = new Date('2026-08-03T10:42:00Z')
  const first = await atTime(at, () =>
    saveDraft(coach, { ...about, ...id(), baseVersion: 0, body: 'One' }),
  )
  expect(first).toEqual({ ok: true, version: 1, savedAt: at })
  await saveDraft(coach, { ...about, ...id(), baseVersion: 1, body: 'One two' })
  expect(await readDraft(coach, about)).toMatchObject({ version: 2, body: 'One two' })
  const saves = await db().draftSave.findMany({
    where: { draft: about },
    orderBy: { version: 'asc' },
    select: { version: true, body: true },
  })
  expect(saves).toEqual([
    { version: 1, body: 'One' },
    { version: 2, body: 'One two' },
  ])
})

test('a stale device overwrites nothing and is shown what is there', async () => {
  const about = key()
  await saveDraft(coach, { ...about, ...id(), baseVersion: 0, body: 'Phone' })
  const stale = await saveDraft(coach, { ...about, ...id(), baseVersion: 0, body: 'Desk' })
  expect(stale).toMatchObject({
    ok: false,
    reason: 'conflict',
    theirs: { version: 1, body: 'Phone' },
  })
  expect(await readDraft(coach, about)).toMatchObject({ version: 1, body: 'Phone' })
  const chosen = await saveDraft(coach, { ...about, ...id(), baseVersion: 1, body: 'Desk, Phone' })
  expect(chosen).toMatchObject({ ok: true, version: 2 })
})

test('two first saves at once: one is saved, the other is told', async () => {
  const about = key()
  const both = await Promise.all(
    ['A', 'B'].map((body) => saveDraft(coach, { ...about, ...id(), baseVersion: 0, body })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().draftSave.count({ where: { draft: about } })).toBe(1)
})

test('the same save again, because the answer was lost, changes nothing', async () => {
  const about = key()
  const once = id()
  const save = { ...about, baseVersion: 0, body: 'Kept' }
  const first = await saveDraft(coach, { ...save, ...once })
  expect(await saveDraft(coach, { ...save, ...once })).toEqual(first)
  expect(await saveDraft(coach, { ...save, ...id() })).toEqual(first)
})

test('another person has another text under the same name', async () => {
  const about = key()
  await saveDraft(coach, { ...about, ...id(), baseVersion: 0, body: 'Mine' })
  expect(await readDraft(stranger, about)).toMatchObject({ version: 0, body: '' })
})

test('what tells who a family is does not get in, and no word of it comes back', async () => {
  const about = key()
  const body = 'Her number is 219-09-9999 and dee@example.org'
  const refused = await saveDraft(coach, { ...about, ...id(), baseVersion: 0, body })
  expect(refused).toEqual({ ok: false, reason: 'identifiers', rules: ['social-security', 'email'] })
  expect(await readDraft(coach, about)).toMatchObject({ version: 0 })
})

const take = (about: ReturnType<typeof key>, baseVersion: number, body: string, as = {}) =>
  inTransaction((tx) => takeDraft(tx, coach, { ...about, ...as, baseVersion, body }))

test('a text is taken once; a late save of the old page is told so, a new text begins', async () => {
  const about = key()
  await saveDraft(coach, { ...about, ...id(), baseVersion: 0, body: 'Text' })
  expect(await take(about, 1, 'Text, sent')).toEqual({ ok: true })
  expect(await readDraft(coach, about)).toMatchObject({ version: 2, body: '', taken: 'Text, sent' })
  expect(await take(about, 1, 'Text, sent')).toEqual({ ok: false, reason: 'taken' })
  expect(await saveDraft(coach, { ...about, ...id(), baseVersion: 1, body: 'Text and' })).toEqual({
    ok: false,
    reason: 'taken',
  })
  expect(await saveDraft(coach, { ...about, ...id(), baseVersion: 2, body: 'Next' })).toMatchObject(
    { ok: true, version: 3 },
  )
  expect(await readDraft(coach, about)).toMatchObject({ body: 'Next', taken: null })
})

test('taking a text that was changed elsewhere takes nothing', async () => {
  const about = key()
  await saveDraft(coach, { ...about, ...id(), baseVersion: 0, body: 'Old' })
  await saveDraft(coach, { ...about, ...id(), baseVersion: 1, body: 'Newer' })
  expect(await take(about, 1, 'Old')).toMatchObject({
    reason: 'conflict',
    theirs: { body: 'Newer' },
  })
  expect(await readDraft(coach, about)).toMatchObject({ version: 2, body: 'Newer' })
})

test('a text that was taken says as which sending, until it is a draft again', async () => {
  const about = key()
  const as = { sentAs: randomUUID() }
  const draft = (body: string, baseVersion: number) =>
    saveDraft(coach, { ...about, ...id(), baseVersion, body })
  await draft('Text', 0)
  await take(about, 1, 'Text', as)
  expect(await readDraft(coach, about)).toMatchObject({ takenAs: as.sentAs })
  await inTransaction((tx) => reopenDraft(tx, coach, about))
  expect(await readDraft(coach, about)).toMatchObject({ body: 'Text', takenAs: null })
  await take(about, 2, 'Text', as)
  await take(about, 3, 'Text again')
  expect(await readDraft(coach, about)).toMatchObject({ taken: 'Text again', takenAs: null })
  await draft('The next one', 4)
  expect(await readDraft(coach, about)).toMatchObject({ body: 'The next one', takenAs: null })
})
