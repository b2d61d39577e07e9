// Processor time of PostgreSQL: its main process, every process under it, and those that have ended.
import fs from 'node:fs'

const TICKS_PER_SECOND = 100

/** `pid (name) state ppid … utime stime cutime cstime`; the name may hold spaces. */
function readStat(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    const [utime, stime, ended, endedSystem] = fields.slice(11, 15).map(Number)
    return { parent: Number(fields[1]), own: utime + stime, ended: ended + endedSystem }
  } catch {
    return null
  }
}

/**
 * @param {string} dataFolder the cluster's folder
 * @returns {number | null} milliseconds since the server started; null where there is no /proc
 */
export function databaseCpu(dataFolder) {
  const [main] = fs.readFileSync(`${dataFolder}/postmaster.pid`, 'utf8').split('\n').map(Number)
  const own = readStat(main)
  if (!own) return null
  let ticks = own.own + own.ended
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readStat(pid)
    if (stat?.parent === main) ticks += stat.own
  }
  return (ticks / TICKS_PER_SECOND) * 1000
}
