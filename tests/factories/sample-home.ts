import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

interface Written {
  id: string
  /** By path inside the program's folder. */
  files: ReadonlyMap<string, string>
  /** Addresses of pictures and recordings; the files are empty. */
  images: ReadonlySet<string>
}

const put = async (folder: string, files: Iterable<readonly [string, string]>) => {
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
}

export type SampleHome = Awaited<ReturnType<typeof makeSampleHome>>

/** A folder with this program as its content, to be loaded, changed and broken. */
export async function makeSampleHome({ id, files, images }: Written) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'footbridge-content-'))
  const program = path.join(root, 'content/programs', id)
  await cp('package-lock.json', path.join(root, 'package-lock.json'))
  await put(
    path.join(root, 'public'),
    [...images].map((name) => [name, '']),
  )
  await put(program, files)
  return {
    root,
    /** As it was at first, or with these files instead. */
    async reset(now = files) {
      await rm(program, { recursive: true, force: true })
      await put(program, now)
    },
    /** Replaces a part of a file, which has to be there; `null` takes the file away. */
    async change(name: string, from: string | RegExp | null, to = '') {
      const file = path.join(program, name)
      if (from === null) return rm(file)
      const text = await readFile(file, 'utf8')
      const changed = text.replace(from, to)
      if (changed === text) throw new Error(`${name} has no ${from}`)
      return writeFile(file, changed)
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
