import { createHash } from 'node:crypto'
import type { CompiledProgram, SitePage } from '~/features/catalog/contract'
import { StartRefused } from '~/platform/env.server'
import type { Problem } from '../../domain/pack/pack'
import { compilePack, type PackResult } from './compile-pack.server'
import { cachedCompiler } from './content-cache.server'
import { listPrograms, type PackSource, readPackSource } from './pack-source.server'
import { compileSite, readSiteSource, type SiteResult } from './site-pages.server'

export interface ProgramResult extends PackResult {
  source: PackSource
}

export interface Sources {
  programs: readonly PackSource[]
  site: PackSource
}

export interface Compiled {
  programs: readonly ProgramResult[]
  site: SiteResult
}

export async function readSources(root: string): Promise<Sources> {
  const ids = await listPrograms(root)
  const programs = await Promise.all(ids.map((id) => readPackSource(root, id)))
  return { programs, site: await readSiteSource(root) }
}

/** Names a state of the sources: as long as it stays the same, there is nothing to compile. */
export function stampOf({ programs, site }: Sources): string {
  const hash = createHash('sha256')
  for (const { id, files, images } of [...programs, site])
    hash.update(JSON.stringify([id, [...files], [...images]]))
  return hash.digest('hex')
}

/** Compiles every program and the pages of the site, with the cache in `<root>/.cache/content`. */
export async function compileAll(root: string, sources: Sources): Promise<Compiled> {
  const compile = await cachedCompiler(root)
  const programs = await Promise.all(
    sources.programs.map(async (source) => ({ source, ...(await compilePack(source, compile)) })),
  )
  return { programs, site: await compileSite(sources.site, compile) }
}

/** `content/programs/…/lesson.mdx:12 what is wrong` */
export const describeProblem = (program: string, { file, line, message }: Problem): string =>
  `content/programs/${program}/${file}:${line} ${message}`

/** `content/pages/terms.mdx:12 what is wrong` */
export const describeSiteProblem = ({ file, line, message }: Problem): string =>
  `content/${file}:${line} ${message}`

/** The compiled programs and pages; throws StartRefused with every problem when there is any. */
export function orRefuse({ programs: results, site }: Compiled): {
  programs: CompiledProgram[]
  pages: SitePage[]
} {
  const problems = [
    ...results.flatMap(({ source, problems }) =>
      problems.map((problem) => describeProblem(source.id, problem)),
    ),
    ...site.problems.map(describeSiteProblem),
  ]
  if (problems.length > 0)
    throw new StartRefused(`The content has errors:\n${problems.map((p) => `  ${p}`).join('\n')}`)
  if (results.length === 0)
    throw new StartRefused('There is no program under content/programs. Put one there.')
  const programs = results.map(({ compiled }) => compiled).filter((compiled) => compiled !== null)
  return { programs, pages: site.pages }
}
