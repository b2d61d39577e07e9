// The embedded PostgreSQL: started with the app, stopped with it, and never tripped over.
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from '../refused.mjs'
import { checkCluster, checkRoom, openDataFolder } from './data-folder.mjs'
import { isAlive, withFolderLock } from './folder-lock.mjs'
import {
  createCluster,
  findBinaries,
  reachableFolder,
  serverEnvironment,
  serverUser,
} from './postgres-home.mjs'

const PATIENCE_MS = 60_000
const LOG_LIMIT = 5_000_000

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** postmaster.pid: line 1 the process, line 4 the port, line 8 the state ("ready" when it serves). */
function readPidFile(dir) {
  try {
    const lines = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

async function connect(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Is the server that answers here the one that keeps this very folder? Says its version, or null. */
async function askServer(url, dir) {
  let client
  try {
    client = await connect(url)
    const { rows } = await client.query(
      "SELECT current_setting('data_directory') AS dir, current_setting('server_version') AS version",
    )
    return fs.realpathSync(rows[0].dir) === fs.realpathSync(dir) ? rows[0].version : null
  } catch {
    return null
  } finally {
    await client?.end().catch(() => {})
  }
}

/** A process id alone can have been given to someone else: is this one a PostgreSQL? */
function isPostgres(pid) {
  try {
    if (process.platform === 'linux') {
      return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    }
    if (process.platform === 'win32') {
      return /postgres/i.test(
        execFileSync('tasklist', ['/FI', `PID eq ${pid}`], { encoding: 'utf8' }),
      )
    }
    return /postgres/.test(
      execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }),
    )
  } catch {
    return false
  }
}

async function stopProcess({ pid, dir, home }) {
  if (!isAlive(pid)) return
  if (process.platform === 'win32') {
    execFileSync(home.bin('pg_ctl'), ['stop', '-D', dir, '-m', 'fast', '-w'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(pid, 'SIGINT') // PostgreSQL's "fast" shutdown: ends sessions, writes a checkpoint
  } catch {
    return
  }
  for (const end = Date.now() + PATIENCE_MS; isAlive(pid) && Date.now() < end; ) await sleep(15)
}

/** Finds a server that an earlier process left behind: gives it, stops it, or clears its traces. */
async function leftBehind({ dir, url, home, adopt }) {
  for (const end = Date.now() + 20_000; ; await sleep(50)) {
    const found = readPidFile(dir)
    if (!found) return null
    if (!isAlive(found.pid) || !isPostgres(found.pid)) {
      fs.rmSync(path.join(dir, 'postmaster.pid'), { force: true })
      return null
    }
    const version = found.ready ? await askServer(url(found.port), dir) : null
    if (version === home.version && adopt) return found
    if (version) {
      await stopProcess({ ...found, dir, home })
      return null
    }
    if (Date.now() > end) {
      throw new StartRefused(
        `A PostgreSQL (process ${found.pid}) holds the data folder ${dir}, but does not answer.\n` +
          `Stop that process, then start again.`,
      )
    }
  }
}

const settings = (ephemeral, flags) => {
  const durable = ephemeral ? 'off' : 'on'
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'checkpoint_timeout=60s', // so little is left to be done again when it comes back
    // After a crash it makes sure of every file before it begins: on Linux that is one call instead of thousands.
    ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
    `fsync=${durable}`,
    `full_page_writes=${durable}`,
    `synchronous_commit=${durable}`,
    ...flags,
  ].flatMap((setting) => ['-c', setting])
}

/** The server's last words about why it does not start. */
function startRefusal(code, { dir, logFile, said }) {
  const why = said
    .split('\n')
    .filter((line) => /\b(FATAL|PANIC|HINT|DETAIL):/.test(line))
    .slice(-4)
  const reason = /No space left on device/.test(said) ? 'the disk is full' : `it says ${code}`
  return new StartRefused(
    `The PostgreSQL that keeps ${dir} does not start: ${reason}.\n` +
      [...why, `All that it said is in ${logFile}.`].join('\n'),
  )
}

async function launch({ dir, logFile, as, home, ephemeral, flags, port: wanted }) {
  const port = wanted ?? (await freePort())
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > LOG_LIMIT) fs.rmSync(logFile)
  const from = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0
  const log = fs.openSync(logFile, 'a', 0o600) // a file: a pipe would break when this process dies
  const child = spawn(
    home.bin('postgres'),
    ['-D', dir, '-p', String(port), ...settings(ephemeral, flags)],
    {
      ...as,
      env: serverEnvironment(),
      cwd: as ? '/' : undefined,
      stdio: ['ignore', 'ignore', log],
      detached: true, // so that Ctrl-C reaches only the app, which stops the server itself
    },
  )
  fs.closeSync(log)
  let failure = null
  child.on('error', (error) => {
    failure = error
  })
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(10)) {
    const state = readPidFile(dir)
    if (state?.pid === child.pid && state.ready) break
    if (failure || child.exitCode !== null || child.signalCode || Date.now() > end) {
      const said = fs.readFileSync(logFile, 'utf8').slice(from).slice(-3000)
      throw startRefusal(failure ?? child.exitCode ?? 'timeout', { dir, logFile, said })
    }
  }
  child.unref()
  return { pid: child.pid, port }
}

/** When its parent was killed, old worker processes may hold the shared memory a moment longer. */
async function launchWithPatience(options) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(options)
    } catch (error) {
      if (attempt >= 20 || !/shared memory block|could not create any TCP/.test(error.message))
        throw error
      await sleep(250)
    }
  }
}

/**
 * Starts (or adopts) the PostgreSQL that keeps `dir`.
 * @param {object} options
 * @param {string} options.dir the cluster's folder; its password and log lie beside it
 * @param {boolean} [options.ephemeral] for tests: no fsync, everything is deleted at stop
 * @param {boolean} [options.adopt] false: a server left behind is stopped and started afresh
 * @param {string[]} [options.flags] more `name=value` settings
 * @param {number} [options.port] where it must answer: the app's connections know no other
 * @returns {Promise<{url: (database?: string) => string, port: number, pid: number, dir: string,
 *   moved: boolean, adopted: boolean, stop: () => Promise<void>}>}
 */
export async function startPostgres(options) {
  const { dir: wanted, ephemeral = false, adopt = true, flags = [], port } = options
  const as = serverUser()
  const home = findBinaries(as)
  const dir = reachableFolder(as, path.resolve(wanted))
  const passwordFile = `${dir}.password`
  const logFile = `${dir}.log`
  // Brought back, it may well start on a full disk, and be read.
  if (!port) openDataFolder(path.dirname(dir))
  return withFolderLock(`${dir}.starting`, async () => {
    if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) {
      checkRoom(dir)
      await createCluster({ dir, passwordFile, as, bin: home.bin, ephemeral })
    }
    if (!fs.existsSync(passwordFile)) {
      throw new StartRefused(
        `The database in ${dir} is there, but the file with its password (${passwordFile}) is not.\n` +
          'Put that file back, or delete the folder to begin with an empty database.',
      )
    }
    checkCluster(dir, home.version)
    const password = fs.readFileSync(passwordFile, 'utf8').trim()
    const url = (port, database = 'postgres') =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
    const old = await leftBehind({ dir, url, home, adopt })
    if (old && port && old.port !== port)
      throw new StartRefused(`Someone else has started the PostgreSQL that keeps ${dir}.`)
    const place = { dir, logFile, as, home }
    const server = old ?? (await launchWithPatience({ ...place, ephemeral, flags, port }))
    return {
      url: (database) => url(server.port, database),
      port: server.port,
      pid: server.pid,
      dir,
      moved: dir !== path.resolve(wanted),
      adopted: old !== null,
      stop: async () => {
        await stopProcess({ pid: server.pid, dir, home })
        if (!ephemeral) return
        for (const at of [dir, passwordFile, logFile])
          fs.rmSync(at, { recursive: true, force: true })
      },
    }
  })
}
