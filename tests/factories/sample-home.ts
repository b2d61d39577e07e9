import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { samplePack } from './sample-pack'

const put = async (folder: string, files: Iterable<readonly [string, string]>) => {
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
}

export type SampleHome = Awaited<ReturnType<typeof makeSampleHome>>

/** A folder with the sample program as its content, to be loaded, changed and broken. */
export async function makeSampleHome() {
  const root = await mkdtemp(path.join(os.tmpdir(), 'footbridge-content-'))
  const program = path.join(root, 'content/programs/sample')
  await cp('package-lock.json', path.join(root, 'package-lock.json'))
  await put(
    path.join(root, 'public'),
    [...samplePack().images].map((name) => [name, '']),
  )
  await put(program, samplePack().files)
  return {
    root,
    /** As it was at first. */
    async reset() {
      await rm(program, { recursive: true, force: true })
      await put(program, samplePack().files)
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
