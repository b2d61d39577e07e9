import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compileMdx, type MdxResult } from './mdx.server'
import { filesUnder } from './pack-source.server'

export type CompileDocument = (file: string, source: string) => Promise<MdxResult>

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The rooms whose code decides what a document becomes. */
const ROOMS = ['authoring', 'catalog']

/** Names and texts of a room's files. */
async function codeOf(room: string): Promise<string[]> {
  const names = (await filesUnder(room)).filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(path.join(room, name), 'utf8')))
  return [...names, ...texts]
}

/**
 * Everything that decides what a document becomes: the code of these rooms, and the lock file, which
 * names every library in its version. Null when there is no lock file: then nothing can be kept.
 */
async function makersOf(root: string): Promise<string | null> {
  const libraries = await readFile(path.join(root, 'package-lock.json'), 'utf8').catch(() => null)
  if (libraries === null) return null
  const code = await Promise.all(ROOMS.map((room) => codeOf(path.join(root, 'app/features', room))))
  return sha256([libraries, ...code.flat()].join('\0'))
}

/**
 * `compileMdx`, kept on disk under `<root>/.cache/content` by a hash of path, source, our code and
 * the libraries. A cache that cannot be read or written only costs time.
 */
export async function cachedCompiler(root: string): Promise<CompileDocument> {
  const makers = await makersOf(root)
  if (makers === null) return compileMdx
  const folder = path.join(root, '.cache/content')
  await mkdir(folder, { recursive: true }).catch(() => {})
  return async (file, source) => {
    const at = path.join(folder, `${sha256([makers, file, source].join('\0')).slice(0, 40)}.json`)
    const kept = await readFile(at, 'utf8').catch(() => null)
    if (kept !== null) return JSON.parse(kept) as MdxResult
    const result = await compileMdx(file, source)
    await keep(at, result).catch(() => {})
    return result
  }
}

/** Written aside and renamed, so that a reader never sees half a file. */
async function keep(at: string, result: MdxResult) {
  const aside = `${at}.${randomUUID()}`
  await writeFile(aside, JSON.stringify(result))
  await rename(aside, at)
}
