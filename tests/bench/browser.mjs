// A visitor as plain HTTP: one connection, the encodings that browsers accept, the bytes as they come.
import http from 'node:http'
import zlib from 'node:zlib'

export const ACCEPT = 'gzip, deflate, br'
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

const unpack = {
  br: zlib.brotliDecompressSync,
  gzip: zlib.gunzipSync,
  deflate: zlib.inflateSync,
}

/** @returns {Promise<{status: number, headers: http.IncomingHttpHeaders, bytes: number, text: () => string}>} */
export function request(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const options = { agent, method, headers: { 'Accept-Encoding': ACCEPT, ...headers } }
    const asked = http.request(url, options, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const raw = Buffer.concat(chunks)
        const decode = unpack[answer.headers['content-encoding']] ?? ((bytes) => bytes)
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          bytes: raw.length,
          text: () => decode(raw).toString(),
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Signs in as one of the demo's people, by the form on the page. Gives the cookie. */
export async function signIn(base, person) {
  const { status, headers } = await request(`${base}/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: base },
    body: new URLSearchParams({ intent: 'sample', person }).toString(),
  })
  const cookie = headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ')
  if (status >= 400 || !cookie) throw new Error(`could not sign in as ${person}: ${status}`)
  return cookie
}
