import { createHash } from 'node:crypto'
import type { CompiledProgram } from '~/features/catalog/contract'
import { StartRefused } from '~/platform/env.server'
import type { Problem } from '../../domain/pack/pack'
import { compilePack, type PackResult } from './compile-pack.server'
import { cachedCompiler } from './content-cache.server'
import { listPrograms, type PackSource, readPackSource } from './pack-source.server'

export interface ProgramResult extends PackResult {
  source: PackSource
}

export const readSources = async (root: string): Promise<PackSource[]> =>
  Promise.all((await listPrograms(root)).map((id) => readPackSource(root, id)))

/** Names a state of the sources: as long as it stays the same, there is nothing to compile. */
export function stampOf(sources: readonly PackSource[]): string {
  const hash = createHash('sha256')
  for (const { id, files, images } of sources)
    hash.update(JSON.stringify([id, [...files], [...images]]))
  return hash.digest('hex')
}

/** Compiles every program, with the cache in `<root>/.cache/content`. */
export async function compileAll(
  root: string,
  sources: readonly PackSource[],
): Promise<ProgramResult[]> {
  const compile = await cachedCompiler(root)
  return Promise.all(
    sources.map(async (source) => ({ source, ...(await compilePack(source, compile)) })),
  )
}

/** `content/programs/…/lesson.mdx:12 what is wrong` */
export const describeProblem = (program: string, { file, line, message }: Problem): string =>
  `content/programs/${program}/${file}:${line} ${message}`

/** The compiled programs; throws StartRefused with every problem when there is any. */
export function orRefuse(results: readonly ProgramResult[]): CompiledProgram[] {
  const problems = results.flatMap(({ source, problems }) =>
    problems.map((problem) => describeProblem(source.id, problem)),
  )
  if (problems.length > 0)
    throw new StartRefused(`The content has errors:\n${problems.map((p) => `  ${p}`).join('\n')}`)
  if (results.length === 0)
    throw new StartRefused('There is no program under content/programs. Put one there.')
  return results.map(({ compiled }) => compiled).filter((compiled) => compiled !== null)
}
