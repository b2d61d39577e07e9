/** Everything below these addresses is for people who are signed in, or for one who was sent a link. */
const NOT_FOR_SEARCH = [
  ...['/account', '/admin', '/agency', '/calendar/', '/check-ins/', '/checkout/', '/dev/'],
  ...['/drafts', '/facilitate', '/join/', '/learn', '/practice', '/sign-in', '/sign-out'],
  '/writings/',
]

export const robotsFile = (baseUrl: string): Response =>
  new Response(
    [
      'User-agent: *',
      ...NOT_FOR_SEARCH.map((address) => `Disallow: ${address}`),
      '',
      `Sitemap: ${baseUrl}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => XML[sign] ?? sign)

export const siteMap = (baseUrl: string, addresses: readonly string[]): Response =>
  new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...addresses.map((address) => `  <url><loc>${inXml(baseUrl + address)}</loc></url>`),
      '</urlset>',
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
