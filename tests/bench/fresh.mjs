// From a clone to the first page, as someone who tries Footbridge lives through it.
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onLeave } from '../../app/platform/boot/lib/lifecycle.mjs'
import { root } from '../../app/platform/boot/lib/places.mjs'
import { freePort } from './processes.mjs'

const PATIENCE_MS = 600_000
const SETTINGS =
  /^(NODE_ENV|DATABASE_URL|DATA_DIR|PORT|HOST|BASE_URL|DEMO|TRUST_PROXY|SESSION_SECRET|WORKER|MAIL_FROM|LOG_LEVEL|FOOTBRIDGE_.*|(STRIPE|RESEND)_.*)$/
/** The variables that npm sets for the scripts that it runs. Its configuration (registry, cache) stays. */
const NPM = /^(npm_(lifecycle|package|execpath|command|node_execpath).*|INIT_CWD)$/

const cleanEnvironment = (port) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !SETTINGS.test(name) && !NPM.test(name)),
  ),
  PORT: String(port),
})

const answers = (url) =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).then(
    ({ status }) => status === 200,
    () => false,
  )

/** npm start until `/` answers; gives the seconds and how to end it. */
async function start(folder) {
  const port = await freePort()
  const from = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: cleanEnvironment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, that a Ctrl-C can be sent to
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let over = false
  void ended.then(() => {
    over = true
  })
  const stop = async () => {
    if (over) return
    process.kill(-child.pid, 'SIGINT')
    const late = setTimeout(() => over || process.kill(-child.pid, 'SIGKILL'), 30_000)
    await ended
    clearTimeout(late)
  }
  onLeave(stop)
  while (!(await answers(`http://localhost:${port}/`))) {
    if (over || performance.now() - from > PATIENCE_MS) {
      await stop()
      throw new Error(`npm start in a clone did not come to its first page:\n${said}`)
    }
    await sleep(50)
  }
  return { seconds: (performance.now() - from) / 1000, said: () => said, stop }
}

/** A clone of what is committed; seconds of the first start, and of the ones after it. */
export async function measureFresh(say) {
  const folder = path.join(os.tmpdir(), `footbridge-clone-${randomUUID()}`)
  onLeave(() => fs.rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { stdio: 'inherit' })
  say('npm start in a fresh clone')
  const first = await start(folder)
  await first.stop()
  const again = []
  for (let run = 0; run < 3; run += 1) {
    say('npm start once more')
    const next = await start(folder)
    again.push(next.seconds)
    await next.stop()
  }
  if (fs.existsSync(path.join(folder, '.data/postgres/postmaster.pid')))
    throw new Error('the database was left running')
  fs.rmSync(folder, { recursive: true, force: true })
  return { first: first.seconds, steps: first.said(), again }
}
