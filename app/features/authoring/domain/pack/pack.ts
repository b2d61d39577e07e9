import type { CheckFile } from '~/features/catalog/contract'
import type { Outline } from './outline'
import type {
  DiscussionFile,
  InstrumentFile,
  LessonFile,
  ModuleFile,
  PracticeFile,
  ProgramFile,
  ReflectionFile,
  RubricFile,
  SkillsFile,
  VignetteFile,
} from './schemas'

/** Something in `content/` that has to be put right before the site may be built. */
export interface Problem {
  /** Path inside the pack. */
  file: string
  line: number
  message: string
}

/** Line of every value in a YAML text by its path: `criteria.0.title` → 12. The whole is `''`. */
export type Lines = Readonly<Record<string, number>>

/** A YAML file, or the front matter of an MDX file, read but not yet checked. */
export interface DataFile {
  path: string
  source: string
  data: unknown
  lines: Lines
}

export interface DocumentFile extends DataFile {
  outline: Outline
  /** Ids that a link inside the document may point to; null when it could not be rendered. */
  anchors: readonly string[] | null
}

export interface PackFiles {
  /** Name of the folder: the program's id. */
  id: string
  data: DataFile[]
  documents: DocumentFile[]
  /** Paths of files that are neither YAML nor MDX. */
  others: string[]
  /** Addresses of the images that the site serves. */
  images: ReadonlySet<string>
}

/** A file whose data fits its schema. */
export interface Checked<T> {
  path: string
  source: string
  lines: Lines
  value: T
}

export interface CheckedDocument<T> extends Checked<T> {
  outline: Outline
  anchors: readonly string[] | null
}

export interface PackLesson extends CheckedDocument<LessonFile> {
  number: number
  slug: string
}

export interface PackModule {
  number: number
  key: string
  file: Checked<ModuleFile>
  lessons: PackLesson[]
  reflection: CheckedDocument<ReflectionFile> | null
  discussion: CheckedDocument<DiscussionFile> | null
  practice: CheckedDocument<PracticeFile> | null
  check: Checked<CheckFile> | null
}

export interface Pack {
  id: string
  program: Checked<ProgramFile>
  skills: Checked<SkillsFile>
  rubrics: Checked<RubricFile>[]
  instruments: Checked<InstrumentFile>[]
  vignettes: Checked<VignetteFile>[]
  /** In order. */
  modules: PackModule[]
}

/** Line of the value at `path`, or of the nearest value around it. */
function lineOf(lines: Lines, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const line = lines[path.slice(0, length).map(String).join('.')]
    if (line !== undefined) return line
  }
  return 1
}

export const problemAt = (
  file: { path: string; lines: Lines },
  path: readonly PropertyKey[],
  message: string,
): Problem => ({ file: file.path, line: lineOf(file.lines, path), message })

/** Every document of a module with its body. */
export const documentsOf = (module: PackModule): CheckedDocument<{ id: string }>[] => [
  ...module.lessons,
  ...[module.reflection, module.discussion, module.practice].filter((doc) => doc !== null),
]
