// The server of the browser tests: playwright.config.ts starts and stops it.
import { runCommand } from '../../app/platform/boot/lib/lifecycle.mjs'
import { startDemoServer } from './demo-server.mjs'

runCommand(() => startDemoServer({ port: process.env.E2E_PORT }), { stay: true })
