import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { migrationsDir, schemaDir } from '../../../app/platform/boot/lib/places.mjs'
import { drift } from '../../../app/platform/boot/lib/postgres/schema-engine.mjs'

test('the migrations produce exactly the schema', async () => {
  expect(await drift({ url: inject('adminUrl'), migrations: migrationsDir })).toBe('')
})

test('and this test would notice a difference', async () => {
  const schema = fs.mkdtempSync(path.join(os.tmpdir(), 'footbridge-schema-'))
  fs.cpSync(schemaDir, schema, { recursive: true })
  fs.writeFileSync(path.join(schema, 'extra.prisma'), 'model Extra {\n  id String @id\n}\n')
  const missing = await drift({ url: inject('adminUrl'), schema, migrations: migrationsDir })
  expect(missing).toContain('CREATE TABLE "Extra"')
  fs.rmSync(schema, { recursive: true })
})
