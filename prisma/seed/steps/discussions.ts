import { EDIT, NEW_THREAD_PURPOSE, POST_PURPOSE, REMOVE } from '~/features/discussions/contract'
import {
  actOnThread,
  addPost,
  getDiscussions,
  getThread,
  startThread,
} from '~/features/discussions/index.server'
import { readDraft } from '~/features/writing/index.server'
import { atTime, now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { type CohortKey, minutesAfter } from '../calendar'
import { moduleOf } from '../course'
import { finishedRareFour, finishedUsable } from '../texts/posts/finished-four-five'
import { finishedHats } from '../texts/posts/finished-hats'
import { directorAsks, firstTimeWatched, threeMonthsOn } from '../texts/posts/finished-others'
import {
  finishedCalmOrAbility,
  finishedGladError,
  finishedStopDoing,
} from '../texts/posts/finished-six-to-eight'
import { finishedNotNoticing, finishedSteppingIn } from '../texts/posts/finished-two-three'
import { runningHats } from '../texts/posts/running-hats'
import {
  runningNotNoticing,
  runningRareFour,
  runningSteppingIn,
} from '../texts/posts/running-later'
import { byPhone, noTime, welcome } from '../texts/posts/running-others'
import type { PostText, ThreadText } from '../texts/posts/thread-text'
import type { Step } from '../timeline'
import { done, type PersonKey, step, type World } from '../world'

export const threads: readonly ThreadText[] = [
  finishedHats,
  directorAsks,
  firstTimeWatched,
  threeMonthsOn,
  finishedSteppingIn,
  finishedNotNoticing,
  finishedRareFour,
  finishedUsable,
  finishedGladError,
  finishedCalmOrAbility,
  finishedStopDoing,
  runningHats,
  noTime,
  byPhone,
  runningSteppingIn,
  runningNotNoticing,
  runningRareFour,
  welcome,
]

/** Each module's question has its thread from the day on which the lead facilitator first looks in. */
function openingStep(world: World, cohort: CohortKey, ago: number): Step {
  const name = `dana opens the discussions of the ${cohort} cohort`
  return step(world, { who: 'dana', ago, time: '08:10', name }, async (actor) => {
    const page = await getDiscussions(actor, world.cohort(cohort).slug, 1)
    for (const thread of threads) {
      if (thread.cohort !== cohort || thread.title !== null) continue
      const { key } = moduleOf(thread.module ?? 1)
      const prompt = page.threads.find((one) => one.kind === 'prompt' && one.moduleKey === key)
      if (prompt) world.threads.keep(thread.key, prompt.id)
    }
  })
}

const postKey = ({ key }: ThreadText, id: string) => `${key}: ${id}`

/** Which version of the box's text someone writes on: they may have posted here before. */
const versionOf = async (actor: Actor, purpose: string, subject: string) =>
  (await readDraft(actor, { purpose, subject })).version

async function begin(actor: Actor, world: World, thread: ThreadText, body: string) {
  const { slug } = world.cohort(thread.cohort)
  const baseVersion = await versionOf(actor, NEW_THREAD_PURPOSE, slug)
  const title = thread.title ?? ''
  return done(await startThread(actor, slug, { title, body, baseVersion, mutationId: newId() }))
}

async function answer(
  actor: Actor,
  world: World,
  thread: ThreadText,
  post: PostText,
  body: string,
) {
  const { slug } = world.cohort(thread.cohort)
  const threadId = world.threads.of(thread.key)
  await getThread(actor, slug, threadId, 0)
  const baseVersion = await versionOf(actor, POST_PURPOSE, threadId)
  const replyTo = post.replyTo && world.posts.of(postKey(thread, post.replyTo))
  return done(
    await addPost(actor, slug, { threadId, body, baseVersion, replyTo, mutationId: newId() }),
  )
}

async function changeMind(actor: Actor, world: World, thread: ThreadText, post: PostText) {
  const { slug } = world.cohort(thread.cohort)
  const about = { mutationId: newId(), post: world.posts.of(postKey(thread, post.id)) }
  const threadId = world.threads.of(thread.key)
  if (post.withdrawn) done(await actOnThread(actor, slug, threadId, { intent: REMOVE, ...about }))
  if (post.was)
    done(
      await actOnThread(actor, slug, threadId, {
        intent: EDIT,
        ...about,
        version: 1,
        baseVersion: 0,
        body: post.text,
      }),
    )
}

const postSteps = (world: World, thread: ThreadText): Step[] =>
  thread.posts.map((post, index) => {
    const { by, ago, time, was, text, id, withdrawn } = post
    const name = `post ${postKey(thread, id)}`
    return step(world, { who: by, ago, time, name }, async (actor) => {
      const starts = index === 0 && thread.title !== null
      const body = was ?? text
      const written = starts
        ? await begin(actor, world, thread, body)
        : await answer(actor, world, thread, post, body)
      world.threads.keep(thread.key, written.threadId)
      world.posts.keep(postKey(thread, id), written.postId)
      if (was || withdrawn)
        await atTime(minutesAfter(now(), 5), () => changeMind(actor, world, thread, post))
    })
  })

/** These people have looked in without writing, so that "new" means something. */
const READ: readonly { who: PersonKey; thread: ThreadText; ago: number }[] = [
  { who: 'ana', thread: runningHats, ago: 27 },
  { who: 'ana', thread: noTime, ago: 12 },
  { who: 'ana', thread: byPhone, ago: 6 },
  { who: 'ana', thread: runningNotNoticing, ago: 8 },
  { who: 'dana', thread: runningHats, ago: 12 },
  { who: 'dana', thread: noTime, ago: 12 },
  { who: 'dana', thread: byPhone, ago: 6 },
  { who: 'dana', thread: threeMonthsOn, ago: 35 },
  { who: 'dana', thread: firstTimeWatched, ago: 158 },
  { who: 'dana', thread: directorAsks, ago: 182 },
  { who: 'dana', thread: finishedNotNoticing, ago: 157 },
  { who: 'dana', thread: finishedRareFour, ago: 155 },
  { who: 'dana', thread: finishedUsable, ago: 141 },
  { who: 'dana', thread: finishedCalmOrAbility, ago: 111 },
  { who: 'dana', thread: finishedStopDoing, ago: 99 },
  { who: 'dana', thread: runningSteppingIn, ago: 24 },
  { who: 'dana', thread: runningNotNoticing, ago: 13 },
]

const readSteps = (world: World): Step[] =>
  READ.map(({ who, thread, ago }) =>
    step(world, { who, ago, time: '22:55', name: `${who} reads ${thread.key}` }, async (actor) => {
      const { slug } = world.cohort(thread.cohort)
      await getThread(actor, slug, world.threads.of(thread.key), 0)
    }),
  )

/** Conversations of the three cohorts. */
export const discussionSteps = (world: World): Step[] => [
  openingStep(world, 'finished', 211),
  openingStep(world, 'running', 52),
  openingStep(world, 'starting', 4),
  ...threads.flatMap((thread) => postSteps(world, thread)),
  ...readSteps(world),
]
