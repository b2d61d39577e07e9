import {
  cachesToDrop,
  copyOf,
  FILES_CACHE,
  FRESH_MS,
  filesIn,
  type KeptPage,
  keptAt,
  keptTitle,
  keyIn,
  MOST_KEPT,
  newestFirst,
  shelfName,
  tooMany,
  verdictOn,
} from './rules'

type Pages = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>

/** The kept pages of one person. */
export interface Shelf {
  key: string
  pages: Pages
}

export interface KeeperParts {
  caches: Pick<CacheStorage, 'keys' | 'delete'> & { open(name: string): Promise<Pages> }
  fetch: typeof fetch
  now(): number
  /** Files that are kept whether a page needs them or not. */
  always: readonly string[]
}

/** The answer, or the copy when the answer fails or takes longer than `timeoutMs`. */
export const withFallback = (
  answer: Promise<Response>,
  copy: Response,
  timeoutMs: number,
): Promise<Response> => {
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(copy), timeoutMs))
  return Promise.race([answer, late]).catch(() => copy)
}

const MATCH = { ignoreVary: true } as const
const STYLES = /\.css$/

/**
 * The keeper keeps pages on this device, for one person at a time. It knows nothing of events or of
 * connections: the service worker asks it.
 */
export class Keeper {
  constructor(private readonly parts: KeeperParts) {}

  /** The shelf of whoever is signed in here, as far as we were told; null for no one. */
  async shelf(): Promise<Shelf | null> {
    for (const name of await this.parts.caches.keys()) {
      const key = keyIn(name)
      if (key !== null) return { key, pages: await this.parts.caches.open(name) }
    }
    return null
  }

  /** From now on pages are kept for this person, and no one else's are there anymore. */
  async keepFor(key: string): Promise<Shelf> {
    await this.drop(key)
    return { key, pages: await this.parts.caches.open(shelfName(key)) }
  }

  /** No one is signed in here: nothing of anyone stays. */
  empty(): Promise<void> {
    return this.drop(null)
  }

  private async drop(key: string | null): Promise<void> {
    const { caches } = this.parts
    const names = cachesToDrop(await caches.keys(), key)
    await Promise.all(names.map((name) => caches.delete(name)))
  }

  /** The copy of this very address; for one that names nothing further, as no cohort, whichever there is. */
  async page(shelf: Shelf | null, address: string): Promise<Response | undefined> {
    const exact = await shelf?.pages.match(address, MATCH)
    if (exact || address.includes('?')) return exact
    return shelf?.pages.match(address, { ...MATCH, ignoreSearch: true })
  }

  async remove(shelf: Shelf | null, address: string): Promise<void> {
    await shelf?.pages.delete(address, MATCH)
  }

  /** Kept pages, the newest first. */
  async pages(shelf: Shelf | null): Promise<KeptPage[]> {
    if (!shelf) return []
    const pages: KeptPage[] = []
    for (const { url } of await shelf.pages.keys()) {
      const { pathname, search } = new URL(url)
      const address = pathname + search
      const copy = await this.page(shelf, address)
      if (copy) pages.push({ address, title: keptTitle(copy), at: keptAt(copy) })
    }
    return newestFirst(pages)
  }

  /**
   * Reads a page that one with this key has opened. The page may be older than the last sign-in: its key
   * counts, and other people's pages go, only once the server has answered with it.
   */
  async opened(key: string, address: string, changed: boolean): Promise<void> {
    const shelf = await this.shelf()
    if (shelf?.key === key) return this.read(shelf, address, changed)
    const answer = await this.ask(address)
    const verdict = verdictOn(answer)
    if (verdict === 'ended') return this.empty()
    if (verdict !== 'keep' || !(await answer.clone().text()).includes(key)) return
    await this.keep(await this.keepFor(key), address, answer)
  }

  private ask(address: string): Promise<Response> {
    return this.parts.fetch(address, { headers: { Accept: 'text/html' }, redirect: 'manual' })
  }

  /** Reads a page that was opened without a load, unless the copy is new enough. */
  async read(shelf: Shelf, address: string, changed: boolean): Promise<void> {
    const copy = await this.page(shelf, address)
    if (copy && !changed && this.parts.now() - keptAt(copy) < FRESH_MS) return
    await this.keep(shelf, address, await this.ask(address))
  }

  /**
   * Keeps the answer to a page's address, or what it says of the copies that are there.
   * @param shelf the one that was there before the page was asked for
   */
  async keep(shelf: Shelf, address: string, answer: Response): Promise<void> {
    const verdict = verdictOn(answer)
    if (verdict === 'ended') return this.empty()
    if (verdict === 'drop') return this.remove(shelf, address)
    if (verdict !== 'keep') return
    const html = await answer.text()
    // A page names the key of its reader: another reader is another person, or another session.
    if (!html.includes(shelf.key)) return this.empty()
    const added = await this.keepFiles(filesIn(html))
    await shelf.pages.put(address, copyOf(html, answer.headers, this.parts.now()))
    for (const { address: old } of tooMany(await this.pages(shelf), MOST_KEPT))
      await shelf.pages.delete(old, MATCH)
    if (added) await this.sweep(shelf)
  }

  async file(address: string): Promise<Response | undefined> {
    const files = await this.parts.caches.open(FILES_CACHE)
    return files.match(address, MATCH)
  }

  /** A newer version of a kept file. */
  async renew(address: string, answer: Response): Promise<void> {
    const files = await this.parts.caches.open(FILES_CACHE)
    if (answer.status === 200 && (await files.match(address, MATCH)))
      await files.put(address, answer)
  }

  /** Keeps files, and those that their style sheets name. Says whether there was a new one. */
  async keepFiles(addresses: readonly string[]): Promise<boolean> {
    const added = await Promise.all(addresses.map((address) => this.keepFile(address)))
    return added.includes(true)
  }

  private async keepFile(address: string): Promise<boolean> {
    const files = await this.parts.caches.open(FILES_CACHE)
    if (await files.match(address, MATCH)) return false
    // A page can be read without this file; the next one that needs it tries again.
    const answer = await this.parts.fetch(address).catch(() => null)
    if (answer?.status !== 200) return false
    await files.put(address, answer.clone())
    if (STYLES.test(address)) await this.keepFiles(filesIn(await answer.text()))
    return true
  }

  /** Lets go of files that no kept page needs: those of older builds. */
  private async sweep(shelf: Shelf): Promise<void> {
    const files = await this.parts.caches.open(FILES_CACHE)
    const needed = new Set(this.parts.always)
    for (const request of await shelf.pages.keys()) {
      const copy = await shelf.pages.match(request, MATCH)
      for (const at of filesIn((await copy?.text()) ?? '')) needed.add(at)
    }
    for (const at of [...needed].filter((one) => STYLES.test(one))) {
      const sheet = await files.match(at, MATCH)
      for (const font of filesIn((await sheet?.text()) ?? '')) needed.add(font)
    }
    for (const request of await files.keys())
      if (!needed.has(new URL(request.url).pathname)) await files.delete(request, MATCH)
  }
}
