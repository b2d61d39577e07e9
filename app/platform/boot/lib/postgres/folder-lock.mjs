import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Does a process with this id exist? (EPERM: yes, but it is someone else's.) */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function tryTake(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Runs `work` while this process alone holds the lock file; waits for its turn. A lock whose owner
 * is gone is taken over, as is one that is older than two minutes.
 */
export async function withFolderLock(file, work) {
  while (!tryTake(file)) {
    try {
      const owner = Number(fs.readFileSync(file, 'utf8'))
      const age = Date.now() - fs.statSync(file).mtimeMs
      const abandoned = owner ? !isAlive(owner) : age > 1000
      if (abandoned || age > 120_000) fs.rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
    await sleep(30)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}
