// The server of the browser tests: playwright.config.ts starts and stops it.
import { runCommand } from '../../app/platform/boot/lib/lifecycle.mjs'
import { startDemoServer } from './demo-server.mjs'
import { tellSettings } from './e2e-settings.mjs'
import { quickFolder } from './quick-folder.mjs'

const port = process.env.E2E_PORT

/** A journey through many days says with each request on which of them it is. */
const timeOf = ({ headers }) =>
  headers['x-test-time'] ? new Date(headers['x-test-time']) : undefined

const start = () =>
  startDemoServer({ port, folder: quickFolder(), timeOf, loaded: () => tellSettings(port) })

runCommand(start, { stay: true })
