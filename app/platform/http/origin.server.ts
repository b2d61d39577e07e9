import { PAYMENT_MESSAGES } from '../payments/provider'

export interface OriginRules {
  baseUrl: URL
  /** No base address was configured: the loopback names of this port are ours as well. */
  loopback: boolean
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const EXEMPT = new Set([...PAYMENT_MESSAGES, '/webhooks/resend'])

/**
 * Whether a request may write: browsers say where a form comes from (`Sec-Fetch-Site`, `Origin`), and only
 * our own pages may. Signed webhooks are exempt by path. Silence is a refusal.
 */
export function mayWrite(
  request: { method: string; path: string; origin?: string; fetchSite?: string },
  rules: OriginRules,
): boolean {
  if (SAFE.has(request.method) || EXEMPT.has(request.path)) return true
  const { origin, fetchSite } = request
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  if (origin === undefined) return fetchSite === 'same-origin'
  return origin === rules.baseUrl.origin || (rules.loopback && isLoopback(origin, rules.baseUrl))
}

function isLoopback(origin: string, baseUrl: URL): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname, port, protocol } = new URL(origin)
  return (
    protocol === 'http:' &&
    port === baseUrl.port &&
    ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  )
}
