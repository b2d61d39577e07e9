import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readEnvFile } from '../../../app/platform/boot/lib/env-file.mjs'

const before = { ...process.env }
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
})

test('a file .env gives settings; what the environment says already wins', () => {
  const file = path.join(os.tmpdir(), `${randomUUID()}.env`)
  fs.writeFileSync(file, '# a comment\nPORT=4000\nMAIL_FROM="Footbridge <learn@example.org>"\n')
  process.env.PORT = '5000'
  readEnvFile(file)
  fs.rmSync(file)
  expect(process.env.PORT).toBe('5000')
  expect(process.env.MAIL_FROM).toBe('Footbridge <learn@example.org>')
})

test('no file is no fault', () => {
  expect(() => readEnvFile(path.join(os.tmpdir(), randomUUID()))).not.toThrow()
})

test('the example names every setting that the app reads, and sets none', async () => {
  const example = fs.readFileSync('.env.example', 'utf8')
  const source = fs.readFileSync('app/platform/env.server.ts', 'utf8')
  const settings = /^ {2}([A-Z_]+): optional\(|setting: '([A-Z_]+)'/gm
  const read = [...source.matchAll(settings)].map((match) => match[1] ?? match[2])
  const ours = read.filter((name) => name !== 'FOOTBRIDGE_DEMO')
  expect([...example.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1]).toSorted()).toEqual(
    ours.toSorted(),
  )
  expect(example.match(/^[^#\n]/m)).toBeNull()
})
