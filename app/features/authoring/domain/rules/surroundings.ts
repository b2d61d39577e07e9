/** Something wrong in a document: where, and what. */
export type Said = { line: number; message: string }

/** The links, images and parts of a document may lead to these. */
export interface Surroundings {
  /** `module/slug` of every lesson, and the keys of modules with a reflection. */
  lessons: ReadonlySet<string>
  reflections: ReadonlySet<string>
  /** Addresses of the images and recordings under `public/`. */
  images: ReadonlySet<string>
  vignettes: ReadonlySet<string>
  skills: ReadonlySet<string>
}
