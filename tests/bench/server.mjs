// The app that is measured, in a process of its own: says when it is ready, and what it has used.
import { monitorEventLoopDelay } from 'node:perf_hooks'
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

/** A timer that is due every millisecond is late by as long as the event loop is held. */
const EVERY_MS = 1
const lateness = monitorEventLoopDelay({ resolution: EVERY_MS })

/** How long the event loop was held at most since this was asked last. From then on the timer runs. */
function held() {
  const heldMs = Math.max(0, lateness.max / 1e6 - EVERY_MS)
  lateness.reset()
  lateness.enable()
  return { heldMs }
}

/** The processor time until now. The timer would be a part of it, so it rests. */
function used() {
  lateness.disable()
  return { cpu: process.cpuUsage() }
}

const ANSWERS = { held, used, runSweep }

process.on('message', async ({ ask, sweep }) => process.send(await ANSWERS[ask](sweep)))

runCommand(async () => process.send({ ready: await startDemoServer(options) }), { stay: true })
