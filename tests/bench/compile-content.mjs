// Compiles the content of the folder that it is given, and says how long that took.
import fs from 'node:fs'
import path from 'node:path'
import { importTypescript } from '../../app/platform/boot/lib/run-typescript.mjs'

process.env.NODE_ENV = 'production'
const root = process.argv[2]
const { buildContent } = await importTypescript(
  'app/features/authoring/server/build-content.server.ts',
)
const from = performance.now()
await buildContent(path.join(root, 'compiled'), root)
const seconds = (performance.now() - from) / 1000
const documents = fs.readdirSync(path.join(root, '.cache', 'content')).length
process.stdout.write(JSON.stringify({ seconds, documents }))
process.exit(0)
