import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getProgram } from '~/features/catalog/index.server'
import { POSTS_PER_PAGE, RESTORE, THREADS_PER_PAGE } from '~/features/discussions/contract'
import {
  actOnThread,
  getDiscussions,
  getThread,
  getThreadPrompt,
} from '~/features/discussions/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { PROGRAM } from '../../factories/sample-course'
import { countQueries } from '../../setup/count-queries'
import { aCohortThatTalks, aConversation, remove, reply } from './conversation'

type Talk = Awaited<ReturnType<typeof aCohortThatTalks>>
let talk: Talk
beforeEach(async () => {
  talk = await aCohortThatTalks()
})

const cardOf = async (actor: Actor, threadId: string) => {
  const { threads } = await getDiscussions(actor, talk.slug, 1)
  const { posts, unread } = threads.find(({ id }) => id === threadId) ?? {}
  return { posts, unread }
}

/** How many posts the list says that this person has not read. */
const unreadOf = async (actor: Actor, slug: string) => {
  const { threads } = await getDiscussions(actor, slug, 1)
  return threads.reduce((sum, { unread }) => sum + unread, 0)
}

/** Many posts of many people at once, a second apart. */
async function manyPosts(threadId: string, cohortId: string, agencyId: string, count: number) {
  const people = Array.from({ length: count }, () => newId())
  const createdAt = now()
  await db().person.createMany({
    data: people.map((id) => ({
      ...{ id, email: `${id}@example.org`, name: `Coach ${id.slice(-12)}`, createdAt },
      timeZone: 'America/Denver',
    })),
  })
  await db().enrollment.createMany({
    data: people.map((personId) => ({
      ...{ id: randomUUID(), cohortId, personId, agencyId, enrolledAt: createdAt },
    })),
  })
  await db().post.createMany({
    data: people.map((authorId, at) => ({
      ...{ id: newId(), threadId, authorId, body: `Post ${at + 1}`, version: 1 },
      createdAt: new Date(createdAt.getTime() - (count - at) * 1_000),
    })),
  })
}

describe('the questions of the modules', () => {
  const prompts = (cohortId: string) =>
    db().thread.findMany({ where: { cohortId, kind: 'prompt' }, select: { moduleKey: true } })
  const withQuestion = () =>
    getProgram(PROGRAM).modules.flatMap(({ key, discussion }) =>
      discussion ? [{ moduleKey: key, title: discussion.title }] : [],
    )

  test('are opened once, in the lead facilitator’s name, whoever comes first', async () => {
    const { ana, ben, facilitator, slug, cohortId } = talk
    expect(await prompts(cohortId)).toEqual([])
    const all = [ana, ben, facilitator, ana, ben, facilitator]
    const pages = await Promise.all(all.map((actor) => getDiscussions(actor, slug, 1)))
    const expected = withQuestion()
    expect(expected.length).toBeGreaterThan(0)
    expect(await prompts(cohortId)).toHaveLength(expected.length)
    for (const { threads } of pages)
      expect(threads).toMatchObject(
        expected.map((prompt) => ({
          ...{ ...prompt, kind: 'prompt', posts: 0, unread: 0 },
          startedBy: facilitator.name,
        })),
      )
  })

  test('stand above their thread, and above no other', async () => {
    const { ana, slug } = talk
    const [card] = (await getDiscussions(ana, slug, 1)).threads
    const prompt = await getThread(ana, slug, card?.id ?? '', 0)
    expect(getThreadPrompt(prompt)?.segments.length).toBeGreaterThan(0)
    const { threadId } = await aConversation(ana, slug)
    expect(getThreadPrompt(await getThread(ana, slug, threadId, 0))).toBeNull()
  })
})

describe('what is unread', () => {
  test('is the posts of others since one was last there', async () => {
    const { ana, ben, facilitator, slug } = talk
    const { threadId } = await aConversation(ana, slug)
    await reply(ben, slug, threadId)
    expect(await cardOf(ana, threadId)).toEqual({ posts: 2, unread: 1 })
    expect(await cardOf(ben, threadId)).toEqual({ posts: 2, unread: 1 })
    expect(await cardOf(facilitator, threadId)).toEqual({ posts: 2, unread: 2 })
    expect(await unreadOf(facilitator, slug)).toBe(2)

    const seen = await getThread(facilitator, slug, threadId, 0)
    expect(seen.posts.map(({ isNew }) => isNew)).toEqual([true, true])
    expect(await unreadOf(facilitator, slug)).toBe(0)
    expect(await cardOf(ana, threadId)).toEqual({ posts: 2, unread: 1 })

    await reply(ben, slug, threadId)
    expect(await cardOf(facilitator, threadId)).toEqual({ posts: 3, unread: 1 })
    const again = await getThread(facilitator, slug, threadId, 0)
    expect(again.posts.map(({ isNew }) => isNew)).toEqual([false, false, true])
  })

  test('does not count what was taken away', async () => {
    const { ana, ben, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    await remove(ana, slug, { threadId, post: postId })
    expect(await cardOf(ben, threadId)).toEqual({ posts: 0, unread: 0 })
    expect(await unreadOf(ben, slug)).toBe(0)
  })

  test('stays unread on the pages that were not opened', async () => {
    const { ana, ben, slug, cohortId, agency } = talk
    const { threadId } = await aConversation(ana, slug)
    await manyPosts(threadId, cohortId, agency.agencyId, POSTS_PER_PAGE + 1)
    await getThread(ben, slug, threadId, 1)
    expect(await cardOf(ben, threadId)).toMatchObject({ unread: 2 })
    await getThread(ben, slug, threadId, 2)
    expect(await cardOf(ben, threadId)).toMatchObject({ unread: 0 })
    // Leafing back takes nothing back.
    await getThread(ben, slug, threadId, 1)
    expect(await cardOf(ben, threadId)).toMatchObject({ unread: 0 })
  })

  test('of another cohort is not counted', async () => {
    const other = await aCohortThatTalks()
    await aConversation(other.ana, other.slug)
    expect(await unreadOf(talk.ana, talk.slug)).toBe(0)
  })
})

describe('long lists', () => {
  test('a thread opens on its last page, and pages from the oldest', async () => {
    const { ana, slug, cohortId, agency } = talk
    const { threadId } = await aConversation(ana, slug)
    await manyPosts(threadId, cohortId, agency.agencyId, POSTS_PER_PAGE + 1)
    const read = async (page: number) => {
      const thread = await getThread(ana, slug, threadId, page)
      return { ...thread, texts: thread.posts.map(({ text }) => text) }
    }
    const first = await read(1)
    expect([first.page, first.pages, first.texts.length]).toEqual([1, 2, POSTS_PER_PAGE])
    expect(first.texts.slice(0, 2)).toEqual(['Post 1', 'Post 2'])
    const last = await read(0)
    expect([last.page, last.pages]).toEqual([2, 2])
    expect(last.texts).toEqual([`Post ${POSTS_PER_PAGE + 1}`, expect.stringMatching(/^I waited/)])
    expect((await read(2)).texts).toEqual(last.texts)
    expect((await read(3)).texts).toEqual(last.texts)
  })

  test('a full last page is the last, not an empty one after it', async () => {
    const { ana, slug, cohortId, agency } = talk
    const { threadId } = await aConversation(ana, slug)
    await manyPosts(threadId, cohortId, agency.agencyId, POSTS_PER_PAGE - 1)
    const thread = await getThread(ana, slug, threadId, 0)
    expect([thread.page, thread.pages, thread.posts.length]).toEqual([1, 1, POSTS_PER_PAGE])
  })

  test('the threads run from the newest post, page by page', async () => {
    const { ana, ben, slug, cohortId } = talk
    const prompts = (await getDiscussions(ana, slug, 1)).threads.length
    const at = now().getTime()
    const ids = Array.from({ length: THREADS_PER_PAGE }, () => newId())
    await db().thread.createMany({
      data: ids.map((id, n) => ({
        ...{ id, cohortId, kind: 'question', title: `Thread ${n}`, createdById: ana.personId },
        createdAt: new Date(at - (n + 1) * 60_000),
      })),
    })
    const page = (n: number) => getDiscussions(ana, slug, n)
    expect(await page(1)).toMatchObject({ page: 1, pages: 2 })
    expect((await page(2)).threads).toHaveLength(prompts)
    // The oldest comes first as soon as someone writes in it.
    await reply(ben, slug, ids.at(-1) ?? '')
    expect((await page(1)).threads[0]).toMatchObject({ id: ids.at(-1), posts: 1, unread: 1 })
    const shown = [...(await page(1)).threads, ...(await page(2)).threads].map(({ id }) => id)
    expect(new Set(shown).size).toBe(THREADS_PER_PAGE + prompts)
  })

  test('a cohort of others has no list', async () => {
    const other = await aCohortThatTalks()
    for (const actor of [other.ana, other.facilitator, talk.agency.lead])
      await expect(getDiscussions(actor, talk.slug, 1)).rejects.toThrow(NotFound)
  })
})

describe('the number of statements does not grow with posts and people', () => {
  const rooms: { talk: Talk; threadId: string; posts: number }[] = []
  beforeAll(async () => {
    for (const posts of [5, 50]) {
      const one = await aCohortThatTalks()
      await getDiscussions(one.ana, one.slug, 1)
      const { threadId } = await aConversation(one.ana, one.slug)
      await manyPosts(threadId, one.cohortId, one.agency.agencyId, posts)
      for (let n = 0; n < posts / 5; n += 1) await aConversation(one.ben, one.slug)
      rooms.push({ talk: one, threadId, posts })
    }
  })
  const counts = async (work: (room: (typeof rooms)[number]) => Promise<unknown>) => {
    const found: number[] = []
    for (const room of rooms) found.push(await countQueries(() => work(room)))
    return found
  }

  test('the list of threads', async () => {
    const both = await counts(async ({ talk: { ben, slug }, threadId, posts }) => {
      const { threads } = await getDiscussions(ben, slug, 1)
      expect(threads.find(({ id }) => id === threadId)?.unread).toBe(posts + 1)
    })
    expect(both).toEqual([3, 3])
  })

  test('a thread', async () => {
    const both = await counts(async ({ talk: { ben, slug }, threadId, posts }) => {
      const shown = await getThread(ben, slug, threadId, 1)
      expect(shown.posts).toHaveLength(Math.min(posts + 1, POSTS_PER_PAGE))
    })
    expect(both).toEqual([3, 3])
  })
})

describe('pages', () => {
  test('one after the last shows the last, of a thread and of the list', async () => {
    const { ana, slug, cohortId, agency } = talk
    const { threadId } = await aConversation(ana, slug)
    await manyPosts(threadId, cohortId, agency.agencyId, POSTS_PER_PAGE)
    const last = await getThread(ana, slug, threadId, 2)
    expect(last).toMatchObject({ page: 2, pages: 2 })
    expect(last.posts).toHaveLength(1)
    expect(await getThread(ana, slug, threadId, 99)).toMatchObject({ page: 2, posts: last.posts })
    const list = await getDiscussions(ana, slug, 99)
    expect(list.page).toBe(list.pages)
    expect(list.threads.length).toBeGreaterThan(0)
  })

  test('a post is found on whatever page it stands, and what one replies to, too', async () => {
    const { ana, slug, cohortId, agency } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    await manyPosts(threadId, cohortId, agency.agencyId, POSTS_PER_PAGE * 2)
    const [first] = (await getThread(ana, slug, threadId, 1)).posts
    const answer = await reply(ana, slug, threadId, { replyTo: first?.id ?? '' })
    if (!answer.ok) throw new Error(answer.reason)
    const last = await getThread(ana, slug, threadId, 0, { replyTo: first?.id ?? '' })
    expect(last).toMatchObject({ page: 3, replyingTo: { id: first?.id, name: first?.authorName } })
    expect(last.posts.at(-1)?.replyTo).toMatchObject({ id: first?.id, here: false })
    const there = await getThread(ana, slug, threadId, 0, { post: first?.id ?? '' })
    expect(there).toMatchObject({ page: 1, replyingTo: null })
    expect(there.posts[0]?.id).toBe(first?.id)
    const own = await getThread(ana, slug, threadId, 1, { post: postId })
    expect(own.posts.map(({ id }) => id)).toContain(postId)
    // A post of no thread, or of another: the page that was asked for.
    const other = await aConversation(ana, slug)
    for (const post of [newId(), other.postId])
      expect(await getThread(ana, slug, threadId, 2, { post })).toMatchObject({ page: 2 })
  })

  test('a thread knows how many posts it has and which is the newest, whatever happens to them', async () => {
    const { ana, ben, slug } = talk
    const { threadId, postId } = await aConversation(ana, slug)
    const second = await reply(ben, slug, threadId)
    if (!second.ok) throw new Error(second.reason)
    const kept = async () => {
      const { postCount, lastPostAt } = await db().thread.findUniqueOrThrow({
        where: { id: threadId },
      })
      const posts = await db().post.findMany({ where: { threadId, removedAt: null } })
      const times = posts.map(({ createdAt }) => createdAt.getTime())
      expect(postCount).toBe(posts.length)
      expect(lastPostAt?.getTime()).toBe(times.length > 0 ? Math.max(...times) : undefined)
      return postCount
    }
    expect(await kept()).toBe(2)
    await remove(ben, slug, { threadId, post: second.postId })
    expect(await kept()).toBe(1)
    await remove(ana, slug, { threadId, post: postId })
    expect(await kept()).toBe(0)
    const restored = { intent: RESTORE, post: postId, mutationId: randomUUID() } as const
    await actOnThread(ana, slug, threadId, restored)
    expect(await kept()).toBe(1)
  })
})

test('a page of long posts shows the first part of each, and one of them whole', async () => {
  const list = '- a\n'.repeat(5_000).slice(0, 20_000)
  const { threadId } = await aConversation(talk.ana, talk.slug)
  const ids: string[] = []
  for (let at = 0; at < 3; at += 1) {
    const done = await reply(talk.ben, talk.slug, threadId, { body: list })
    if (done.ok) ids.push(done.postId)
  }
  const { posts } = await getThread(talk.ana, talk.slug, threadId, 0)
  expect(posts.map(({ cut }) => cut)).toEqual([false, true, true, true])
  expect(JSON.stringify(posts).length).toBeLessThan(10_000)
  const one = await getThread(talk.ana, talk.slug, threadId, 0, { post: ids[1] ?? null })
  expect(one.posts.map(({ cut }) => cut)).toEqual([false, true, false, true])
  expect(one.posts[2]?.text).toBe(list)
})
