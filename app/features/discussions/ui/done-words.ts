import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'
import { ADD, EDIT, REMOVE, RESTORE, RESTORE_MINUTES, type ThreadAction } from '../contract'

const DONE: Record<ThreadAction['intent'], Done> = {
  [ADD]: { title: 'Posted' },
  [EDIT]: { title: 'Changes saved' },
  [REMOVE]: {
    title: 'Post removed',
    text: `You can bring it back for ${RESTORE_MINUTES} minutes.`,
  },
  [RESTORE]: { title: 'The post is back' },
}

/** The address that the reader goes on to, and what is said there. The focus is on the post, or on the way to undo. */
export function doneWith(
  intent: ThreadAction['intent'],
  { cohort, thread, post }: { cohort: string; thread: string; post: string },
): [to: string, done: Done] {
  if (intent !== REMOVE) return [paths.post(cohort, thread, post), DONE[intent]]
  const undo = { to: paths.thread(cohort, thread), fields: { intent: RESTORE, post } }
  return [paths.thread(cohort, thread, { post }), { ...DONE[REMOVE], undo }]
}
