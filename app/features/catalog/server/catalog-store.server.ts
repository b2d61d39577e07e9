import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { StartRefused, settings } from '~/platform/env.server'
import { NotFound } from '~/platform/shared/app-error'
import type { Lesson, Module, Requirement, SitePage, Skill } from '../contract'
import { type CompiledProgram, type ContentVersion, FORMAT } from '../contract/compiled'
import { requirementsIn } from '../domain/requirements'

/** A program in memory, with the ways to find things in it. */
export interface LoadedProgram extends CompiledProgram {
  modules: ReadonlyMap<string, Module>
  lessons: ReadonlyMap<string, Lesson>
  /** By `module/slug`. */
  lessonsByAddress: ReadonlyMap<string, Lesson>
  skills: ReadonlyMap<string, Skill>
  requirements: readonly Requirement[]
}

interface Store {
  programs: ReadonlyMap<string, LoadedProgram>
  versions: ReadonlyMap<string, ContentVersion>
  /** The pages about the site itself, by name. */
  pages: ReadonlyMap<string, SitePage>
}

// Vite gives a changed module a new life; what is loaded outlives it.
const SLOT = Symbol.for('footbridge.catalog')
const world: typeof globalThis & { [SLOT]?: Store } = globalThis
const store = (): Store => {
  world[SLOT] ??= { programs: new Map(), versions: new Map(), pages: new Map() }
  return world[SLOT]
}

/**
 * Opens what the build has compiled into `<root>/build/content`; does nothing once it is open. Throws
 * StartRefused when it is missing or of another format.
 */
export function openBuilt(root = process.cwd()): void {
  if (store().programs.size > 0) return
  const folder = path.join(root, 'build/content')
  const refused = () =>
    new StartRefused(`The compiled content in ${folder} is missing or old. Run: npm run build`)
  let compiled: CompiledProgram[]
  let pages: SitePage[]
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    compiled = names.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    pages = JSON.parse(readFileSync(path.join(folder, 'site/pages.json'), 'utf8'))
  } catch {
    throw refused()
  }
  if (compiled.length === 0 || compiled.some(({ format }) => format !== FORMAT)) throw refused()
  openCatalog(compiled, pages)
}

/** Puts these programs and pages in the place of all that were open. */
export function openCatalog(
  compiled: readonly CompiledProgram[],
  pages: readonly SitePage[],
): void {
  const current = store()
  current.pages = new Map(pages.map((page) => [page.id, page]))
  current.programs = new Map(compiled.map((one) => [one.program.id, index(one)]))
  current.versions = new Map(
    compiled.flatMap(({ versions }) => versions.map((version) => [version.hash, version])),
  )
}

function index(compiled: CompiledProgram): LoadedProgram {
  const { program } = compiled
  const lessons = program.modules.flatMap((module) => module.lessons)
  return {
    ...compiled,
    modules: new Map(program.modules.map((module) => [module.key, module])),
    lessons: new Map(lessons.map((lesson) => [lesson.id, lesson])),
    lessonsByAddress: new Map(
      lessons.map((lesson) => [`${lesson.moduleKey}/${lesson.slug}`, lesson]),
    ),
    skills: new Map(program.skills.map((skill) => [skill.id, skill])),
    requirements: requirementsIn(program),
  }
}

const opened = (): Store => {
  if (!settings().contentFromSource) openBuilt()
  const current = store()
  if (current.programs.size === 0) throw new Error('the catalog is closed: await loadCatalog()')
  return current
}

/** Every open program. */
export const allPrograms = (): LoadedProgram[] => [...opened().programs.values()]

/** The program with this id. Throws NotFound. */
export const programOf = (id: string): LoadedProgram => orNotFound(opened().programs.get(id))

/** The wording with this hash, if it is of today; older ones are in `content_version`. */
export const versionOf = (hash: string): ContentVersion | undefined => opened().versions.get(hash)

/** The page about the site itself with this id. Throws NotFound. */
export const sitePageOf = (id: string): SitePage => orNotFound(opened().pages.get(id))

/** Passes on a thing that was found. Throws NotFound for undefined. */
export function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw new NotFound()
  return found
}

/** Looks up a name that may come from an address or a form. Throws NotFound. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, name: string): T =>
  orNotFound(Object.hasOwn(record, name) ? record[name] : undefined)
