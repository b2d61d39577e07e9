// The processes beside this one: the app, and the bare server that it is compared with.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { onLeave } from '../../app/platform/boot/lib/lifecycle.mjs'
import { root } from '../../app/platform/boot/lib/places.mjs'

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const answer = (child) =>
  new Promise((resolve, reject) => {
    const died = (code) => reject(new Error(`a server of the benchmark ended with code ${code}`))
    child.once('exit', died)
    child.once('message', (message) => {
      child.off('exit', died)
      resolve(message)
    })
  })

/** Node's own options of `npm start`: what is measured runs as what is run. */
function nodeOptions(folder) {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

async function start(script, args, folder = root) {
  const options = { cwd: folder, execArgv: nodeOptions(folder) }
  const child = fork(path.join(folder, 'tests/bench', script), args, options)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  onLeave(stop)
  const { ready } = await answer(child)
  return { child, ready, stop }
}

/**
 * The built app with the demo. `cpu()` gives the milliseconds of processor time that it has used, `heldMs()` for how
 * long it held its event loop at most since that was asked before, and not after `cpu()`: what watches it takes
 * processor time, too. `runSweep` runs one of its sweeps.
 * @param {string} [folder] the root of another commit that was built
 */
export async function startApp(folder) {
  const { child, ready, stop } = await start('server.mjs', [String(await freePort())], folder)
  const told = (asked) => {
    const said = answer(child)
    child.send(asked)
    return said
  }
  const cpu = async () => {
    const { user, system } = (await told({ ask: 'used' })).cpu
    return (user + system) / 1000
  }
  const heldMs = async () => (await told({ ask: 'held' })).heldMs
  const runSweep = async (sweep) => {
    const { failed } = await told({ ask: 'runSweep', sweep })
    if (failed) throw new Error(`${sweep}: ${failed}`)
  }
  return { ...ready, cpu, heldMs, runSweep, stop }
}

export async function startHello() {
  const { ready, stop } = await start('hello.mjs', [])
  return { url: `http://127.0.0.1:${ready.port}`, stop }
}
