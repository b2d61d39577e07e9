// The server of the browser tests: playwright.config.ts starts and stops it.
import { runCommand } from '../../app/platform/boot/lib/lifecycle.mjs'
import { startDemoServer } from './demo-server.mjs'
import { tellSettings } from './e2e-settings.mjs'

const port = process.env.E2E_PORT

runCommand(() => startDemoServer({ port, loaded: () => tellSettings(port) }), { stay: true })
