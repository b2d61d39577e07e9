import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The files of one program as they lie in `content/programs/<id>`, by path inside the pack. */
export interface PackSource {
  id: string
  files: ReadonlyMap<string, string>
  /** Addresses of the images and recordings in `public/`. */
  images: ReadonlySet<string>
}

const MEDIA = /\.(png|jpe?g|webp|avif|svg|mp4|webm|mp3|m4a|vtt)$/
/** Systems and editors put these beside files: .DS_Store, .lesson.mdx.swp, #lesson.mdx#, lesson.mdx~ */
const HIDDEN = /(^|\/)[.#]|~$/

/** Paths of all files in a folder and below it, in order; none for a folder that is not there. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .filter((name) => !HIDDEN.test(name))
    .sort()
}

/** Ids of the programs under `<root>/content/programs`. */
export async function listPrograms(root: string): Promise<string[]> {
  const entries = await readdir(path.join(root, 'content/programs'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !HIDDEN.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** Reads a pack. */
export async function readPackSource(root: string, id: string): Promise<PackSource> {
  const images = (await filesUnder(path.join(root, 'public'))).filter((name) => MEDIA.test(name))
  return {
    id,
    files: await readFolder(path.join(root, 'content/programs', id)),
    images: new Set(images.map((name) => `/${name}`)),
  }
}

/** The texts in a folder, by path. Line ends are made alike, so that a hash does not depend on the machine. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await filesUnder(folder)
  const texts = await Promise.all(names.map((name) => readIfThere(path.join(folder, name))))
  return new Map(
    names.flatMap((name, i) => {
      const text = texts[i]
      return text == null ? [] : [[name, text.replaceAll('\r\n', '\n')] as const]
    }),
  )
}

/** Editors and git put files away for a moment: what was there a moment ago may be gone. */
const readIfThere = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
