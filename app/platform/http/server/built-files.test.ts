import { once } from 'node:events'
import fs from 'node:fs'
import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, expect, test, vi } from 'vitest'
import { log } from '~/platform/logging/log.server'
import { builtFiles } from './built-files.server'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'built-files-'))
const TEXT = 'a script of ours '.repeat(100)
fs.mkdirSync(path.join(folder, 'assets'))
const write = (name: string, content: string | Buffer) =>
  fs.writeFileSync(path.join(folder, name), content)
write('assets/a.js', TEXT)
write('assets/a.js.br', brotliCompressSync(TEXT))
write('assets/a.js.gz', gzipSync(TEXT))
write('assets/gone.js', TEXT)
write('favicon.ico', TEXT)

const app = express()
app.use(builtFiles(folder))
app.use((_req, res) => void res.status(404).end())
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
afterAll(() => {
  server.close()
  fs.rmSync(folder, { recursive: true })
})

async function ask(file: string, headers: Record<string, string> = {}, method = 'GET') {
  const asked = http.request({ host: '127.0.0.1', port, path: file, headers, method }).end()
  const [answered] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answered) chunks.push(chunk as Buffer)
  return { status: answered.statusCode, headers: answered.headers, body: Buffer.concat(chunks) }
}

test.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip', 'gzip'],
  ['br;q=0', undefined],
  ['gzip;q=0', undefined],
  ['identity', undefined],
])('for whoever takes %j the coding is %s', async (accepted, coding) => {
  const { headers } = await ask('/assets/a.js', { 'accept-encoding': accepted })
  expect(headers['content-encoding']).toBe(coding)
  expect(headers.vary).toBe('Accept-Encoding')
})

test('a file without copies comes as it is', async () => {
  const { headers, body } = await ask('/favicon.ico', { 'accept-encoding': 'gzip, br' })
  expect([headers['content-encoding'], body.toString()]).toEqual([undefined, TEXT])
})

test.each(['POST', 'PUT', 'DELETE', 'TRACE'])('%s gets no file', async (method) => {
  expect((await ask('/assets/a.js', {}, method)).status).toBe(404)
})

test.each([
  ['bytes=2-7', 206, TEXT.slice(2, 8)],
  ['bytes=1600-', 206, TEXT.slice(1_600)],
  ['bytes=1600-99999', 206, TEXT.slice(1_600)],
  ['bytes=0-9007199254740993', 206, TEXT],
  [`bytes=1600-${'9'.repeat(400)}`, 206, TEXT.slice(1_600)],
  ['bytes=9007199254740993-', 416, ''],
  ['bytes=9007199254740993-9007199254740995', 416, ''],
  ['bytes=abc', 200, TEXT],
  ['bytes=7-2', 200, TEXT],
  ['bytes=-5', 200, TEXT],
  ['bytes=0-1,4-5', 200, TEXT],
  ['lines=1-2', 200, TEXT],
])('of %s it is %i', async (range, status, text) => {
  const answered = await ask('/favicon.ico', { range })
  expect([answered.status, answered.body.toString()]).toEqual([status, text])
})

test('a file that has gone since the start ends its request, and nothing else', async () => {
  const errors = vi.spyOn(log(), 'error').mockReturnValue(undefined)
  fs.rmSync(path.join(folder, 'assets/gone.js'))
  await expect(ask('/assets/gone.js')).rejects.toThrow()
  expect(errors).toHaveBeenCalledOnce()
  expect((await ask('/assets/a.js')).status).toBe(200)
})
