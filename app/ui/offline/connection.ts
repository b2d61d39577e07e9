import type { WorkerMessage } from '~/platform/shared/offline/rules'
import { POST_TIMEOUT_MS } from './send-unsent'

/** How browsers word a request that met no server, and how the router words an answer that was cut off. */
const NOT_REACHED =
  /failed to fetch|networkerror|load failed|network connection|internet connection|^unable to decode turbo-stream/i

/** A request failed for want of a connection; an answer of 4xx or 5xx is none of these. */
export const isConnectionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name !== 'AbortError' && NOT_REACHED.test(error.message)

/** Our server is there, and cannot reach its database. */
export const isServerAway = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 503

/** Whether our server answers. */
export const isReachable = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** The answer, or the error of a failed connection when it takes longer than `POST_TIMEOUT_MS`. */
export const withTimeout = <T>(answer: Promise<T>): Promise<T> => {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new TypeError('Failed to fetch in time')), POST_TIMEOUT_MS)
  })
  return Promise.race([answer, late])
}

/**
 * One sending at a time in all tabs, so that no later answer overtakes an earlier one on its way. A tab that
 * sleeps does not hold up the others for ever.
 */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  let begun = false
  const begin = () => {
    begun = true
    return work()
  }
  const signal = AbortSignal.timeout(POST_TIMEOUT_MS)
  try {
    return await navigator.locks.request('footbridge-unsent', { signal }, begin)
  } catch (error) {
    if (begun) throw error
    return work()
  }
}

const SEND = 'footbridge:send'

/** Asks for what waits on this device to be sent now. */
export const sendSoon = (): void => void window.dispatchEvent(new Event(SEND))

/** Calls `work` when what waits shall be sent; and whenever that may succeed: see `useSending`. */
export function onSendSoon(work: () => void): () => void {
  window.addEventListener(SEND, work)
  return () => window.removeEventListener(SEND, work)
}

/** Only where the browser has them: on https, and on this machine itself. */
const workers = (): ServiceWorkerContainer | undefined => navigator.serviceWorker

/** Sends a message to this device's service worker, if there is one. */
export async function messageServiceWorker(message: WorkerMessage): Promise<void> {
  const registration = await workers()
    ?.getRegistration()
    .catch(() => undefined)
  registration?.active?.postMessage(message)
}

/** Registers the service worker, if there is none, and sends it the message. */
export async function startServiceWorker(message: WorkerMessage): Promise<void> {
  try {
    if (!(await workers()?.getRegistration())) await workers()?.register('/service-worker.js')
    const registration = await workers()?.ready
    registration?.active?.postMessage(message)
  } catch {
    // A browser that forbids it keeps nothing, and reads as before.
  }
}

/** Whether a service worker controls this page: then a page that cannot be reached is still answered, with a copy or in words. */
export const isServiceWorkerActive = (): boolean => Boolean(workers()?.controller)
