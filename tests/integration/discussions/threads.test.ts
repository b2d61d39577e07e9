import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  ADD,
  EDIT,
  EDIT_PURPOSE,
  REMOVE,
  RESTORE,
  RESTORE_MINUTES,
} from '~/features/discussions/contract'
import {
  actOnThread,
  addPost,
  findPromptThread,
  getThread,
  startThread,
} from '~/features/discussions/index.server'
import { readDraft, saveDraft } from '~/features/writing/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { START_HERE } from '../../factories/sample-course'
import { aCohortThatTalks, aConversation, edit, remove, reply, write } from './conversation'

type Talk = Awaited<ReturnType<typeof aCohortThatTalks>>
let talk: Talk
let other: Talk

beforeAll(async () => {
  talk = await aCohortThatTalks()
  other = await aCohortThatTalks()
})

const revisions = (postId: string) => db().postRevision.findMany({ where: { postId } })

/** Holds the post until all of them wait for it, so that they surely meet. */
async function atOnce<T>(postId: string, bodies: string[], work: (body: string) => Promise<T>) {
  const all = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM post WHERE id = ${postId}::uuid FOR UPDATE`
    const started = bodies.map(work)
    await expect.poll(waiting, { timeout: 5_000 }).toBe(bodies.length)
    return { started }
  })
  return Promise.all(all.started)
}

const waiting = async () => {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count
}

const postsOf = async (actor: Actor, threadId: string) =>
  (await getThread(actor, talk.slug, threadId, 0)).posts

describe('a conversation', () => {
  test('begins with its first post, and tells the house without its words', async () => {
    const { ana, slug, cohortId } = talk
    const title = 'The second visit'
    const begun = await startThread(ana, slug, { ...write('I kept quiet for once.'), title })
    if (!begun.ok) throw new Error(begun.reason)
    const { threadId, postId } = begun
    const thread = await getThread(ana, slug, threadId, 0)
    expect(thread).toMatchObject({ kind: 'question', title, closed: false, page: 1, pages: 1 })
    expect(thread.posts).toMatchObject([
      {
        id: postId,
        authorName: ana.name,
        text: 'I kept quiet for once.',
        version: 1,
        isNew: false,
      },
    ])
    expect(await db().thread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({
      cohortId,
      createdById: ana.personId,
    })
  })

  test('goes on with answers', async () => {
    const { ana, ben, facilitator, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    const answer = await reply(ben, slug, threadId, { replyTo: postId })
    expect(answer).toMatchObject({ ok: true })
    await reply(facilitator, slug, threadId)
    const posts = await postsOf(ana, threadId)
    expect(posts.map(({ authorName, facilitator: guides }) => [authorName, guides])).toEqual([
      [ana.name, false],
      [ben.name, false],
      [facilitator.name, true],
    ])
    expect(posts.map(({ replyTo }) => replyTo)).toEqual([
      null,
      { id: postId, authorName: ana.name, here: true },
      null,
    ])
  })

  test('is posted once, however often the same form arrives', async () => {
    const { ana, slug } = talk
    const form = { ...write('Once.'), title: 'Once' }
    const [first, ...more] = await Promise.all([1, 2, 3].map(() => startThread(ana, slug, form)))
    expect(more).toEqual([first, first])
    if (!first?.ok) throw new Error('not begun')
    const { threadId } = first
    const post = { ...write('Twice.', 0), threadId }
    const [one, ...others] = await Promise.all([1, 2, 3].map(() => addPost(ana, slug, post)))
    expect(others).toEqual([one, one])
    expect((await postsOf(ana, threadId)).map(({ text }) => text)).toEqual(['Once.', 'Twice.'])
  })

  test('refuses what could tell who a family is, in text and title', async () => {
    const { ana, ben, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    const number = 'Call 555-010-4477 after six'
    const refused = { ok: false, reason: 'identifiers', message: expect.stringMatching(/phone/) }
    const threads = await db().thread.count()
    expect(await startThread(ana, slug, { ...write(number), title: 'Fine' })).toEqual(refused)
    expect(await startThread(ana, slug, { ...write('Fine'), title: number })).toEqual(refused)
    expect(await reply(ben, slug, threadId, write(number))).toEqual(refused)
    expect(await edit(ana, slug, { threadId, post: postId, body: number })).toEqual(refused)
    expect(await db().thread.count()).toBe(threads)
    expect(await postsOf(ana, threadId)).toMatchObject([{ version: 1, edited: false }])
  })

  test('that was closed takes no more posts and no new wordings', async () => {
    const { ana, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    await db().thread.update({ where: { id: threadId }, data: { closedAt: now() } })
    const refused = { ok: false, reason: 'closed' }
    expect(await reply(ana, slug, threadId)).toEqual(refused)
    expect(await edit(ana, slug, { threadId, post: postId })).toEqual(refused)
    expect(await getThread(ana, slug, threadId, 0)).toMatchObject({ closed: true, posts: [{}] })
  })

  test('does not take a text that another tab has posted or changed', async () => {
    const { ana, slug } = talk
    const { threadId } = await aConversation(ana, slug)
    await reply(ana, slug, threadId, write('From one tab', 0))
    const again = await reply(ana, slug, threadId, write('From the other tab', 0))
    expect(again).toEqual({ ok: false, reason: 'changed-elsewhere' })
    expect(await postsOf(ana, threadId)).toHaveLength(2)
  })
})

describe('editing', () => {
  test('gives a post a new wording and keeps the old one', async () => {
    const { ana, ben, slug } = talk
    const { threadId, postId, body } = await aConversation(ana, slug)
    expect(await edit(ana, slug, { threadId, post: postId, body: 'Better.' })).toEqual({ ok: true })
    expect(await postsOf(ben, threadId)).toMatchObject([
      { text: 'Better.', version: 2, edited: true, mayEdit: false },
    ])
    expect(await revisions(postId)).toMatchObject([{ version: 1, body, editorId: ana.personId }])
    const second = { threadId, post: postId, version: 2, body: 'Best.' }
    expect(await edit(ana, slug, second)).toEqual({ ok: true })
    expect((await revisions(postId)).map((kept) => kept.body)).toEqual([body, 'Better.'])
  })

  test('from an older version changes nothing', async () => {
    const { ana, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    const both = await atOnce(postId, ['One', 'Two'], (body) =>
      edit(ana, slug, { threadId, post: postId, body }),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'changed-elsewhere' })
    expect(await revisions(postId)).toHaveLength(1)
  })

  test('with the same words is no edit; the same form twice is one', async () => {
    const { ana, slug } = talk
    const { threadId, postId, body } = await aConversation(ana, slug)
    expect(await edit(ana, slug, { threadId, post: postId, body })).toEqual({ ok: true })
    expect(await revisions(postId)).toEqual([])
    const form = { threadId, post: postId, body: 'New', mutationId: randomUUID() }
    await Promise.all([edit(ana, slug, form), edit(ana, slug, form)])
    expect(await revisions(postId)).toHaveLength(1)
  })

  test('that was done once, and changed since, is not said to be done', async () => {
    const { ana, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    const first = { threadId, post: postId, body: 'First', mutationId: randomUUID() }
    await edit(ana, slug, first)
    await edit(ana, slug, { threadId, post: postId, body: 'Second', version: 2 })
    expect(await edit(ana, slug, first)).toEqual({ ok: false, reason: 'changed-elsewhere' })
  })

  test('is the author’s alone, and a facilitator’s neither', async () => {
    const { ana, ben, facilitator, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    for (const actor of [ben, facilitator])
      await expect(edit(actor, slug, { threadId, post: postId })).rejects.toThrow(Forbidden)
    await expect(edit(other.ana, slug, { threadId, post: postId })).rejects.toThrow(NotFound)
    expect(await revisions(postId)).toEqual([])
  })
})

describe('taking a post away', () => {
  const audited = (subjectId: string) =>
    db().auditEntry.findMany({ where: { subjectId }, select: { action: true, actorId: true } })

  test('hides its text and keeps its place', async () => {
    const { ana, ben, slug } = talk
    const { threadId, postId, body } = await aConversation(ana, slug)
    await reply(ben, slug, threadId, { replyTo: postId })
    expect(await remove(ana, slug, { threadId, post: postId })).toEqual({ ok: true })
    const posts = await postsOf(ben, threadId)
    expect(posts).toMatchObject([
      { text: null, mayEdit: false, mayRemove: false },
      { replyTo: { id: postId } },
    ])
    expect(JSON.stringify(posts)).not.toContain(body)
    expect(await audited(postId)).toEqual([{ action: 'post.withdrawn', actorId: ana.personId }])
    await expect(edit(ana, slug, { threadId, post: postId })).rejects.toThrow(NotFound)
    await expect(remove(ana, slug, { threadId, post: postId })).rejects.toThrow(NotFound)
  })

  test('is for a facilitator too, and is on the audit log as theirs', async () => {
    const { ana, facilitator, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    expect(await postsOf(facilitator, threadId)).toMatchObject([{ mayRemove: true }])
    await remove(facilitator, slug, { threadId, post: postId })
    const { personId: actorId } = facilitator
    expect(await audited(postId)).toEqual([{ action: 'post.removed', actorId }])
  })

  test('is not for others, who see it, nor for strangers, who do not', async () => {
    const { ana, ben, admin, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    // Program staff read along; moderation is the facilitators'.
    for (const actor of [ben, admin]) {
      expect(await postsOf(actor, threadId)).toMatchObject([{ mayRemove: false, mayEdit: false }])
      await expect(remove(actor, slug, { threadId, post: postId })).rejects.toThrow(Forbidden)
    }
    for (const actor of [other.ana, other.facilitator])
      await expect(remove(actor, slug, { threadId, post: postId })).rejects.toThrow(NotFound)
    expect(await audited(postId)).toEqual([])
  })
})

describe('another cohort’s conversation', () => {
  test('is not found by strangers', async () => {
    const { threadId, postId } = await aConversation(talk.ana, talk.slug)
    for (const actor of [other.ana, other.facilitator, talk.agency.lead]) {
      await expect(getThread(actor, talk.slug, threadId, 0)).rejects.toThrow(NotFound)
      await expect(reply(actor, talk.slug, threadId)).rejects.toThrow(NotFound)
      const form = { ...write('Mine'), title: 'Mine' }
      await expect(startThread(actor, talk.slug, form)).rejects.toThrow(NotFound)
    }
    // Nor at the address of one's own cohort.
    const { ana, slug } = other
    await expect(getThread(ana, slug, threadId, 0)).rejects.toThrow(NotFound)
    await expect(reply(ana, slug, threadId)).rejects.toThrow(NotFound)
    await expect(edit(ana, slug, { threadId, post: postId })).rejects.toThrow(NotFound)
    await expect(remove(other.facilitator, slug, { threadId, post: postId })).rejects.toThrow(
      NotFound,
    )
  })

  test('lends no post to answer to, and no post to change', async () => {
    const { ana, slug } = talk
    const mine = await aConversation(ana, slug)
    const another = await aConversation(ana, slug)
    const replyTo = another.postId
    await expect(reply(ana, slug, mine.threadId, { replyTo })).rejects.toThrow(NotFound)
    const target = { threadId: mine.threadId, post: another.postId }
    await expect(edit(ana, slug, target)).rejects.toThrow(NotFound)
    await expect(remove(ana, slug, target)).rejects.toThrow(NotFound)
  })
})

test('the page’s forms lead to the verbs behind them', async () => {
  const { ana, slug } = talk
  const { threadId } = await aConversation(ana, slug)
  const mutationId = randomUUID
  const act = (form: Parameters<typeof actOnThread>[3]) => actOnThread(ana, slug, threadId, form)
  const add = { intent: ADD, body: 'Two', baseVersion: 0, mutationId: mutationId() } as const
  const added = await act(add)
  if (!added.ok) throw new Error(added.reason)
  const { postId: post } = added
  const done = { ok: true, postId: post }
  const about = { post, body: 'Three', version: 1, baseVersion: 0 }
  expect(await act({ intent: EDIT, ...about, mutationId: mutationId() })).toEqual(done)
  expect(await act({ intent: EDIT, ...about, mutationId: mutationId() })).toEqual({
    ok: false,
    reason: 'changed-elsewhere',
  })
  expect((await postsOf(ana, threadId)).at(-1)?.text).toBe('Three')
  expect(await act({ intent: REMOVE, post, mutationId: mutationId() })).toEqual(done)
  expect((await postsOf(ana, threadId)).at(-1)?.text).toBeNull()
  expect(await act({ intent: RESTORE, post, mutationId: mutationId() })).toEqual(done)
  expect((await postsOf(ana, threadId)).at(-1)?.text).toBe('Three')
})

describe('a removed post', () => {
  const restore = (actor: Actor, threadId: string, post: string) =>
    actOnThread(actor, talk.slug, threadId, { intent: RESTORE, post, mutationId: randomUUID() })
  const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000)

  test('is brought back by whoever removed it, and by no one else', async () => {
    const { ana, ben, facilitator, slug } = talk
    const { threadId, postId, body } = await aConversation(ana, slug)
    await remove(facilitator, slug, { threadId, post: postId })
    for (const actor of [ana, ben])
      await expect(restore(actor, threadId, postId)).rejects.toThrow(NotFound)
    expect(await restore(facilitator, threadId, postId)).toEqual({ ok: true, postId })
    expect((await postsOf(ben, threadId))[0]?.text).toBe(body)
    const actions = await db().auditEntry.findMany({
      where: { subjectId: postId },
      orderBy: { seq: 'asc' },
      select: { action: true },
    })
    expect(actions.map(({ action }) => action)).toEqual(['post.removed', 'post.restored'])
  })

  test('is brought back for some minutes only, and twice is once', async () => {
    const { ana, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    await remove(ana, slug, { threadId, post: postId })
    const late = inMinutes(RESTORE_MINUTES + 0.1)
    expect(await atTime(late, () => restore(ana, threadId, postId))).toEqual({
      ok: false,
      reason: 'too-late',
    })
    const inTime = inMinutes(RESTORE_MINUTES - 0.1)
    for (const _ of [1, 2])
      expect(await atTime(inTime, () => restore(ana, threadId, postId))).toMatchObject({ ok: true })
  })
})

describe('a new wording', () => {
  const key = (post: string) => ({ purpose: EDIT_PURPOSE, subject: post })
  const unfinished = async (actor: Actor, threadId: string) =>
    (await postsOf(actor, threadId)).map((post) => post.unfinished)

  test('is kept while it is written, for its author only, and is done with once it is saved', async () => {
    const { ana, ben, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    const draft = { ...key(postId), baseVersion: 0, body: 'A better word.' }
    expect(await saveDraft(ana, { ...draft, mutationId: randomUUID() })).toMatchObject({ ok: true })
    expect(await unfinished(ana, threadId)).toEqual([true])
    expect(await unfinished(ben, threadId)).toEqual([false])
    const wording = { threadId, post: postId, body: 'A better word.', baseVersion: 1 }
    expect(await edit(ana, slug, wording)).toEqual({ ok: true })
    expect(await unfinished(ana, threadId)).toEqual([false])
    expect(await readDraft(ana, key(postId))).toMatchObject({ body: '', taken: 'A better word.' })
  })

  test('that is newer on another device is not written over', async () => {
    const { ana, slug } = talk
    const { threadId, postId, body } = await aConversation(ana, slug)
    const draft = { ...key(postId), baseVersion: 0, body: 'On the phone.' }
    await saveDraft(ana, { ...draft, mutationId: randomUUID() })
    const wording = { threadId, post: postId, body: 'On the laptop.', baseVersion: 0 }
    expect(await edit(ana, slug, wording)).toEqual({ ok: false, reason: 'changed-elsewhere' })
    expect((await postsOf(ana, threadId))[0]?.text).toBe(body)
    expect(await readDraft(ana, key(postId))).toMatchObject({ body: 'On the phone.' })
  })
})

test('a module leads to the thread of its own prompt, also before anyone has opened the list', async () => {
  const fresh = await aCohortThatTalks()
  const { facilitator, slug } = fresh
  const id = await findPromptThread(facilitator, slug, START_HERE)
  const thread = await getThread(facilitator, slug, id ?? '', 1)
  expect(thread).toMatchObject({ kind: 'prompt', moduleKey: START_HERE })
  expect(await findPromptThread(facilitator, slug, 'no-such-module')).toBeNull()
  await expect(findPromptThread(other.facilitator, slug, START_HERE)).rejects.toThrow(NotFound)
})
