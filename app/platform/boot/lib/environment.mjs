// The settings that the app reads from its environment are decided before any of it is loaded.
import crypto from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { dataDir, inRoot } from './places.mjs'
import { openDataFolder } from './postgres/data-folder.mjs'
import { StartRefused } from './refused.mjs'
import { importTypescript } from './run-typescript.mjs'

const MODES = ['production', 'development', 'test']

/**
 * Demo mode is on with DEMO=1, or by itself when the operator has named neither a database nor
 * NODE_ENV=production. Decided here because both are set for the app afterward, for other reasons.
 */
export function decideMode(nodeEnv) {
  const { DEMO, DATABASE_URL, NODE_ENV } = process.env
  // Any slip would start a demo, in which everyone may sign in as anyone.
  if (NODE_ENV && !MODES.includes(NODE_ENV)) {
    throw new StartRefused(
      `NODE_ENV must be ${MODES.join(' or ')}, and not "${NODE_ENV}".\n` +
        'Correct it, or leave it out to try the demo.',
    )
  }
  const said = DEMO ? DEMO === '1' || DEMO === 'true' : null
  const demo = said ?? (!DATABASE_URL && NODE_ENV !== 'production')
  process.env.FOOTBRIDGE_DEMO = demo ? '1' : '0'
  process.env.NODE_ENV = nodeEnv
  return demo
}

/** Checks every setting with the app's own check, before the long steps. */
export async function checkSettings() {
  const { readSettings } = await importTypescript('app/platform/env.server.ts')
  return readSettings(process.env)
}

/** In demo mode and development no one should have to make up a secret. */
export function ensureSessionSecret() {
  if (process.env.SESSION_SECRET) return
  openDataFolder(dataDir())
  const file = path.join(dataDir(), 'session-secret')
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, crypto.randomBytes(48).toString('base64url'), { mode: 0o600 })
  }
  process.env.SESSION_SECRET = fs.readFileSync(file, 'utf8').trim()
}

const tryListen = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => resolve(error.code))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })

/** @param {string} code of a failed listen @param {{port: number, host: string}} where */
export function listenRefusal(code, { port, host }) {
  const other = port === 0 ? 3000 : port + 1
  const messages = {
    EADDRINUSE:
      `Port ${port} is already in use by another program (perhaps Footbridge itself).\n` +
      `Stop that one, or choose another port: PORT=${other} npm start`,
    EACCES:
      `This user may not listen on port ${port}.\n` +
      `Choose one above 1023, for example: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}: correct HOST, or leave it out.`,
    ENOTFOUND: `There is no host called ${host}: correct HOST, or leave it out.`,
  }
  return messages[code] ? new StartRefused(messages[code]) : null
}

/** Looks before the long steps whether the port is free. */
export async function checkPort({ port, host }) {
  const code = port === 0 ? null : await tryListen(port, host)
  const refusal = code && listenRefusal(code, { port, host })
  if (refusal) throw refusal
}

/** The built server: exports start, loadDemo, makeAdmin and runSweep. */
export const importServer = () => import(new URL(`file://${inRoot('build/server/index.js')}`).href)
