import { checkFile } from '~/features/catalog/contract'
import type { z } from '~/platform/shared/zod'
import { numbered } from '../links'
import {
  type Checked,
  type CheckedDocument,
  type DataFile,
  type DocumentFile,
  type Pack,
  type PackFiles,
  type PackLesson,
  type PackModule,
  type Problem,
  problemAt,
} from './pack'
import * as schemas from './schemas'

/** Hands out files by their path, each once; what no one asked for has no place in a pack. */
class Shelf {
  readonly problems: Problem[] = []
  private readonly left: Map<string, DataFile | DocumentFile>

  constructor(files: PackFiles) {
    this.left = new Map([...files.data, ...files.documents].map((file) => [file.path, file]))
    for (const path of files.others) this.stranger(path)
  }

  paths(pattern: RegExp): string[] {
    return [...this.left.keys()].filter((path) => pattern.test(path)).sort()
  }

  data<T>(path: string, schema: z.ZodType<T>): Checked<T> | null {
    const file = this.take(path)
    return file ? this.fit(file, schema) : null
  }

  required<T>(path: string, schema: z.ZodType<T>): Checked<T> | null {
    if (this.left.has(path)) return this.data(path, schema)
    this.problems.push({ file: path, line: 1, message: 'this file is missing' })
    return null
  }

  document<T>(path: string, schema: z.ZodType<T>): CheckedDocument<T> | null {
    const file = this.take(path)
    if (!file || !('outline' in file)) return null
    const fitting = this.fit(file, schema)
    return fitting && { ...fitting, outline: file.outline, anchors: file.anchors }
  }

  stranger(path: string) {
    this.problems.push({ file: path, line: 1, message: 'a file of this name has no place here' })
  }

  /** Names what is still there. */
  close() {
    for (const path of this.left.keys()) this.stranger(path)
    this.left.clear()
  }

  private take(path: string) {
    const file = this.left.get(path)
    this.left.delete(path)
    return file
  }

  private fit<T>(file: DataFile, schema: z.ZodType<T>): Checked<T> | null {
    const parsed = schema.safeParse(file.data)
    if (parsed.success)
      return { path: file.path, source: file.source, lines: file.lines, value: parsed.data }
    for (const issue of parsed.error.issues)
      this.problems.push(problemAt(file, schemas.pathOfIssue(issue), schemas.describeIssue(issue)))
    return null
  }
}

/** Fits every file to its schema and place. `pack` is null when a file that all depends on is not usable. */
export function assemblePack(files: PackFiles): { pack: Pack | null; problems: Problem[] } {
  const shelf = new Shelf(files)
  const program = shelf.required('program.yml', schemas.programFile)
  const skills = shelf.required('skills.yml', schemas.skillsFile)
  const every = <T>(pattern: RegExp, schema: z.ZodType<T>) =>
    shelf
      .paths(pattern)
      .map((path) => shelf.data(path, schema))
      .filter((file) => file !== null)
  const rubrics = every(/^rubrics\/[^/]+\.yml$/, schemas.rubricFile)
  const instruments = every(/^instruments\/[^/]+\.yml$/, schemas.instrumentFile)
  const vignettes = every(/^vignettes\/[^/]+\.yml$/, schemas.vignetteFile)
  const folders = new Set(shelf.paths(/^modules\/[^/]+\/[^/]+$/).map((path) => path.split('/')[1]))
  const modules = [...folders].map((folder) => readModule(shelf, folder ?? ''))
  shelf.close()
  const pack: Pack | null =
    program && skills
      ? {
          id: files.id,
          program,
          skills,
          rubrics,
          instruments,
          vignettes,
          modules: modules.filter((one) => one !== null).sort((a, b) => a.number - b.number),
        }
      : null
  return { pack, problems: shelf.problems }
}

function readModule(shelf: Shelf, folder: string): PackModule | null {
  const name = numbered(folder)
  const at = `modules/${folder}`
  if (!name) return null
  const file = shelf.required(`${at}/module.yml`, schemas.moduleFile)
  const lessons = shelf
    .paths(/^modules\/[^/]+\/\d{2}-[^/]+\.mdx$/)
    .filter((path) => path.startsWith(`${at}/`))
    .map((path) => readLesson(shelf, path))
    .filter((lesson) => lesson !== null)
  const reflection = shelf.document(`${at}/reflection.mdx`, schemas.reflectionFile)
  const discussion = shelf.document(`${at}/discussion.mdx`, schemas.discussionFile)
  const practice = shelf.document(`${at}/practice.mdx`, schemas.practiceFile)
  const check = shelf.data(`${at}/check.yml`, checkFile)
  return (
    file && {
      number: name.number,
      key: name.slug,
      file,
      lessons: lessons.sort((a, b) => a.number - b.number),
      reflection,
      discussion,
      practice,
      check,
    }
  )
}

function readLesson(shelf: Shelf, path: string): PackLesson | null {
  const name = numbered(path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length))
  const file = shelf.document(path, schemas.lessonFile)
  return name && file ? { ...file, number: name.number, slug: name.slug } : null
}
