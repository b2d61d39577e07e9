// This module weighs a page on the wire: its HTML, its style sheets, and every script that it loads.
import { request } from './browser.mjs'

const unique = (list) => [...new Set(list)]
const addresses = (text, pattern) => unique([...text.matchAll(pattern)].map((match) => match[1]))

/** Static imports only: what a script loads later, on demand, is not part of the page. */
const IMPORTS = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g
const SCRIPTS = /["'](\/assets\/[^"']+\.js)["']/g
const STYLES = /href="(\/assets\/[^"]+\.css)"/g

async function scriptsOf(html, base) {
  const sizes = new Map()
  const open = addresses(html, SCRIPTS)
  for (let at = open.pop(); at; at = open.pop()) {
    if (sizes.has(at)) continue
    const { status, bytes, text } = await request(base + at)
    if (status !== 200) throw new Error(`${at} answered ${status}`)
    sizes.set(at, bytes)
    open.push(...addresses(text(), IMPORTS).map((to) => new URL(to, base + at).pathname))
  }
  return sizes
}

const sum = (numbers) => [...numbers].reduce((total, number) => total + number, 0)

/** In kB (1,000 bytes), compressed as the server sends them. */
export async function weigh(base, { address, cookie }) {
  const page = await request(base + address, { headers: { Cookie: cookie } })
  const html = page.text()
  const styles = await Promise.all(
    addresses(html, STYLES).map(async (at) => (await request(base + at)).bytes),
  )
  const scripts = await scriptsOf(html, base)
  return {
    page: (page.bytes + sum(styles)) / 1000,
    scripts: sum(scripts.values()) / 1000,
    files: scripts,
  }
}
