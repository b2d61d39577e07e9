// A Chromium for the browser tests: one that is there, Debian's package, or Playwright's own.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run, runPackage } from './steps.mjs'

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** It must run: Ubuntu's "chromium" may be a note that says to install a snap. */
function runs(file) {
  if (!file || !fs.existsSync(file)) return false
  if (process.platform === 'win32') return true
  try {
    return /\d+\./.test(execFileSync(file, ['--version'], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

const isRoot = () => process.getuid?.() === 0

async function fromDebian() {
  if (!isRoot() || !runs('/usr/bin/apt-get')) return null
  console.log('  installing a Chromium for the browser tests (apt-get)')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']
  await run('apt-get', ['update', '-qq'], { env })
  const { code } = await run('apt-get', install, { env })
  return code === 0 ? '/usr/bin/chromium-headless-shell' : null
}

async function fromPlaywright() {
  console.log('  downloading a Chromium for the browser tests (Playwright)')
  const withSystemLibraries = isRoot() && process.platform === 'linux' ? ['--with-deps'] : []
  await runPackage('@playwright/test/cli.js', ['install', ...withSystemLibraries, 'chromium'])
  return playwrightsOwn()
}

const outsideOfPackages = () => [process.env.CHROMIUM, ...onPath(), ...PLACES]

/** Where Playwright keeps the browsers that it has downloaded, which of them is asked of its package. */
const playwrightsFolder = () =>
  process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), '.cache', 'ms-playwright')

/** Debian's package, where no Chromium is seen yet. This needs no package of ours, so npm can install them meanwhile. */
export async function installChromiumEarly() {
  if (outsideOfPackages().some(runs) || fs.existsSync(playwrightsFolder())) return
  await fromDebian()
}

/**
 * @returns {Promise<string | null>} path of a Chromium that runs, or null
 */
export async function findChromium() {
  for (const file of [...outsideOfPackages(), await playwrightsOwn()]) {
    if (runs(file)) return file
  }
  for (const source of [fromDebian, fromPlaywright]) {
    const file = await source().catch(() => null)
    if (runs(file)) return file
  }
  return null
}
