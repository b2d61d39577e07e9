import path from 'node:path'
import { isPart, isSitePage, SITE_PAGES, type SitePage } from '~/features/catalog/contract'
import { readFrontMatter } from '../../domain/pack/front-matter'
import type { Problem } from '../../domain/pack/pack'
import { sitePageFile } from '../../domain/pack/schemas'
import { inReadingOrder } from '../../domain/rules/check-pack'
import { checkSitePage, PAGES_FOLDER } from '../../domain/site-pages'
import type { CompileDocument } from './content-cache.server'
import { type PackSource, readFolder } from './pack-source.server'
import { readYaml } from './yaml.server'

export interface SiteResult {
  pages: SitePage[]
  /** By path under `content/`. */
  problems: Problem[]
}

/** The pages as they lie in `content/pages`; none where the folder is not there. */
export const readSiteSource = async (root: string): Promise<PackSource> => ({
  ...{ id: 'pages', images: new Set<string>() },
  files: await readFolder(path.join(root, 'content/pages')),
})

/** Reads, checks and compiles the pages. Where there is one, all of them have to be there: the footer links to each. */
export async function compileSite(
  { files }: PackSource,
  compile: CompileDocument,
): Promise<SiteResult> {
  const made = await Promise.all([...files].map(([name, text]) => compilePage(name, text, compile)))
  const missing = SITE_PAGES.filter((id) => files.size > 0 && !files.has(`${id}.mdx`)).map(
    (id): Problem => ({
      file: `${PAGES_FOLDER}${id}.mdx`,
      line: 1,
      message: 'this file is missing',
    }),
  )
  return {
    pages: made.flatMap(({ page }) => page ?? []),
    problems: inReadingOrder([...made.flatMap(({ problems }) => problems), ...missing]),
  }
}

interface Made {
  page: SitePage | null
  problems: Problem[]
}

async function compilePage(name: string, text: string, compile: CompileDocument): Promise<Made> {
  const file = PAGES_FOLDER + name
  const refuse = (...said: Omit<Problem, 'file'>[]): Made => ({
    page: null,
    problems: said.map((each) => ({ file, ...each })),
  })
  const id = name.replace(/\.mdx$/, '')
  if (!name.endsWith('.mdx') || !isSitePage(id))
    return refuse({ line: 1, message: 'a file of this name has no place here' })
  const head = readFrontMatter(text)
  if (!head.ok) return refuse({ line: 1, message: head.message })
  const read = readYaml(head.yaml, head.firstLine)
  if (!read.ok) return refuse({ line: read.line, message: read.message })
  const parsed = sitePageFile.safeParse(read.data)
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path: at, message }) => ({
        line: read.lines[at.join('.')] ?? 1,
        message: `${at.join('.')}: ${message}`,
      })),
    )
  const made = await compile(file, text)
  if (!made.ok) return refuse({ line: made.line, message: made.message })
  const said = checkSitePage(made.outline, made.body?.anchors ?? [])
  if (said.length > 0 || !made.body) return refuse(...said)
  const html = made.body.pieces.map((piece) => (isPart(piece) ? '' : piece.html)).join('')
  return { page: { id, ...parsed.data, html: html.trim() }, problems: [] }
}
