import type { Program, Vignette } from '~/features/catalog/contract'
import type { SkillId } from '~/platform/shared/kernel'

/** Where a text stands among the previews: in a module, under its name there, or among the vignettes. */
export type PreviewPlace = { module: string; document: string } | { vignette: string }

/** One text on the way through a whole program. */
export interface PreviewStep {
  kind: 'lesson' | 'check' | 'reflection' | 'discussion' | 'practice' | 'vignette'
  title: string
  place: PreviewPlace
}

type Titled = { title: string } | null

/** Every text of a program in the order in which it is met, then the vignettes. */
export function readingOrder(
  program: Program,
  vignettes: Readonly<Record<string, Pick<Vignette, 'id' | 'title'>>>,
): PreviewStep[] {
  const modules = program.modules.flatMap(({ key: module, ...all }): PreviewStep[] => {
    const step = (kind: PreviewStep['kind'], thing: Titled, document: string = kind) =>
      thing ? [{ kind, title: thing.title, place: { module, document } }] : []
    return [
      ...all.lessons.flatMap((lesson) => step('lesson', lesson, lesson.slug)),
      ...step('check', all.check),
      ...step('reflection', all.reflection),
      ...step('discussion', all.discussion),
      ...step('practice', all.practice && { title: practiceTitle(program, all.practice.skill) }),
    ]
  })
  const stories = Object.values(vignettes)
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map(({ id, title }): PreviewStep => ({ kind: 'vignette', title, place: { vignette: id } }))
  return [...modules, ...stories]
}

/** A practice text has no title of its own: it is about a skill. */
export const practiceTitle = ({ skills }: Pick<Program, 'skills'>, skill: SkillId): string =>
  `To try at work: ${skills.find(({ id }) => id === skill)?.title ?? skill}`

const sameName = (place: PreviewPlace) =>
  'vignette' in place ? place.vignette : `${place.module}/${place.document}`

/** The step at a place, with its neighbors; null when nothing is there. */
export function stepAt(order: readonly PreviewStep[], place: PreviewPlace) {
  const at = order.findIndex((step) => sameName(step.place) === sameName(place))
  const step = order[at]
  return step ? { step, previous: order[at - 1] ?? null, next: order[at + 1] ?? null } : null
}
