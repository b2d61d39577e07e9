import type { FocusSkill } from '../contract/focus'
import type { ModuleLine } from '../contract/views'

/** A focus skill and the ids of the lessons that teach it today, in the program's order. */
export interface TaughtSkill {
  id: string
  title: string
  taughtBy: readonly string[]
}

/**
 * The focus skills with the lesson to read next: the first that teaches the skill, is part of the
 * cohort's course and was not done yet.
 */
export function focusSkills(
  skills: readonly TaughtSkill[],
  modules: readonly ModuleLine[],
): FocusSkill[] {
  return skills.map(({ id, title, taughtBy }) => {
    const lessons = modules.flatMap((module) =>
      module.lessons
        .filter(({ key }) => taughtBy.includes(key))
        .map((lesson) => ({ ...lesson, module: module.key })),
    )
    const unread = lessons.find(({ done, slug }) => !done && slug !== null)
    return {
      ...{ id, title, lessons: lessons.length },
      next: unread?.slug
        ? {
            module: unread.module,
            slug: unread.slug,
            title: unread.title,
            minutes: unread.minutes,
          }
        : null,
    }
  })
}

/** Titles of the focus skills that each module teaches, by its key; modules that teach none are left out. */
export function focusByModule(
  skills: readonly { id: string; title: string }[],
  modules: readonly { key: string; skills: readonly string[] }[],
): Record<string, string[]> {
  const entries = modules.map((module): [string, string[]] => [
    module.key,
    skills.filter(({ id }) => module.skills.includes(id)).map(({ title }) => title),
  ])
  return Object.fromEntries(entries.filter(([, titles]) => titles.length > 0))
}

/** Which page opens by itself: who has said nothing yet begins with the ratings. */
export const stepOf = (
  asked: string | null,
  { rated, chosen }: { rated: number; chosen: number },
): 'rate' | 'choose' => {
  if (asked === 'rate' || asked === 'choose') return asked
  return rated + chosen > 0 ? 'choose' : 'rate'
}
