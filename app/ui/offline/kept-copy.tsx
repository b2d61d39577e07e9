import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { KEPT_AT } from '~/platform/shared/offline/rules'
import { formatInstant } from '~/platform/shared/time'
import { useDevice } from '../device/device'
import { mutationId } from '../device/mutation-id'
import { useLocation } from '../navigation'
import { Notice } from '../notice'
import { startServiceWorker } from './connection'

/** The page itself comes first; an answer is often followed by another. */
const AFTER_OPENING_MS = 1_500
const AFTER_CHANGE_MS = 4_000

interface KeptCopyProps {
  /** The page's data: another object whenever it was read again. */
  data: unknown
  /** The address under which it is kept, where that is not the page's own without its search. */
  address?: string
  /** The notice of a copy says this, and that of a page which was one until now. */
  words?: { copy: string; renewed: string }
}

const LESSON_WORDS = {
  copy: 'Answers you give are sent when you are connected again.',
  renewed: 'This is the lesson as it is now.',
}

/** Keeps the page that it stands on for use without a connection, and says when it is such a copy. */
export function KeptCopy({ data, address, words = LESSON_WORDS }: KeptCopyProps) {
  const shelf = useDevice()?.shelf ?? null
  const { pathname } = useLocation()
  const [copy, setCopy] = useState<Copy | null>(null)
  const first = useRef({ data, pathname })
  // The page after this one has come from the server.
  useEffect(() => () => document.documentElement.removeAttribute(KEPT_AT), [])
  useEffect(() => {
    const root = document.documentElement
    const since = root.getAttribute(KEPT_AT)
    const moved = first.current.pathname !== pathname
    const changed = !moved && first.current.data !== data
    // A page that the server has sent since is no copy anymore.
    if (moved || changed) root.removeAttribute(KEPT_AT)
    if (moved) first.current = { data, pathname }
    if (moved) setCopy(null)
    else if (since) setCopy({ since, renewed: changed })
    if (shelf === null) return
    const opened = { kind: 'opened', key: shelf, address: address ?? pathname, changed } as const
    const timer = setTimeout(
      () => void startServiceWorker(opened),
      changed ? AFTER_CHANGE_MS : AFTER_OPENING_MS,
    )
    return () => clearTimeout(timer)
  }, [data, pathname, address, shelf])
  return <CopyNotice copy={copy} words={words} />
}

interface Copy {
  since: string
  /** It was one until now: the server has sent the page again. */
  renewed: boolean
}

/** In every page, and shown by the mark of a copy: so nothing moves once scripts run. */
function CopyNotice({
  copy,
  words,
}: { copy: Copy | null } & Required<Pick<KeptCopyProps, 'words'>>) {
  const renewed = copy?.renewed ?? false
  return (
    <div className={renewed ? SHOWN : `${SHOWN} hidden in-data-kept-at:block`}>
      <Notice live title={renewed ? 'You are connected again' : 'You are reading a saved copy'}>
        <span>{renewed ? words.renewed : words.copy}</span>
        <span className="block min-h-[1.5em] text-sm text-muted">
          {copy && !renewed
            ? `Kept ${formatInstant(copy.since, Intl.DateTimeFormat().resolvedOptions().timeZone)}`
            : null}
        </span>
      </Notice>
    </div>
  )
}

const SHOWN = 'mb-8 print:hidden'

/** Keeps another page of ours, as one that is likely to be wanted where there is no connection. */
export function KeepAlso({ address }: { address: string }) {
  const shelf = useDevice()?.shelf ?? null
  useEffect(() => {
    if (shelf === null) return
    const opened = { kind: 'opened', key: shelf, address, changed: false } as const
    const timer = setTimeout(() => void startServiceWorker(opened), AFTER_OPENING_MS)
    return () => clearTimeout(timer)
  }, [address, shelf])
  return null
}

/**
 * Whether this page was opened as a copy that the device has kept. It stays so for as long as the page is
 * open, so that nothing is built again under a writer's hands when the connection is back.
 */
export function useOpenedAsCopy(): boolean {
  const [isCopy, setIsCopy] = useState(false)
  useEffect(() => {
    if (document.documentElement.hasAttribute(KEPT_AT)) setIsCopy(true)
  }, [])
  return isCopy
}

/** By id of an earlier load: the one that this load takes instead. */
const fresh = new Map<string, string>()

function liveId(id: string): string {
  if (!fresh.has(id) && document.documentElement.hasAttribute(KEPT_AT)) fresh.set(id, mutationId())
  return fresh.get(id) ?? id
}

const never = () => () => {}

/**
 * The id to send a form under. In a kept copy the loader's ids are those of an earlier load: going back to
 * an answer that was sent under one would count as a repetition of it, and be lost.
 */
export const useLiveId = (id: string): string =>
  useSyncExternalStore(
    never,
    () => liveId(id),
    () => id,
  )
