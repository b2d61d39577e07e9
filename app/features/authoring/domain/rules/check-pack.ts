import { documentsOf, type Pack, type Problem } from '../pack/pack'
import { checkBody } from './body-rules'
import { checkTests, checkVignettes } from './exercise-rules'
import { checkAddresses, checkIds, checkReferences, checkTeaching } from './program-rules'
import type { Surroundings } from './surroundings'

/** Every rule on a pack whose files fit their schemas; an empty list means that it may be published. */
export function checkPack(pack: Pack, images: ReadonlySet<string>): Problem[] {
  const around: Surroundings = {
    lessons: new Set(
      pack.modules.flatMap(({ key, lessons }) => lessons.map(({ slug }) => `${key}/${slug}`)),
    ),
    reflections: new Set(pack.modules.filter((one) => one.reflection).map((one) => one.key)),
    images,
    vignettes: new Set(pack.vignettes.map(({ value }) => value.id)),
    skills: new Set(pack.skills.value.map(({ id }) => id)),
  }
  const bodies = pack.modules.flatMap((module) => {
    const lessons = new Set<unknown>(module.lessons)
    return documentsOf(module).flatMap((doc) => checkBody(doc, around, lessons.has(doc)))
  })
  return [
    ...checkIds(pack),
    ...checkAddresses(pack),
    ...checkReferences(pack),
    ...checkTeaching(pack),
    ...checkTests(pack),
    ...checkVignettes(pack),
    ...bodies,
  ]
}

/** By file, then line: the order in which a person puts them right. */
export const inReadingOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
