// The app that is killed: it loads the demo where there is none, says when it answers, and closes nothing by itself.
import {
  checkSettings,
  decideMode,
  importServer,
} from '../../../app/platform/boot/lib/environment.mjs'
import { ensureDemo } from '../../../app/platform/boot/lib/postgres/demo-data.mjs'

decideMode('production')
const { port, host } = await checkSettings()
const server = await importServer()
await ensureDemo(process.env.DATABASE_URL, server.loadDemo)
await server.start({ port, host })
process.on('disconnect', () => process.exit())
process.send('ready')
