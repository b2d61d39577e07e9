import { openBuilt, openCatalog } from '~/features/catalog/index.server'
import { settings } from '~/platform/env.server'

interface Loading {
  /** Names the state of the sources that is open. */
  stamp: string
  now: Promise<void> | null
  /** The loading after that, for those who came too late for it. */
  next: Promise<void> | null
}

// Vite gives a changed module a new life; what is loaded outlives it.
const SLOT = Symbol.for('footbridge.authoring')
const world: typeof globalThis & { [SLOT]?: Loading } = globalThis
const loading = (): Loading => {
  world[SLOT] ??= { stamp: '', now: null, next: null }
  return world[SLOT]
}

/**
 * Opens the catalog: call it at start, and in development before each request, when it compiles what
 * has changed since. Throws StartRefused with file and line for content that cannot be used.
 */
export async function loadCatalog(root = process.cwd()): Promise<void> {
  if (!settings().contentFromSource) return openBuilt(root)
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
  const current = loading()
  const begin = () => {
    current.now ??= loadSources(root).finally(() => {
      current.now = null
    })
    return current.now
  }
  if (!current.now) return begin()
  current.next ??= current.now
    .catch(() => {})
    .then(() => {
      current.next = null
      return begin()
    })
  return current.next
}

/** A production server never gets here, and has no compiler. */
async function loadSources(root: string) {
  const { compileAll, orRefuse, readSources, stampOf } = await import(
    './compile/compile-all.server'
  )
  const sources = await readSources(root)
  const stamp = stampOf(sources)
  if (stamp === loading().stamp) return
  const { programs, pages } = orRefuse(await compileAll(root, sources))
  openCatalog(programs, pages)
  loading().stamp = stamp
}
