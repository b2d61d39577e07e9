import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compress, isText } from './compress.server'

const HTML = 'text/html; charset=utf-8'
const page = Buffer.from('<p>A page of ours, with ümlauts.</p>'.repeat(200))

describe('an answer over the wire', () => {
  test('is brotli for whoever takes it, and the same text', () => {
    for (const accepted of ['gzip, deflate, br', 'br', 'gzip;q=0.5,br;q=0.9', 'br ; q=1.0, *']) {
      const { body, encoding } = compress(page, HTML, accepted)
      expect([accepted, encoding]).toEqual([accepted, 'br'])
      expect(body.length).toBeLessThan(page.length / 10)
      expect(brotliDecompressSync(body)).toEqual(page)
    }
  })

  test('is gzip for whoever takes that only', () => {
    for (const accepted of ['gzip', 'deflate, gzip;q=0.8', 'br;q=0, gzip', 'br;q=0.00,gzip']) {
      const { body, encoding } = compress(page, HTML, accepted)
      expect([accepted, encoding]).toEqual([accepted, 'gzip'])
      expect(gunzipSync(body)).toEqual(page)
    }
  })

  test.each(['', 'identity', 'deflate', 'brx, xgzip', 'br;q=0, gzip;q=0'])(
    'is as it is for whoever takes %j',
    (accepted) => {
      expect(compress(page, HTML, accepted)).toEqual({ body: page, encoding: null })
    },
  )

  test('is as it is when it is short, or no text', () => {
    expect(compress(page.subarray(0, 500), HTML, 'br').encoding).toBeNull()
    for (const type of ['image/png', 'application/pdf', 'font/woff2', ''])
      expect(compress(page, type, 'br').encoding).toBeNull()
  })

  test('is text in more than HTML', () => {
    for (const type of ['text/x-script', 'text/calendar', 'application/json', 'image/svg+xml'])
      expect([type, isText(type)]).toEqual([type, true])
    expect(isText('application/jsonp')).toBe(false)
  })
})
