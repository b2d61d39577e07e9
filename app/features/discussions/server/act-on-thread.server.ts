import type { Actor } from '~/platform/shared/actor'
import { ADD, EDIT, type PostRefusal, type ThreadAction } from '../contract'
import { editPost, removePost } from './change-post.server'
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
    const { body, version } = action
    const edited = await editPost(actor, slug, { threadId, post, version, body, mutationId })
    return edited.ok ? { ok: true, postId: post } : edited
  }
  await removePost(actor, slug, { threadId, post, mutationId })
  return { ok: true, postId: post }
}
