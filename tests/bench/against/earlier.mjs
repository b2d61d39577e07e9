// An earlier commit in a folder of its own, with its own packages and its own build.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onLeave } from '../../../app/platform/boot/lib/lifecycle.mjs'
import { root } from '../../../app/platform/boot/lib/places.mjs'

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with code ${code}`)),
    )
  })
}

/** The earlier commit makes itself ready as it does for its own start. */
const PREPARE = `
  const prepare = await import('./app/platform/boot/lib/prepare.mjs')
  await prepare.installPackages()
  await prepare.generateClient()
  await prepare.buildApp()`

/**
 * Checks a commit out beside this one and builds it; the folder goes when this process goes.
 * @returns {Promise<string>} the folder
 */
export async function buildEarlier(commit, say) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'footbridge-against-'))
  onLeave(async () => {
    await run('git', ['worktree', 'remove', '--force', folder], root).catch(() => {})
    fs.rmSync(folder, { recursive: true, force: true })
    // Where the folder went first, git still holds its name.
    await run('git', ['worktree', 'prune'], root).catch(() => {})
  })
  say(`checking out and building ${commit}`)
  await run('git', ['worktree', 'add', '--quiet', '--detach', folder, commit], root)
  await run(process.execPath, ['--input-type=module', '--eval', PREPARE], folder)
  return folder
}
