// The folder of the embedded database and the demo's secret, looked at before anything is put there.
import fs from 'node:fs'
import path from 'node:path'
import { StartRefused } from '../refused.mjs'
import { makeOpenFolder } from './postgres-home.mjs'

/** A new cluster with the tables and its first log files needs about half of this. */
const ROOM_MB = 150

const REASONS = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'it would lie below a file',
  EROFS: 'that file system can only be read',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'it cannot be made there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
}

/** @returns {StartRefused | null} in words, what a file system says against this folder */
export function folderRefusal(error, folder) {
  const reason = REASONS[error?.code]
  if (!reason) return null
  return new StartRefused(
    `The data folder ${folder} cannot be used: ${reason}.\n` +
      'Fix that, or name another folder: DATA_DIR=… npm start',
  )
}

/** Makes the folder, if need be, and tries whether something can be written into it. */
export function openDataFolder(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    makeOpenFolder(folder)
    fs.writeFileSync(probe, 'can this be written?')
  } catch (error) {
    throw folderRefusal(error, folder) ?? error
  } finally {
    try {
      fs.rmSync(probe, { force: true })
    } catch {
      // It was never there.
    }
  }
}

/** @param {string} dir where a new cluster is to be made */
export function checkRoom(dir) {
  const { bavail, bsize } = fs.statfsSync(path.dirname(dir))
  const free = Math.floor((bavail * bsize) / 1024 / 1024)
  if (free >= ROOM_MB) return
  throw new StartRefused(
    `The disk is too small for a database in ${dir}: ${free} MB are free, ${ROOM_MB} MB are needed.\n` +
      'Make room, or name a folder on another disk: DATA_DIR=… npm start',
  )
}

/** A cluster that this PostgreSQL can start from. @param {string} version as "17.10" */
export function checkCluster(dir, version) {
  const major = version.split('.')[0]
  const found = fs.readFileSync(path.join(dir, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) {
    throw new StartRefused(
      `The database in ${dir} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}.\n` +
        `Move the data with pg_dump of version ${found}, or name an empty folder: DATA_DIR=… npm start`,
    )
  }
  if (!fs.existsSync(path.join(dir, 'global', 'pg_control'))) {
    throw new StartRefused(
      `The database in ${dir} is damaged: its file global/pg_control is missing.\n` +
        'Put the folder back from a back-up, or delete it to begin with an empty database.',
    )
  }
}
