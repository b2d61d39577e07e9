// How long the content takes to compile: all of it, and again when nothing has changed.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onLeave } from '../../app/platform/boot/lib/lifecycle.mjs'
import { inRoot } from '../../app/platform/boot/lib/places.mjs'

const NEEDED = ['app', 'content', 'public', 'package-lock.json']

/** The project by links, so that the cache of compiled lessons is a new one. */
function emptyCache() {
  const root = path.join(os.tmpdir(), `footbridge-content-${randomUUID()}`)
  fs.mkdirSync(root)
  onLeave(() => fs.rmSync(root, { recursive: true, force: true }))
  for (const name of NEEDED) fs.symlinkSync(inRoot(name), path.join(root, name))
  return root
}

const compileIn = (root) =>
  new Promise((resolve, reject) => {
    const script = inRoot('tests/bench/compile-content.mjs')
    const child = spawn(process.execPath, [script, root], {
      cwd: inRoot(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error('the content does not compile')),
    )
  })

/** Seconds for everything, each in a process of its own, and how many documents that is. */
export async function measureContent() {
  const root = emptyCache()
  const cold = await compileIn(root)
  const warm = []
  for (let run = 0; run < 3; run += 1) warm.push((await compileIn(root)).seconds)
  return { documents: cold.documents, cold: cold.seconds, warm }
}
