import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { PAYMENT_PAGES } from '../../payments/provider'

export const nonceOf = (res: unknown): string => (res as Response).locals.nonce as string

/** The usual security headers, and a Content-Security-Policy with a nonce: no eval, nothing from elsewhere. */
export function securityHeaders({
  dev,
  secure,
}: {
  dev: boolean
  secure: boolean
}): RequestHandler {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${nonceOf(res)}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", ...PAYMENT_PAGES],
        scriptSrc: ["'self'", nonce],
        scriptSrcAttr: ["'none'"],
        // Vite puts styles into the page in development.
        styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: dev ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
      },
    },
    // With `no-referrer` a form without JavaScript would send `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
  })
}
