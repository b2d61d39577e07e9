import type { Actor } from '~/platform/shared/actor'
import { ADD, EDIT, type PostRefusal, RESTORE, type ThreadAction } from '../contract'
import { editPost } from './change-post.server'
import { removePost, restorePost } from './remove-post.server'
import { addPost } from './write-post.server'

type Outcome = { ok: true; postId: string } | ({ ok: false } & PostRefusal)

/** Does what one of the thread's forms asks. Throws NotFound and Forbidden as the verbs behind it do. */
export async function actOnThread(
  actor: Actor,
  slug: string,
  threadId: string,
  action: ThreadAction,
): Promise<Outcome> {
  const { mutationId } = action
  if (action.intent === ADD) {
    const { body, baseVersion, replyTo } = action
    return addPost(actor, slug, { threadId, body, baseVersion, replyTo, mutationId })
  }
  const { post } = action
  if (action.intent === EDIT) {
    const { body, version, baseVersion } = action
    const target = { threadId, post, mutationId }
    const edited = await editPost(actor, slug, { ...target, version, body, baseVersion })
    return edited.ok ? { ok: true, postId: post } : edited
  }
  if (action.intent === RESTORE) {
    const restored = await restorePost(actor, slug, { threadId, post, mutationId })
    return restored.ok ? { ok: true, postId: post } : restored
  }
  await removePost(actor, slug, { threadId, post, mutationId })
  return { ok: true, postId: post }
}
