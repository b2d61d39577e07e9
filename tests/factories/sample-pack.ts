import { compilePack } from '~/features/authoring/server/compile/compile-pack.server'
import { compileMdx, type MdxResult } from '~/features/authoring/server/compile/mdx.server'
import type { PackSource } from '~/features/authoring/server/compile/pack-source.server'
import { FILES, IMAGES, LESSON, SECOND } from './sample-files'

export { CHECK, LESSON, MODULE, SECOND, THIRD, VIGNETTE } from './sample-files'

/** The sample with some files changed; `null` takes one away. */
export function samplePack(changes: Record<string, string | null> = {}): PackSource {
  const entries = Object.entries({ ...FILES, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return { id: 'sample', files: new Map(entries), images: IMAGES }
}

/** Text of one file of the sample, to change a part of it. */
export const sampleFile = (path: string): string => FILES[path] ?? ''

// Tests change one file at a time; the others need to be compiled once only.
const made = new Map<string, Promise<MdxResult>>()
const compile = (file: string, source: string) => {
  const key = `${file}\n${source}`
  const result = made.get(key) ?? compileMdx(file, source)
  made.set(key, result)
  return result
}

export const compileSample = (changes: Record<string, string | null> = {}) =>
  compilePack(samplePack(changes), compile)

/** The problems with the changed sample, as `file:line message`. */
export const problemsWith = async (changes: Record<string, string | null>): Promise<string[]> =>
  (await compileSample(changes)).problems.map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  )

/** A file with a part of it replaced; the part has to be there. */
export function fileWith(path: string, from: string | RegExp, to: string): Record<string, string> {
  const changed = sampleFile(path).replace(from, to)
  if (changed === sampleFile(path)) throw new Error(`${path} has no ${from}`)
  return { [path]: changed }
}

/** The first lesson with a part replaced. */
export const lessonWith = (from: string | RegExp, to: string) => fileWith(LESSON, from, to)

/** The second lesson with another body; it begins in line 10. */
export const bodyOf = (text: string) => ({
  [SECOND]: `${sampleFile(SECOND).replace('More words.\n', '')}${text}\n`,
})

/** The line of a file in which some text stands first. */
export const lineWith = (path: string, text: string): number =>
  sampleFile(path).slice(0, sampleFile(path).indexOf(text)).split('\n').length
