import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { atTime } from '~/platform/clock.server'
import { isDatabaseAway, withTimeBudget } from '~/platform/db/time-budget.server'
import { settings } from '~/platform/env.server'
import { log } from '~/platform/logging/log.server'
import type { Actor } from '~/platform/shared/actor'
import { BadRequest } from '~/platform/shared/app-error'
import { AWAY_WORDS, RETRY_AFTER_SECONDS } from '~/platform/shared/requests/away'
import type { AppContext } from '../context.server'
import { cookieName, readCookie, SESSION_COOKIE } from '../cookies.server'
import { mayWrite } from '../origin.server'
import { keyedHash } from '../secret.server'
import { builtFiles } from './built-files.server'
import { alive, readiness } from './health.server'
import { loggedPath } from './logged-path'
import { answerWithRemix, type RemixHandler } from './remix-adapter.server'
import { nonceOf, securityHeaders } from './security-headers.server'

interface Parts {
  handle: RemixHandler
  readActor: (token: string) => Promise<Actor | null>
  closing: () => boolean
  /** Vite, in development; otherwise the built files are served. */
  assets?: RequestHandler
  timeOf?: TimeOf
}

/** The time at which a request is answered; only tests give it, to let months pass in one journey. */
export type TimeOf = (request: IncomingMessage) => Date | undefined

/** The way every request takes, in order: name it, head it, check its method, serve files, check its origin, hand it to Remix. */
export function createApp({ handle, readActor, closing, assets, timeOf }: Parts): express.Express {
  const { dev, secure, trustProxy, baseUrl, baseUrlIsDefault } = settings()
  const rules = { baseUrl, loopback: baseUrlIsDefault }
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  app.use((req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64')
    res.locals.requestId = randomUUID()
    res.setHeader('X-Request-Id', res.locals.requestId)
    logWhenDone(req, res)
    next()
  })
  if (timeOf)
    app.use((req, _res, next) => {
      const at = timeOf(req)
      return at ? atTime(at, next) : next()
    })
  app.use(securityHeaders({ dev, secure }))
  app.get('/healthz', alive)
  app.use((_req, _res, next) => withTimeBudget(next))
  app.get('/readyz', readiness(closing))
  app.use(onlyMethodsOfOurs)
  app.use(assets ?? builtFiles())
  app.use((req, res, next) => {
    const { origin } = req.headers
    const fetchSite = req.get('sec-fetch-site')
    if (mayWrite({ method: req.method, path: req.path, origin, fetchSite }, rules)) return next()
    log().warn(
      { requestId: res.locals.requestId, origin, fetchSite },
      'write from elsewhere refused',
    )
    res.status(403).type('text').send(ELSEWHERE)
  })
  // Not `all('*')`: that decodes the address itself, and fails where it cannot.
  app.use((req, res, next) => {
    const context = contextOf(req, res, readActor)
    answerWithRemix(handle, req, res, { context, origin: baseUrl.origin }).catch(next)
  })
  app.use(lastResort)
  return app
}

/** The methods that links and forms send. Remix knows some of the others and fails at the rest. */
const METHODS = ['GET', 'HEAD', 'POST']

const onlyMethodsOfOurs: RequestHandler = (req, res, next) => {
  if (METHODS.includes(req.method)) return next()
  res.setHeader('Allow', METHODS.join(', '))
  res
    .status(405)
    .type('text')
    .send('This site takes GET, HEAD and POST only. Nothing was changed.\n')
}

const ELSEWHERE =
  'This request did not come from a page of this site, so nothing was changed. Open the page again and retry.\n'

function contextOf(
  req: Request,
  res: Response,
  readActor: Parts['readActor'],
): Omit<AppContext, 'answerWith'> {
  const { demo, dev, secure, baseUrl, sandboxPayments } = settings()
  let actor: Promise<Actor | null> | undefined
  return {
    nonce: nonceOf(res),
    requestId: res.locals.requestId,
    networkHash: keyedHash('network', networkOf(req.ip ?? '')),
    userAgent: req.get('user-agent')?.slice(0, 400) ?? '',
    settings: { demo, dev, secure, baseUrl: baseUrl.origin, sandboxPayments },
    actor() {
      const token = readCookie(req.headers.cookie, cookieName(SESSION_COOKIE, secure))
      actor ??= token ? readActor(token) : Promise.resolve(null)
      return actor
    },
  }
}

/** An address stands for its network: an IPv6 caller owns a whole /64. */
const networkOf = (ip: string) =>
  ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip

function logWhenDone(req: Request, res: Response): void {
  const from = process.hrtime.bigint()
  res.on('finish', () => {
    const ms = Number(process.hrtime.bigint() - from) / 1e6
    const line = {
      requestId: res.locals.requestId,
      method: req.method,
      path: loggedPath(req.originalUrl.split('?')[0] ?? ''),
      status: res.statusCode,
      ms: Math.round(ms * 10) / 10,
    }
    if (line.path.startsWith('/assets/')) log().debug(line, 'request')
    else log().info(line, 'request')
  })
}

const lastResort: ErrorRequestHandler = (error, _req, res, next) => {
  const requestId = res.locals.requestId as string
  const known = error instanceof BadRequest
  if (isDatabaseAway(error) && !res.headersSent) {
    log().error({ err: error, requestId }, 'the database is away')
    res.status(503).setHeader('Retry-After', RETRY_AFTER_SECONDS)
    return void res.type('text').send(`${AWAY_WORDS.happened} ${AWAY_WORDS.next}\n`)
  }
  if (!known) log().error({ err: error, requestId }, 'request failed outside the app')
  if (res.headersSent) return next(error)
  const message = known
    ? error.message
    : `Something went wrong on our side. Reference: ${requestId}`
  res
    .status(known ? error.status : 500)
    .type('text')
    .send(`${message}\n`)
}
