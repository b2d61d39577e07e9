import { isSitePage, SITE_PAGES } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import type { Outline } from './pack/outline'
import type { ContentFault } from './rules/surroundings'

/** The folder of these pages under `content/`; their documents are compiled under this name. */
export const PAGES_FOLDER = 'pages/'

/** The addresses of the product that a page may name. All of them answer without a parameter. */
const OURS: ReadonlySet<string> = new Set([
  paths.home(),
  paths.cohorts(),
  paths.signIn(),
  paths.account(),
  paths.held(),
  paths.learn(),
  paths.practice(),
])

type SiteLink =
  | { kind: 'address'; to: string }
  | { kind: 'anchor'; id: string }
  | { kind: 'external' }
  | { kind: 'wrong'; message: string }

/** Pages link to each other by file (`./terms.mdx`), and to a few places of the product by address. */
export function readSiteLink(href: string): SiteLink {
  if (href.startsWith('#') && href.length > 1) return { kind: 'anchor', id: href.slice(1) }
  if (/^https:\/\/[^/\s]+\.[^/\s]/.test(href)) return { kind: 'external' }
  if (OURS.has(href)) return { kind: 'address', to: href }
  const name = /^\.\/([a-z-]+)\.mdx$/.exec(href)?.[1] ?? ''
  if (isSitePage(name)) return { kind: 'address', to: paths.sitePage(name) }
  const known = [...SITE_PAGES.map((page) => `./${page}.mdx`), ...OURS].join(', ')
  return { kind: 'wrong', message: `link "${href}" leads nowhere; a page may link to ${known}` }
}

/** Everything that keeps a page from being published: it is plain prose, and every link leads somewhere. */
export function checkSitePage(outline: Outline, anchors: readonly string[]): ContentFault[] {
  const { faults, headings, links, images, components, prose } = outline
  const said: ContentFault[] = [...faults]
  for (const { name, line } of components)
    said.push({ line, message: `<${name}> is a part of lessons; a page is plain prose` })
  for (const { url, line } of images)
    said.push({ line, message: `image "${url}": a page is plain prose` })
  for (const { depth, text, line } of headings) {
    if (!text) said.push({ line, message: 'a heading without words' })
    if (depth !== 2)
      said.push({ line, message: `heading "${text}": a page has headings of one depth, ##` })
  }
  for (const { url, line } of links) {
    const link = readSiteLink(url)
    if (link.kind === 'wrong') said.push({ line, message: link.message })
    if (link.kind === 'anchor' && !anchors.includes(link.id))
      said.push({ line, message: `link "${url}" leads nowhere` })
  }
  if (prose.length === 0) said.push({ line: 1, message: 'there is nothing to read here' })
  return said
}
