import { useEffect, useRef, useState } from 'react'
import { KEPT_AT } from '~/platform/shared/offline/rules'
import type { Device } from '../device/device'
import { forgetSent } from '../device/form-copies'
import { unsentQueue } from '../device/unsent'
import { removedWords } from '../device/words'
import { useLocation, useRevalidator } from '../navigation'
import { isReachable, messageServiceWorker, oneAtATime, onSendSoon, sendSoon } from './connection'
import { postUnsent, type Sending, sendUnsent } from './send-unsent'

const AGAIN_MS = 30_000
/** A connection is often announced a moment before it carries anything: the tries that follow a failed one. */
const SOON_MS = [1_000, 3_000, 9_000]
/** A page's beginning and what happens in it are told by two clocks of one browser, which may differ a little. */
const CLOCKS_MS = 1_000

/**
 * Sends what waits on this device whenever that may succeed, soon again where it did not, and reads the open page again when something
 * arrived that it may be without, or when it is a kept copy. Kept copies of other pages are read again too. Says why sending stopped
 * before the end.
 */
export function useSending(device: Device | null): Sending['stopped'] {
  const [stopped, setStopped] = useState<Sending['stopped']>(null)
  const { person, shelf = null } = device ?? {}
  const { revalidate } = useRevalidator()
  // Something arrived that this page may be without, and it was not read again since.
  const isBehind = useRef(false)
  const here = useRef('')
  here.current = useLocation().pathname
  useEffect(() => {
    if (!person) return
    // The page that stood here before this one may have sent something when this one was already on its way.
    if (unsentQueue(person).hasArrived(performance.timeOrigin - CLOCKS_MS)) isBehind.current = true
    /** @returns whether something is left for want of a connection */
    const send = async (): Promise<boolean> => {
      const queue = unsentQueue(person)
      const sent = await sendUnsent(queue, postUnsent, oneAtATime)
      setStopped(sent.stopped)
      // Whatever form still held it as being on its way may let it go.
      for (const { id } of sent.taken) forgetSent(person, id)
      // The open page shows more than what its own forms gave, as Practice shows notes; it may also be on its way just now.
      const isNews = sent.taken.length > 0 || sent.refused.some(({ page }) => page === here.current)
      for (const address of new Set(sent.taken.map(({ page }) => page)))
        if (shelf !== null && address !== here.current)
          void messageServiceWorker({ kind: 'opened', key: shelf, address, changed: true })
      const isOld = isBehind.current || document.documentElement.hasAttribute(KEPT_AT)
      const isAway = !isNews && isOld && !(await isReachable())
      if (isNews || (isOld && !isAway)) {
        isBehind.current = false
        revalidate()
      }
      return isAway || sent.stopped === 'later'
    }
    return whenItMaySucceed(send)
  }, [person, shelf, revalidate])
  useEffect(() => {
    if (!person) return
    // Another tab has sent it, or has put another in its place: then there may be no connection.
    const onStorage = (event: StorageEvent) => {
      if (!removedWords(event, person, 'unsent')) return
      isBehind.current = true
      sendSoon()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [person])
  return stopped
}

/**
 * Runs `send`, never twice at a time, when the page opens, comes back or is connected; and now and then.
 * @param send says whether something is left for want of a connection
 */
function whenItMaySucceed(send: () => Promise<boolean>): () => void {
  let [sending, again, over] = [false, false, false]
  let missed = 0
  let soon: ReturnType<typeof setTimeout> | undefined
  const work = async (event?: Event) => {
    if (event?.type === 'online') missed = 0
    // An entry that came meanwhile may stand behind the one that is being sent.
    again = sending
    if (sending || !navigator.onLine) return
    clearTimeout(soon)
    sending = true
    let left = false
    try {
      do {
        again = false
        left = await send()
      } while (again)
    } finally {
      sending = false
    }
    const wait = left ? SOON_MS[missed] : undefined
    missed = left ? missed + 1 : 0
    if (wait !== undefined && !over) soon = setTimeout(work, wait)
  }
  const visible = () => document.visibilityState === 'visible' && work()
  window.addEventListener('online', work)
  window.addEventListener('focus', work)
  document.addEventListener('visibilitychange', visible)
  const timer = setInterval(visible, AGAIN_MS)
  const silence = onSendSoon(work)
  work()
  return () => {
    over = true
    clearTimeout(soon)
    silence()
    window.removeEventListener('online', work)
    window.removeEventListener('focus', work)
    document.removeEventListener('visibilitychange', visible)
    clearInterval(timer)
  }
}
