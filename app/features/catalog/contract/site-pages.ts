import type { CompiledHtml } from './basics'

/** The pages about the site itself: each is `content/pages/<id>.mdx`, at the address `/<id>`. In the order of the footer. */
export const SITE_PAGES = ['help', 'accessibility', 'privacy', 'terms'] as const

export type SitePageId = (typeof SITE_PAGES)[number]

export const isSitePage = (name: string): name is SitePageId =>
  (SITE_PAGES as readonly string[]).includes(name)

export interface SitePage {
  id: SitePageId
  title: string
  summary: string
  html: CompiledHtml
}

/** A page with the address of those who run the site; null where no setting names it. */
export interface ShownSitePage extends SitePage {
  contact: { name: string | null; email: string } | null
}
