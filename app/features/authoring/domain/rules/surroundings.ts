import type { KnownNames } from '~/features/catalog/contract'

export type { ContentFault } from '~/features/catalog/contract'

/** The links, images and parts of a document may lead to these. */
export interface Surroundings extends KnownNames {
  /** `module/slug` of every lesson, and the keys of modules with a reflection. */
  lessons: ReadonlySet<string>
  reflections: ReadonlySet<string>
  /** Addresses of the images and recordings under `public/`. */
  images: ReadonlySet<string>
}
