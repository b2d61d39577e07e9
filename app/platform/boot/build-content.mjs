// Compiles content/ into build/content, which is all of it that a production server reads.
import './lib/check-node.mjs'
import { runCommand } from './lib/lifecycle.mjs'
import { inRoot } from './lib/places.mjs'
import { importTypescript } from './lib/run-typescript.mjs'

runCommand(async () => {
  process.env.NODE_ENV = 'production'
  const builder = 'app/features/authoring/server/build-content.server.ts'
  const { buildContent } = await importTypescript(builder)
  await buildContent(inRoot('build', 'content'), inRoot())
})
