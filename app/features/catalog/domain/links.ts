import { paths } from '~/platform/shared/paths'

/** A link to a lesson as compiled HTML holds it: no cohort is part of the address yet. */
export const lessonMark = (module: string, slug: string): string => `lesson:${module}/${slug}`

/** The same for a link to a module's reflection. */
export const reflectionMark = (module: string): string => `reflection:${module}`

// Text cannot contain this: the renderer escapes quotes outside of tags.
const PLACEHOLDER = /href="(lesson|reflection):([a-z0-9-]+)(?:\/([a-z0-9-]+))?"/g

/** Where the links of a text lead: what a lesson and a reflection are called there. */
export interface LinkAddresses {
  lesson(module: string, slug: string): string
  reflection(module: string): string
}

/** Into a cohort. */
export const inCohort = (cohort: string): LinkAddresses => ({
  lesson: (module, slug) => paths.lesson(cohort, module, slug),
  reflection: (module) => paths.reflection(cohort, module),
})

/** Puts addresses into the links of compiled HTML. */
export const addressLinks = (html: string, to: LinkAddresses): string =>
  html.replace(PLACEHOLDER, (_, kind: string, module: string, slug?: string) => {
    const address = kind === 'lesson' && slug ? to.lesson(module, slug) : to.reflection(module)
    return `href="${address}"`
  })
