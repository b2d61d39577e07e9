import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { log } from '~/platform/logging/log.server'
import { NonceContext } from '~/ui/nonce'

/** Renders the page into one string: nothing here waits, and a stream costs more than what it would save. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, answerWith }: AppLoadContext,
): Promise<Response> {
  await readAtOnce(remixContext)
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  answerWith(`<!DOCTYPE html>${html}`)
  return new Response(null, { headers, status })
}

const settled = (done: boolean, value: string) =>
  Object.assign(Promise.resolve(), { result: { done, value } })

/** The data that goes to the browser, read before the page is rendered: then no part of it has to wait. */
async function readAtOnce({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return
  const decoder = new TextDecoder()
  const reader = serverHandoffStream.getReader()
  let data = ''
  for (let next = await reader.read(); !next.done; next = await reader.read())
    data += decoder.decode(next.value, { stream: true })
  reader.releaseLock()
  renderMeta.streamCache = { 0: settled(false, data), 1: settled(true, '') }
}

/** These errors got past the guards. A request that the router refuses by itself (a method that a page has not) is no fault of ours. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return
  const { requestId } = context
  if (isRouteErrorResponse(error) && error.status < 500) {
    log().info({ status: error.status, requestId }, 'refused by the router')
    // The router's words are for its developers; the page for errors has ours.
    error.data = null
  } else log().error({ err: error, requestId }, 'unhandled')
}
