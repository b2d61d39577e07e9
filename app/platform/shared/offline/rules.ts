import { RESERVED_SLUGS } from '../names/reserved-words'
import { paths } from '../paths'

/** So many pages are kept; then the one that was opened longest ago goes. */
export const MOST_KEPT = 60

/** How long a weak connection may take before the kept copy is shown, in ms. */
export const NETWORK_TIMEOUT_MS = 3_500

/** A copy younger than this is good enough when its lesson is opened once more, in ms. */
export const FRESH_MS = 5 * 60_000

/** Another format of what is kept takes another number: then the older caches go. */
const FORMAT = 1
const OURS = 'footbridge-'
const SHELF = `${OURS}kept-${FORMAT}-`

/** The files that kept pages need: the same for everyone. */
export const FILES_CACHE = `${OURS}files-${FORMAT}`

/** The cache's name says whose pages are kept, as a key that only this device and our server know. */
export const shelfName = (key: string): string => SHELF + key

/** The key in the name of a shelf; null for another cache. */
export const keyIn = (name: string): string | null =>
  name.startsWith(SHELF) ? name.slice(SHELF.length) : null

/** The caches that go when pages are kept for `key` and no one else; null for no one at all. */
export const cachesToDrop = (names: readonly string[], key: string | null): string[] =>
  names.filter(
    (name) =>
      name.startsWith(OURS) && name !== FILES_CACHE && (key === null || name !== shelfName(key)),
  )

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/

/** Whether an address is a lesson's. */
function isLesson(pathname: string): boolean {
  const [root, learn, ...parts] = pathname.split('/')
  return (
    root === '' &&
    learn === 'learn' &&
    parts.length === 3 &&
    parts.every((part) => SLUG.test(part) && !RESERVED_SLUGS.has(part))
  )
}

const NOTE = paths.newNote()

interface Place {
  pathname: string
  search: string
}

/**
 * The address under which a page is kept; null for a page that is never kept. Lessons are, and the page for a
 * new field note, one for each cohort: the plan that an address names is looked up by the page itself.
 */
export function keptAddress({ pathname, search }: Place): string | null {
  if (isLesson(pathname)) return pathname
  if (pathname !== NOTE) return null
  const cohort = new URLSearchParams(search).get('cohort') ?? ''
  return SLUG.test(cohort) ? paths.newNote({ cohort }) : NOTE
}

/** Whether the answer to this address is what is kept under `kept`: a note's page in which a plan is chosen is not. */
export const isKeptWhole = ({ pathname, search }: Place, kept: string): boolean =>
  isLesson(pathname) || (search !== '' && pathname + search === kept)

const DATA = '.data'

/** The page whose data this address gives to a page that moves on without a load; null for one that is never kept. */
export const keptOfData = ({ pathname, search }: Place): string | null =>
  pathname.endsWith(DATA)
    ? keptAddress({ pathname: pathname.slice(0, -DATA.length), search })
    : null

const SIGN_IN_AND_OUT = [paths.signIn(), paths.signOut()]

/** Whether an address signs someone in or out. */
export const isSignInOrOut = (pathname: string): boolean =>
  SIGN_IN_AND_OUT.some(
    (door) => pathname === door || [`${door}.`, `${door}/`].some((at) => pathname.startsWith(at)),
  )

/** The meaning that an answer to a lesson's address has for the copy that is kept. */
export type Verdict =
  /** It is the page. */
  | 'keep'
  /** There is no such page for this person (anymore). */
  | 'drop'
  /** No one is signed in anymore. */
  | 'ended'
  /** A fault on the way; it says nothing about the page. */
  | 'leave'

type Answer = Pick<Response, 'status' | 'type' | 'redirected'> & {
  headers: Pick<Headers, 'get'>
}

/** About a page. One of these that answers with a redirect leads to sign-in, and nowhere else. */
export function verdictOn({ status, type, redirected, headers }: Answer): Verdict {
  if (type === 'opaqueredirect' || redirected || status === 401) return 'ended'
  if (status === 403 || status === 404 || status === 410) return 'drop'
  const html = headers.get('content-type')?.startsWith('text/html') ?? false
  return status === 200 && html ? 'keep' : 'leave'
}

/** About a page's data, in which the framework says "redirect" with a status of its own. */
export const dataVerdictOn = ({ status }: Pick<Response, 'status'>): Verdict =>
  status === 401 || status === 202 ? 'ended' : status === 404 ? 'drop' : 'leave'

/** Files that are named in a page or a style sheet, each once. */
export const filesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(FILE), ([, at]) => at ?? '')),
]

const FILE = /["'(](\/(?:assets|figures)\/[\w./-]+)["')]/g

/** Its name says what is in it, so it is never asked for twice. */
export const isHashed = (pathname: string): boolean => pathname.startsWith('/assets/')

/** The mark of the header. */
export const LOGO = '/favicon.svg'
/** The signs of the main navigation. */
const ICONS = '/icons.svg'

/** Drawings, whose names say nothing of what is in them: the newest counts, a kept one helps out. */
export const isDrawing = (pathname: string): boolean =>
  pathname.startsWith('/figures/') || pathname === LOGO || pathname === ICONS

export interface KeptPage {
  address: string
  /** As HTML: the text of the page's own title element. */
  title: string
  /** When it was read from the server, in ms. */
  at: number
}

export const newestFirst = <P extends Pick<KeptPage, 'at'>>(pages: readonly P[]): P[] =>
  [...pages].sort((a, b) => b.at - a.at)

/** The pages that go so that `most` stay: those kept longest ago. */
export const tooMany = <P extends Pick<KeptPage, 'at'>>(pages: readonly P[], most: number): P[] =>
  newestFirst(pages).slice(most)

/** The messages that a page sends to the worker. */
export type WorkerMessage =
  /** The key of the kept pages of the person who is signed in; null for no one. */
  | { kind: 'person'; key: string | null }
  /** A page that is kept was opened; `changed` when its copy is old, because something in it was answered. */
  | { kind: 'opened'; key: string; address: string; changed: boolean }

const isKey = (key: unknown): key is string => typeof key === 'string' && /^[\w-]{16,64}$/.test(key)

const isKept = (address: string): boolean => {
  const [pathname = '', query] = address.split('?')
  const search = query === undefined ? '' : `?${query}`
  return keptAddress({ pathname, search }) === address
}

/** The data that came from a page, if it is a message of ours. */
export function readMessage(data: unknown): WorkerMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('key' in data))
    return null
  const { kind, key } = data
  if (kind === 'person' && (key === null || isKey(key))) return { kind, key }
  if (kind !== 'opened' || !isKey(key) || !('address' in data)) return null
  const { address } = data
  if (typeof address !== 'string' || !isKept(address)) return null
  return { kind, key, address, changed: 'changed' in data && data.changed === true }
}

/** In a kept copy the page's first element says since when it has been kept. */
export const KEPT_AT = 'data-kept-at'
const KEPT_AT_HEADER = 'x-kept-at'
const KEPT_TITLE_HEADER = 'x-kept-title'

/** These headers tell of the bytes as they came, or of a way that a kept copy does not take. */
const OF_THE_WAY = new Set(['content-encoding', 'content-length', 'vary', 'date', 'etag'])

const TITLE = /<title>([^<]*)<\/title>/
const SITE = / · Footbridge$/

/** A page's own name, as HTML. */
export const titleIn = (html: string): string => TITLE.exec(html)?.[1]?.replace(SITE, '') ?? ''

/**
 * A page as it is kept: the same text and the same policy (its nonce stands in both), and since when.
 * @param at ms
 */
export function copyOf(html: string, headers: Headers, at: number): Response {
  const since = new Date(at).toISOString()
  const kept = new Headers([...headers].filter(([name]) => !OF_THE_WAY.has(name)))
  kept.set(KEPT_AT_HEADER, since)
  kept.set(KEPT_TITLE_HEADER, encodeURIComponent(titleIn(html)))
  return new Response(html.replace('<html ', `<html ${KEPT_AT}="${since}" `), { headers: kept })
}

/** Since when a copy is kept, in ms; 0 for one that does not say. */
export const keptAt = ({ headers }: Pick<Response, 'headers'>): number =>
  Date.parse(headers.get(KEPT_AT_HEADER) ?? '') || 0

export const keptTitle = ({ headers }: Pick<Response, 'headers'>): string =>
  decodeURIComponent(headers.get(KEPT_TITLE_HEADER) ?? '')
