import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * A disk of its own for a database, which a test can fill: a file system in memory. Null where this user may
 * not mount one.
 */
export function smallDisk(folder: string, megabytes: number) {
  fs.mkdirSync(folder, { recursive: true })
  try {
    const options = ['-o', `size=${megabytes}m,mode=0755`]
    execFileSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  const ballast = path.join(folder, 'ballast')
  return {
    /** Leaves nothing free. */
    fill() {
      const file = fs.openSync(ballast, 'w')
      try {
        for (;;) fs.writeSync(file, Buffer.alloc(64 * 1024))
      } catch {
        // This is what it was for.
      } finally {
        fs.closeSync(file)
      }
    },
    free: () => fs.rmSync(ballast, { force: true }),
    remove: () => execFileSync('umount', ['-l', folder]),
  }
}
