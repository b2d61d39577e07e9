import { paths } from '../paths'

interface Preview {
  title: string
  description: string
  /** The site's own address: previews need whole ones, also of the picture. */
  baseUrl: string
  path: string
}

/** A page looks so where its link is shared: title, description, and a picture of ours. */
export const linkPreview = ({ title, description, baseUrl, path }: Preview) => [
  { title },
  { name: 'description', content: description },
  { property: 'og:site_name', content: 'Footbridge' },
  { property: 'og:type', content: 'website' },
  { property: 'og:title', content: title },
  { property: 'og:description', content: description },
  { property: 'og:url', content: baseUrl + path },
  { property: 'og:image', content: `${baseUrl}/preview.png` },
  { property: 'og:image:alt', content: 'A footbridge over a stream of stepping stones' },
  { name: 'twitter:card', content: 'summary_large_image' },
]

interface ReadSitePage {
  page: { id: string; title: string; summary: string }
  baseUrl: string
}

/** The same for a page about the site itself; nothing is known of it where it could not be read. */
export const sitePagePreview = (read: ReadSitePage | undefined) =>
  read
    ? linkPreview({
        title: `${read.page.title} · Footbridge`,
        description: read.page.summary,
        ...{ baseUrl: read.baseUrl, path: paths.sitePage(read.page.id) },
      })
    : [{ title: 'Footbridge' }]
