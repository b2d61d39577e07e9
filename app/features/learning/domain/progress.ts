import type { ModuleLine, ReflectionState } from '../contract/views'

export interface Progress {
  done: number
  /** Zero while nothing is asked for: then there is nothing to show a share of. */
  total: number
}

/** Lessons that count; extra ones are in neither number, so it never passes the whole. */
export function lessonProgress({ lessons }: Pick<ModuleLine, 'lessons'>): Progress {
  const asked = lessons.filter(({ extra }) => !extra)
  return { done: asked.filter(({ done }) => done).length, total: asked.length }
}

/**
 * Lessons, the check, which counts once every skill is understood, and the reflection, which counts once
 * it is accepted. What came later counts for nothing.
 */
export function moduleProgress(
  module: Pick<ModuleLine, 'lessons' | 'check' | 'reflection'>,
  reflection?: ReflectionState,
): Progress {
  const { check } = module
  const parts = [lessonProgress(module)]
  if (check && !check.extra) parts.push(oneThing(check.state === 'understood'))
  if (module.reflection && !module.reflection.extra)
    parts.push(oneThing(reflection?.state === 'accepted'))
  return {
    done: parts.reduce((sum, { done }) => sum + done, 0),
    total: parts.reduce((sum, { total }) => sum + total, 0),
  }
}

const oneThing = (done: boolean): Progress => ({ done: done ? 1 : 0, total: 1 })

/** Whether everything that counts is done; false where nothing counts yet. */
export const isDone = ({ done, total }: Progress): boolean => total > 0 && done === total

/** Minutes of reading that are left in the lessons that count. */
export const minutesLeft = ({ lessons }: Pick<ModuleLine, 'lessons'>): number =>
  lessons
    .filter(({ extra, done, slug }) => !extra && !done && slug !== null)
    .reduce((sum, { minutes }) => sum + minutes, 0)
