import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { log } from '~/platform/logging/log.server'
import { accepts } from './compress.server'

/** Hashed files for ever; the service worker is asked for again each time; the others for an hour. */
function cacheFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return path === '/service-worker.js' ? 'no-cache' : 'public, max-age=3600'
}

/**
 * One range with a beginning; whatever else is asked for may be answered with the whole file. An end that no
 * number of ours can hold lies behind every file's end, and a stream cannot be told of it.
 */
function rangeOf(header: string | undefined): string | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || (last && Number(first) > Number(last))) return undefined
  return `bytes=${first}-${Number(last) <= Number.MAX_SAFE_INTEGER ? last : ''}`
}

/** The files of the build, with the copies of them that it has compressed. */
export function builtFiles(folder = 'build/client'): RequestHandler {
  // One for each coding: sirv does not see that one is refused with `q=0`.
  const [br, gzip, plain] = [{ brotli: true }, { gzip: true }, {}].map((coding) =>
    sirv(folder, {
      ...coding,
      setHeaders(res, path) {
        res.setHeader('Cache-Control', cacheFor(path))
        res.setHeader('Vary', 'Accept-Encoding')
      },
    }),
  )
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const range = rangeOf(req.headers.range)
    if (range) req.headers.range = range
    else delete req.headers.range
    // A file can go from under us while the build is made again; unheard, the error would end the process.
    res.once('pipe', (file) => {
      file.once('error', (err) => {
        log().error({ err, requestId: res.locals.requestId }, 'a built file could not be read')
        res.destroy()
      })
    })
    const accepted = req.get('accept-encoding') ?? ''
    const files = accepts('br', accepted) ? br : accepts('gzip', accepted) ? gzip : plain
    files?.(req, res, next)
  }
}
