/** The router's own mark of a redirect after which the page is read again. */
const READ_ANEW = 'X-Remix-Revalidate'

/**
 * Sends the browser elsewhere; 303 after a write, so that a reload does not repeat it. The page there is always
 * read again: the router skips that on the way to another place of the same page when it has just read the page
 * for something else, and then the page would go on showing what was before the write.
 */
export const redirect = (to: string, init: { headers?: HeadersInit; status?: 302 | 303 } = {}) => {
  const headers = new Headers(init.headers)
  headers.set('Location', to)
  headers.set(READ_ANEW, 'yes')
  return new Response(null, { status: init.status ?? 303, headers })
}

/** A PDF that the browser saves under this name. */
export const pdfDownload = ({ name, pdf }: { name: string; pdf: Uint8Array<ArrayBuffer> }) =>
  new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })

/** For an address that is only written to, and read by mistake. */
export const onlyPost = (message: string) =>
  Response.json({ message }, { status: 405, headers: { Allow: 'POST' } })
