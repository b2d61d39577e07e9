import type { IncomingMessage, ServerResponse } from 'node:http'
import { BadRequest } from '~/platform/shared/app-error'
import { RETRY_AFTER_SECONDS } from '~/platform/shared/requests/away'
import type { AppContext } from '../context.server'
import { compress, isText } from './compress.server'
import { hasTooManyFields, NOT_A_FORM } from './field-count'

export type RemixHandler = (request: Request, context: AppContext) => Promise<Response>

/** A form of ours can hold this much: 20,000 characters of text, several times over. */
const MAX_BODY = 512 * 1024

/** No shared cache may keep a page, and it is asked for again. */
const ANYONES = 'private, no-cache'
/**
 * With a cookie of ours it may be someone's own, and going Back takes `no-cache` pages from the browser's
 * cache unasked, also after signing out. Chromium holds even these in memory for going Back, and not all of
 * them go with the cookie; so an answer that sets one (signing in and out) clears the cache as well. Browsers
 * heed that on https and on this machine. What scripts have stored, unsent answers among it, stays.
 */
const SOMEONES = 'no-store'

/** The whole body in one piece, refused as soon as it is too large. */
async function readBody(req: IncomingMessage): Promise<Buffer> {
  const tooLarge = new BadRequest('That is more than this page can take. Nothing was changed.', 413)
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Remix compares `Origin` with the host by itself, as it came, and fails behind a proxy that does not pass
 * `Host` on. Whether the request may write is judged by then (origin.server), so it reads our own address.
 */
function headersOf(req: IncomingMessage, ours: URL): [string, string][] {
  const { host: _host, 'x-forwarded-host': _forwarded, origin, ...others } = req.headers
  const headers: [string, string][] = [['host', ours.host]]
  if (origin !== undefined) headers.push(['origin', ours.origin])
  for (const [name, value] of Object.entries(others))
    if (Array.isArray(value)) for (const one of value) headers.push([name, one])
    else if (value !== undefined && !name.startsWith(':')) headers.push([name, value])
  return headers
}

/**
 * The address that was asked for, always one of ours: `//elsewhere` is a path too. `_data` asks Remix for one
 * loader's data, the way before `.data`, and gets blank pages; nothing of ours sends it.
 * @throws BadRequest for what no address of a page can be: broken escapes, or a NUL, which PostgreSQL refuses
 */
function addressOf(target: string, origin: string): URL {
  try {
    const { pathname, search } = new URL(target.startsWith('/') ? origin + target : target)
    decodeURIComponent(pathname)
    if (!/%00/.test(pathname + search)) {
      const address = new URL(origin + pathname + search)
      // Only where it is: what is deleted from is written again, every other character of it, too.
      if (address.searchParams.has('_data')) address.searchParams.delete('_data')
      return address
    }
  } catch {
    // Said below.
  }
  throw new BadRequest('This address cannot be read. Check it, or start again from the first page.')
}

/**
 * Node's request to Remix's and back, each body in one piece: the streams between them cost more than
 * the pages.
 */
export async function answerWithRemix(
  handle: RemixHandler,
  req: IncomingMessage & { originalUrl?: string },
  res: ServerResponse,
  { context, origin }: { context: Omit<AppContext, 'answerWith'>; origin: string },
): Promise<void> {
  const method = req.method ?? 'GET'
  const gone = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const address = addressOf(req.originalUrl ?? req.url ?? '/', origin)
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(req)
  if (body && hasTooManyFields(body, req.headers['content-type'])) throw new BadRequest(NOT_A_FORM)
  const request = new Request(address, {
    method,
    headers: headersOf(req, address),
    signal: gone.signal,
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
  const whole: { page?: Buffer } = {}
  const answerWith = (page: string) => {
    whole.page = Buffer.from(page)
  }
  const response = await handle(request, { ...context, posted: body !== undefined, answerWith })
  res.statusCode = response.status
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie') res.setHeader(name, value)
  // The framework passes no header of an error on.
  if (response.status === 503) res.setHeader('Retry-After', RETRY_AFTER_SECONDS)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) {
    res.setHeader('Set-Cookie', cookies)
    res.setHeader('Clear-Site-Data', '"cache"')
  }
  if (!res.hasHeader('Cache-Control')) {
    const known = req.headers.cookie !== undefined || cookies.length > 0
    res.setHeader('Cache-Control', known ? SOMEONES : ANYONES)
  }
  if (method === 'HEAD') res.end()
  else send(req, res, whole.page ?? (await bodyOf(response)))
}

const bodyOf = async (response: Response): Promise<Buffer | null> =>
  response.body && Buffer.from(await response.arrayBuffer())

function send(req: IncomingMessage, res: ServerResponse, answer: Buffer | null): void {
  if (!answer || res.hasHeader('Content-Encoding')) return void res.end(answer)
  const type = String(res.getHeader('Content-Type') ?? '')
  const { body, encoding } = compress(answer, type, String(req.headers['accept-encoding'] ?? ''))
  if (encoding) res.setHeader('Content-Encoding', encoding)
  if (isText(type)) res.appendHeader('Vary', 'Accept-Encoding')
  res.setHeader('Content-Length', body.length)
  res.end(body)
}
