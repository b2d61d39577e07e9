import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { StartRefused, settings } from '~/platform/env.server'
import { NotFound } from '~/platform/shared/app-error'
import type { Lesson, Module, Requirement, Skill } from '../contract'
import { type CompiledProgram, type ContentVersion, FORMAT } from '../domain/compiled'
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
  /** Which state of the sources is loaded; development only. */
  stamp: string
  programs: ReadonlyMap<string, LoadedProgram>
  versions: ReadonlyMap<string, ContentVersion>
  loading: Promise<void> | null
  /** The loading after that, for whoever came too late for it. */
  waiting: Promise<void> | null
}

// Vite gives a changed module a new life; what is loaded outlives it.
const SLOT = Symbol.for('footbridge.catalog')
const world: typeof globalThis & { [SLOT]?: Store } = globalThis
const store = (): Store => {
  world[SLOT] ??= {
    ...{ stamp: '', programs: new Map(), versions: new Map() },
    ...{ loading: null, waiting: null },
  }
  return world[SLOT]
}

/**
 * Opens the catalog: call it at start, and in development before each request, when it compiles what
 * has changed since. Throws StartRefused with file and line for content that cannot be used.
 */
export async function loadCatalog(root = process.cwd()): Promise<void> {
  if (!settings().contentFromSource) return ensureBuilt(root)
  await loadSoon(root)
}

/**
 * In development, before each request: loads what has changed since. Answers what is wrong with the
 * content, with file and line; null when nothing is. The last good content stays loaded meanwhile.
 */
export async function refreshCatalog(root = process.cwd()): Promise<string | null> {
  try {
    await loadCatalog(root)
    return null
  } catch (error) {
    // By name: Vite may have given the class a new life.
    if (error instanceof Error && error.name === 'StartRefused') return error.message
    throw error
  }
}

/** One loading at a time. One that has begun may have read a file before it was saved: so wait for another. */
function loadSoon(root: string): Promise<void> {
  const current = store()
  const begin = () => {
    current.loading ??= loadSources(root).finally(() => {
      current.loading = null
    })
    return current.loading
  }
  if (!current.loading) return begin()
  current.waiting ??= current.loading
    .catch(() => {})
    .then(() => {
      current.waiting = null
      return begin()
    })
  return current.waiting
}

async function loadSources(root: string) {
  const { compileAll, orRefuse, readSources, stampOf } = await import(
    './compile/compile-all.server'
  )
  const sources = await readSources(root)
  const stamp = stampOf(sources)
  if (stamp === store().stamp) return
  put(orRefuse(await compileAll(root, sources)), stamp)
}

/** In production everything was compiled by the build. */
function ensureBuilt(root = process.cwd()) {
  if (store().programs.size > 0) return
  const folder = path.join(root, 'build/content')
  const refused = () =>
    new StartRefused(`The compiled content in ${folder} is missing or old. Run: npm run build`)
  let compiled: CompiledProgram[]
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    compiled = names.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
  } catch {
    throw refused()
  }
  if (compiled.length === 0 || compiled.some(({ format }) => format !== FORMAT)) throw refused()
  put(compiled, 'built')
}

function put(compiled: readonly CompiledProgram[], stamp: string) {
  const current = store()
  current.programs = new Map(compiled.map((one) => [one.program.id, index(one)]))
  current.versions = new Map(
    compiled.flatMap(({ versions }) => versions.map((version) => [version.hash, version])),
  )
  current.stamp = stamp
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
  if (!settings().contentFromSource) ensureBuilt()
  const current = store()
  if (current.programs.size === 0) throw new Error('the catalog is closed: await loadCatalog()')
  return current
}

export const allPrograms = (): LoadedProgram[] => [...opened().programs.values()]

/** Throws NotFound. */
export const programOf = (id: string): LoadedProgram => orNotFound(opened().programs.get(id))

export const versionOf = (hash: string): ContentVersion | undefined => opened().versions.get(hash)

export function orNotFound<T>(found: T | undefined): T {
  if (found === undefined) throw new NotFound()
  return found
}

/** Looks up a name that may come from an address or a form. Throws NotFound. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, name: string): T =>
  orNotFound(Object.hasOwn(record, name) ? record[name] : undefined)
