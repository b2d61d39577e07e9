import { getSkills, lessonsTeaching } from '~/features/catalog/index.server'
import type { Focus, ModuleLine } from '../../contract'
import { focusSkills } from '../../domain/focus'
import type { CourseProgress } from '../course-progress.server'

/** The skills of a focus in the order in which they were chosen; one that has left the program is left out. */
export function skillsInFocus(program: string, focus: readonly string[]) {
  const known = new Map(getSkills(program).map((skill) => [skill.id, skill]))
  return focus.flatMap((id) => known.get(id) ?? [])
}

/** The skills that a coach works on, with the lessons that teach them. */
export function focusIn(
  program: string,
  { focus, rated }: Pick<CourseProgress, 'focus' | 'rated'>,
  modules: readonly ModuleLine[],
): Focus {
  const skills = skillsInFocus(program, focus).map(({ id, title }) => ({
    ...{ id, title },
    taughtBy: lessonsTeaching(program, id).map((lesson) => lesson.id),
  }))
  return { rated, skills: focusSkills(skills, modules) }
}
