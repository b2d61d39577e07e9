// Running programs, timing steps, and skipping a step whose inputs have not changed.
import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './places.mjs'

const running = new Set()

/** Ends the programs that this process has started; part of an orderly stop. */
export function endPrograms() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program to its end and gives what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, shell?: boolean}} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 1 : 0), output })
    })
  })
}

/** Runs a script of an installed package with this very Node. */
export const runPackage = (script, args, options) =>
  run(process.execPath, [inRoot('node_modules', script), ...args], options)

/** Prints how long a step took; a step that gives "unchanged" is not worth a line. */
export async function step(name, work) {
  const from = performance.now()
  const result = await work()
  if (result !== 'unchanged') {
    console.log(`  ${name.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(1)} s`)
  }
  return result
}

/** A digest over names and contents of files and folders, in the order of their names. */
function digest(paths, skip = () => false) {
  const hash = crypto.createHash('sha256').update(process.versions.node)
  const walk = (relative) => {
    const at = inRoot(relative)
    if (skip(relative) || !fs.existsSync(at)) return
    if (fs.statSync(at).isDirectory()) {
      for (const name of fs.readdirSync(at).sort()) walk(path.posix.join(relative, name))
    } else {
      const content = fs.readFileSync(at)
      hash.update(`\0${relative}\0${content.length}\0`).update(content)
    }
  }
  for (const each of paths) walk(each)
  return hash.digest('hex')
}

const stampFile = (name) => inRoot('node_modules', '.cache', 'footbridge', `${name}.stamp`)

/**
 * Does `work` unless the same inputs have been worked on before and the outputs are there.
 * @returns {Promise<'unchanged' | undefined>}
 */
export async function onceFor(name, { inputs, skip, outputs }, work) {
  const stamp = stampFile(name)
  const now = digest(inputs, skip)
  const known = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now
  if (known && outputs.every((output) => fs.existsSync(inRoot(output)))) return 'unchanged'
  fs.rmSync(stamp, { force: true })
  await work()
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, now)
}
