// The app that is measured, in a process of its own: says when it is ready, and what it has used.
import { importServer } from '../../app/platform/boot/lib/environment.mjs'
import { leave, runCommand } from '../../app/platform/boot/lib/lifecycle.mjs'
import { startDemoServer } from '../setup/demo-server.mjs'

// Without the sweeps, which have statements of their own; %a says whose statement the log shows.
const options = {
  port: process.argv[2],
  environment: { WORKER: 'off' },
  flags: ['log_line_prefix=%a|'],
}

process.on('disconnect', () => leave(0))

async function runSweep(sweep) {
  const server = await importServer()
  return server.runSweep(sweep).then(
    () => ({}),
    (error) => ({ failed: String(error) }),
  )
}

process.on('message', async ({ sweep }) =>
  process.send(sweep ? await runSweep(sweep) : { cpu: process.cpuUsage() }),
)

runCommand(async () => process.send({ ready: await startDemoServer(options) }), { stay: true })
