// The browser tests make their people in the database of the server that they look at.
import fs from 'node:fs'
import path from 'node:path'
import { onLeave } from '../../app/platform/boot/lib/lifecycle.mjs'
import { inRoot } from '../../app/platform/boot/lib/places.mjs'

const SHARED = ['DATABASE_URL', 'DATA_DIR', 'DEMO', 'LOG_LEVEL', 'SESSION_SECRET']

/** The port is the only thing that the server and the tests know of each other. */
const fileOf = (port) => inRoot('node_modules', '.cache', 'footbridge', 'tests', `e2e-${port}.json`)

/** The server says with which settings it runs, until it ends. @param {string} port */
export function tellSettings(port) {
  const file = fileOf(port)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  onLeave(() => fs.rmSync(file, { force: true }))
  const settings = Object.fromEntries(SHARED.map((name) => [name, process.env[name]]))
  fs.writeFileSync(file, JSON.stringify(settings), { mode: 0o600 })
}

/** Takes the server's settings into this process. @param {string} port */
export function takeSettings(port) {
  Object.assign(process.env, JSON.parse(fs.readFileSync(fileOf(port), 'utf8')))
}
