// Stands in for a process that answers pages only: asks for a sweep, and says when.
import { importTypescript } from '../../../app/platform/boot/lib/run-typescript.mjs'

const { nudge } = await importTypescript('app/platform/jobs/sweeps.server.ts')
process.stdout.write(`${Date.now()}\n`)
nudge(process.argv[2])
// The statement is on its way; the process would stay for the connections that are kept open.
setTimeout(() => process.exit(0), 2_000)
