/** Sends the browser elsewhere; 303 after a write, so that a reload does not repeat it. */
export const redirect = (to: string, init: { headers?: HeadersInit; status?: 302 | 303 } = {}) => {
  const headers = new Headers(init.headers)
  headers.set('Location', to)
  return new Response(null, { status: init.status ?? 303, headers })
}

/** For an address that is only written to, and read by mistake. */
export const onlyPost = (message: string) =>
  Response.json({ message }, { status: 405, headers: { Allow: 'POST' } })
