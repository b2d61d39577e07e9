// 200 people who each open a page every six seconds, for a minute, on the grown data.
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ACCEPT } from '../browser.mjs'

export const CROWD = { people: 200, everyMs: 6_000, lastsMs: 60_000 }

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })

const open = (url, cookie) =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    const headers = { Cookie: cookie, 'Accept-Encoding': ACCEPT }
    http
      .get(url, { agent, headers }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode, ms: performance.now() - from }))
        answer.on('error', reject)
      })
      .on('error', reject)
  })

/** One person: begins at a moment of their own and goes from page to page. */
async function visitor(url, { pages, cookie }, offset, until, seen) {
  await sleep(offset)
  for (let visit = 0; performance.now() < until; visit += 1) {
    const from = performance.now()
    seen.push(await open(url + pages[visit % pages.length], cookie))
    await sleep(Math.max(0, CROWD.everyMs - (performance.now() - from)))
  }
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]

/**
 * @param {string} url
 * @param {{pages: string[], cookie: string}[]} visitors
 * @returns {Promise<{visits: number, failed: number, p50: number, p95: number, p99: number}>} times in ms
 */
export async function measureCrowd(url, visitors) {
  const seen = []
  const until = performance.now() + CROWD.lastsMs
  await Promise.all(
    visitors.map((one, at) =>
      visitor(url, one, (at * CROWD.everyMs) / visitors.length, until, seen),
    ),
  )
  const times = seen.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    visits: seen.length,
    failed: seen.filter(({ status }) => status !== 200).length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
  }
}
