// npm test -- changed: the browser tests that a change can break, by the rooms that it touches.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './places.mjs'

const EVERYTHING = 'tests/e2e'
/** These cross rooms, so they run with every change of a room. */
const JOURNEYS = 'tests/e2e/journeys'
const ROOM = /^app\/features\/([\w-]+)\//
const SPEC = /^tests\/e2e\/.+\.spec\.ts$/
/** Nothing in the browser comes from these. */
const UNSEEN =
  /(\.md|\.test\.tsx?|^LICENSE|^\.(editorconfig|gitignore)|^\.github\/.*)$|^tests\/(?!e2e|setup)/

/**
 * @param {string[]} files changed files, from the root of the project
 * @param {Record<string, string[]>} imports the rooms that each room, or route (by its path), imports
 * @returns {string[]} folders and files for Playwright; none when no browser test can break
 */
export function browserTestsFor(files, imports) {
  const rooms = new Set()
  const chosen = new Set()
  for (const file of files.filter((name) => !UNSEEN.test(name))) {
    if (SPEC.test(file)) chosen.add(file)
    else if (ROOM.test(file)) rooms.add(ROOM.exec(file)[1])
    else if (imports[file]) for (const room of imports[file]) rooms.add(room)
    else return [EVERYTHING]
  }
  for (const [user, used] of Object.entries(imports)) {
    if (!user.includes('/') && used.some((room) => rooms.has(room))) rooms.add(user)
  }
  for (const room of rooms) chosen.add(`tests/e2e/${room}`)
  if (rooms.size > 0) chosen.add(JOURNEYS)
  return [...chosen].sort()
}

const sourcesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))

const roomsIn = (files) => [
  ...new Set(
    files.flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(/'~\/features\/([\w-]+)\//g)].map(
        ([, room]) => room,
      ),
    ),
  ),
]

/** Reads which rooms each room and each route imports. */
function readImports() {
  const features = inRoot('app/features')
  const rooms = fs
    .readdirSync(features)
    .map((room) => [room, roomsIn(sourcesIn(path.join(features, room)))])
  const routes = sourcesIn(inRoot('app/routes')).map((file) => [
    path.relative(root, file),
    roomsIn([file]),
  ])
  return Object.fromEntries([...rooms, ...routes])
}

const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

/** The browser tests that can break by what differs from `base`, committed or not. */
export function changedBrowserTests(base) {
  const files = [
    ...git('diff', '--name-only', '--no-renames', base),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
  return browserTestsFor(files, readImports()).filter((name) => fs.existsSync(inRoot(name)))
}
