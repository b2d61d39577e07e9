// The app that is measured, in a process of its own: says when it is ready, and what it has used.
import { leave, runCommand } from '../../app/platform/boot/lib/lifecycle.mjs'
import { startDemoServer } from '../setup/demo-server.mjs'

// Without the jobs, which have statements of their own; %a says whose statement the log shows.
const options = {
  port: process.argv[2],
  environment: { WORKER: 'off' },
  flags: ['log_line_prefix=%a|'],
}

process.on('disconnect', () => leave(0))
process.on('message', () => process.send({ cpu: process.cpuUsage() }))

runCommand(async () => process.send({ ready: await startDemoServer(options) }), { stay: true })
