// Brings the embedded server back while the app runs: it may be killed, or die of a full disk.
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './postgres/folder-lock.mjs'

const LOOK_MS = 250
const AGAIN_MS = 1_000

/** A process that has died stays in the list where no one asks how it ended, as under some containers' first process. */
function isRunning(pid) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

const say = (text) => process.stderr.write(`${text}\n`)

/**
 * Starts the server again whenever its process is gone, for as long as it takes.
 * @template {{pid: number}} Server
 * @param {Server} first the server that runs now
 * @param {() => Promise<Server>} restart gives the one in its place, on the same port
 * @returns {{end: () => Promise<Server>}} stops looking, and gives the server that is there by then
 */
export function keepRunning(first, restart) {
  let server = first
  let ended = false
  let said = ''

  async function bringBack() {
    say(`The database (process ${server.pid}) has stopped. It is started again.`)
    while (!ended) {
      try {
        server = await restart()
        said = ''
        say('The database is back.')
        return
      } catch (error) {
        // A full disk says the same each time.
        if (error.message !== said) say(`The database does not start: ${error.message}`)
        said = error.message
        await sleep(AGAIN_MS)
      }
    }
  }

  async function look() {
    while (!ended) {
      await sleep(LOOK_MS, undefined, { ref: false })
      if (!ended && !isRunning(server.pid)) await bringBack()
    }
  }

  const looking = look()
  return {
    async end() {
      ended = true
      await looking
      return server
    },
  }
}
