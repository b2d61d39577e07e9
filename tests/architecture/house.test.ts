import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALL_ACTIONS } from '~/features/identity/access/actions'
import { samplePeople } from '~/features/identity/contract'
import { paths } from '~/platform/shared/paths'
import { declaredEvents, heardEvents, laterKeys, publishedEvents } from './events'
import { foreignWrites } from './models'
import { actionsAsked, ownRights } from './rights'
import { strayExports, unguarded } from './routes'
import { isTest, occurrences, type Source, sources } from './source'

const app = sources(['app'])
const running = app.filter((source) => !isTest(source))
const routes = sources(['app/routes'])
const under = (pattern: RegExp) => running.filter(({ file }) => pattern.test(file))
const lines = ({ text }: Source) => text.trimEnd().split('\n').length

const namesIn = (line: string): string[] => (line.match(/[a-z][a-z-]+/g) ?? []).sort()

/** The rooms of each rank in the README's drawing, from the highest. A rank begins with its number and may go on. */
function ranksDrawn(readme: string): string[][] {
  const drawing = readme.slice(readme.indexOf('rank 12'), readme.indexOf('app/ui/  '))
  const left = drawing.split('\n').map((line) => line.split(/[┐│┘]/)[0]?.replace('rank', '') ?? '')
  const ranks = left.join('\n').split(/\n? +\d+ /)
  return ranks.map(namesIn).filter((names) => names.length > 0)
}

describe('routes', () => {
  test('are at most 120 lines', () => {
    const long = routes.filter((route) => lines(route) > 120)
    expect(long.map((route) => `${route.file}: ${lines(route)}`)).toEqual([])
  })

  test('have loaders and actions that are guarded or open, and nothing else', () => {
    expect(unguarded([...routes, ...under(/^app\/root\.tsx$/)])).toEqual([])
  })

  test('export only what Remix knows', () => {
    expect(strayExports(routes)).toEqual([])
  })

  test('neither query nor parse by themselves', () => {
    expect(occurrences(routes, /platform\/(db|shared\/zod)|\bprisma\b/g)).toEqual([])
  })
})

describe('pages', () => {
  test('never ask an engine for the name of a zone: each version has its own', () => {
    expect(occurrences(running, /\btimeZoneName\b/g)).toEqual([])
  })
})

describe('rooms', () => {
  const rooms = fs.readdirSync('app/features')

  test('write only their own tables', () => {
    expect(foreignWrites(under(/^app\/(features|platform)\//))).toEqual([])
  })

  test('leave it to identity/access who may do what', () => {
    expect(ownRights(under(/^app\/features\/(?!identity\/access\/)/))).toEqual([])
  })

  test('ask for every action that is declared', () => {
    const verbs = under(/^app\/features\/([^/]+\/server\/|identity\/access\/.*\.server\.ts$)/)
    expect(actionsAsked(verbs, ALL_ACTIONS)).toEqual(ALL_ACTIONS)
  })

  test('say in at most 25 lines what they own', () => {
    const silent = rooms.filter((room) => {
      const file = path.join('app/features', room, 'README.md')
      return !fs.existsSync(file) || fs.readFileSync(file, 'utf8').trimEnd().split('\n').length > 25
    })
    expect(silent).toEqual([])
  })

  test('stand by rank in the README and in the rules of imports, each that there is and no other', () => {
    const readme = fs.readFileSync('README.md', 'utf8')
    const rules = fs.readFileSync('tests/architecture/imports.cjs', 'utf8')
    const declared = rules.match(/RANKS = \[\n([\s\S]*?)\n\]/)?.[1]?.split('\n') ?? []
    expect(ranksDrawn(readme)).toEqual(declared.map(namesIn).reverse())
    expect(declared.flatMap(namesIn).sort()).toEqual([...rooms].sort())
  })

  test('have at most 5,000 lines, without their tests', () => {
    const sizes = rooms.map((room) => {
      const files = under(new RegExp(`^app/features/${room}/`))
      return { room, lines: files.reduce((sum, file) => sum + lines(file), 0) }
    })
    expect(sizes.filter((size) => size.lines > 5_000)).toEqual([])
  })

  test('have a contract that is a folder, entered by its index', () => {
    const open = rooms.filter((room) =>
      fs.existsSync(path.join('app/features', room, 'contract.ts')),
    )
    const closed = rooms.filter(
      (room) => !fs.existsSync(path.join('app/features', room, 'contract/index.ts')),
    )
    expect(open).toEqual([])
    expect(closed).toEqual([])
  })

  test('keep clock and chance out of their rules', () => {
    const impure = /new Date\(\)|Date\.now\(|performance\.now\(|Math\.random\(|randomUUID\(/g
    expect(occurrences(under(/\/domain\//), impure)).toEqual([])
  })
})

describe('events', () => {
  test('each is published by a room, and someone listens to it', () => {
    const declared = declaredEvents(under(/^app\/features\//))
    expect(declared.length).toBeGreaterThan(10)
    expect(publishedEvents(under(/^app\/features\//))).toEqual(declared)
    expect(heardEvents(under(/^app\/wiring/))).toEqual(declared)
  })

  test('each has one name and one schema, in the contract of the room that publishes it', () => {
    const contracts = /^app\/features\/([^/]+)\/contract\/events\.ts$/
    const declared = declaredEvents(running)
    expect(declaredEvents(under(contracts))).toEqual(declared)
    expect(new Set(declared).size).toBe(declared.length)
    const strays = under(contracts).filter((file) => {
      const room = file.file.match(contracts)?.[1]
      const own = publishedEvents(under(new RegExp(`^app/features/${room}/`)))
      return declaredEvents([file]).some((name) => !own.includes(name))
    })
    expect(strays.map(({ file }) => file)).toEqual([])
  })

  test('each listener that hears one later has a key of its own', () => {
    const keys = laterKeys(under(/^app\/wiring/))
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)+$/.test(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('mails are written later: a fault in a template undoes no act', () => {
    const names = heardEvents(under(/^app\/wiring/))
    const inside = occurrences(under(/^app\/wiring/), /\binside\([^)]*, mail[A-Z]\w*\)/g)
    expect(names.length).toBeGreaterThan(0)
    expect(inside).toEqual([])
  })
})

describe('money and seats', () => {
  test('cohorts count the places of unpaid orders in one file, and read nothing else of billing', () => {
    const others = under(/^app\/features\/cohorts\/(?!server\/places\.server\.ts$)/)
    expect(occurrences(others, /\b(seat_order|ledger_entry|seatOrder|ledgerEntry)\b/g)).toEqual([])
  })

  test('what codes cost reads orders in one file, and writes none', () => {
    const others = under(/^app\/features\/pricing\/(?!server\/codes\/uses\.server\.ts$)/)
    expect(occurrences(others, /\b(seat_order|seatOrder|order_line|orderLine)\b/g)).toEqual([])
  })

  test('no insert passes over a conflict in silence', () => {
    const rooms = under(/^app\/(features\/(cohorts|seats|billing|agencies)|platform\/payments)\//)
    expect(occurrences(rooms, /skipDuplicates|ON CONFLICT[^;`]*DO NOTHING/g)).toEqual([])
  })
})

describe('everywhere', () => {
  test('the environment is read in one place', () => {
    const others = under(/^app\/(?!platform\/(env\.server\.ts$|boot\/))/)
    expect(occurrences(others, /process\.env|import\.meta\.env/g)).toEqual([])
  })

  test('only the doors and app/ui know Remix', () => {
    const inside = under(
      /^app\/(?!routes\/|routes\.ts|root\.tsx|(?:pages\.)?server\.ts|entry\.\w+\.tsx|ui\/|.*\.d\.ts$)/,
    )
    expect(occurrences(inside, /from '@remix-run\/[^']+'/g)).toEqual([])
  })

  test('zod comes by platform/shared/zod', () => {
    const others = under(/^app\/(?!platform\/shared\/zod\.ts$)/)
    expect(occurrences(others, /from 'zod(\/[^']*)?'/g)).toEqual([])
  })

  test('SQL is never put together from text', () => {
    expect(occurrences(running, /\$(query|execute)RawUnsafe|Prisma\.raw\(/g)).toEqual([])
  })

  test('only app/ui/device keeps anything in the browser’s storage', () => {
    const storage = /\b(localStorage|sessionStorage|indexedDB)\b/g
    const stores = occurrences(running, storage).map((found) => found.split(':')[0])
    expect(stores).toEqual(['app/ui/device/words.ts'])
  })

  test('every address is used', () => {
    const used = occurrences(running, /\bpaths\.\w+/g).map((found) => found.split('.').at(-1))
    expect(Object.keys(paths).filter((name) => !used.includes(name))).toEqual([])
  })

  test('comments are sentences, so none begins with Of, What, Who or Whose', () => {
    const all = sources(['app', 'tests', 'prisma'], /\.(tsx?|mjs|cjs|prisma)$/)
    const fragments = /(?:\/\*\*?(?:\n \*)?|(?<!:)\/\/\/?) (?:Of|What|Who|Whose)\b/g
    expect(occurrences(all, fragments)).toEqual([])
    const sample = { file: 'a.ts', text: `/** ${'Who'} may\n// ${'What'} is\n/**\n * ${'Of'}` }
    expect(occurrences([sample], fragments)).toHaveLength(3)
  })

  test('a folder holds at most 15 files', () => {
    // The names of routes are the addresses, so they stand in one folder.
    const all = sources(['app', 'tests/integration', 'tests/factories', 'tests/setup'], /.*/)
    const counts = new Map<string, number>()
    for (const { file } of all) {
      const folder = path.dirname(file)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    const full = [...counts].filter(([folder, files]) => files > 15 && folder !== 'app/routes')
    expect(full).toEqual([])
  })

  test('files are kebab-case', () => {
    const odd = app.filter(({ file }) => !file.startsWith('app/routes/'))
    const names = odd.map(({ file }) => file).filter((file) => /[^a-z0-9./-]/.test(file))
    expect(names).toEqual([])
  })

  test('nothing is put off, and no check is switched off', () => {
    const all = sources(['app', 'tests', 'prisma'], /\.(tsx?|mjs|cjs|prisma)$/)
    const excuses = [
      'TO' + 'DO',
      'FIX' + 'ME',
      'biome-' + 'ignore',
      '@ts-' + '(ignore|expect-error|nocheck)',
      'as unknown ' + 'as',
    ]
    const found = occurrences(all, new RegExp(excuses.join('|'), 'g'))
    expect(found).toEqual([])
  })

  test('a day of a cohort, or one that something waits for, is never written without its zone', () => {
    const days = 'startsOn|endsOn|opensOn|closesOn|enrollUntil|dueOn'
    const bare = new RegExp(
      `formatDay\\(\\s*[\\w.?]*\\b(${days})\\b|<Time day=\\{[\\w.?]*\\b(${days})\\b`,
      'g',
    )
    expect(occurrences(running, bare)).toEqual([])
    const old = { file: 'a.tsx', text: 'formatDay(module.window.opensOn) <Time day={startsOn} />' }
    expect(occurrences([old], bare)).toHaveLength(2)
  })
})

/** Browser tests that look at the demo and change nothing in it. */
const ABOUT_THE_DEMO: Readonly<Record<string, string>> = {
  'tests/e2e/authoring/content-preview.spec.ts': 'it reads the course as the staff of the demo',
  'tests/e2e/facilitation/cohort-table.spec.ts':
    'it measures a table that is full, as that of the demo',
  'tests/e2e/identity/closed-doors.spec.ts':
    'it presses the buttons with which a visitor becomes a sample person; its forms are never sent',
  'tests/e2e/journeys/every-page.spec.ts': 'it looks at pages that are full, as those of the demo',
  'tests/e2e/journeys/narrow.spec.ts': 'it looks at a list that is full, as that of the demo',
  'tests/e2e/learning/search.spec.ts': 'it finds what the people of the demo have written',
}

/** Signing in as a sample person, the name of one, and any address of the demo. */
const SAMPLE = new RegExp(
  `\\bsignInAsSample\\(|${samplePeople.map(({ name }) => name).join('|')}|@[\\w-]+\\.example\\b`,
  'g',
)
/** Tests that wait for each other share something. */
const IN_TURN = /\bdescribe\.(?:configure|serial)\b/g

const specs = sources(['tests/e2e'], /\.spec\.ts$/)
const inDemo = (files: Source[]) => occurrences(files, SAMPLE)

describe('browser tests', () => {
  test('use the test that watches the console', () => {
    const all = sources(['tests/e2e'])
    expect(
      occurrences(all, /import (?!type)[^'"]*\btest\b[^'"]*from '@playwright\/test'/g),
    ).toEqual([])
  })

  test('bring their own people', () => {
    expect(inDemo(specs.filter(({ file }) => !(file in ABOUT_THE_DEMO)))).toEqual([])
  })

  test.each(Object.keys(ABOUT_THE_DEMO))('%s is an exception that is still needed', (file) => {
    expect(inDemo(specs.filter((source) => source.file === file))).not.toEqual([])
  })

  test('do not wait for each other', () => {
    expect(occurrences(specs, IN_TURN)).toEqual([])
  })

  test('with a person of the demo are found', () => {
    const found = (text: string) => inDemo([{ file: 'a.spec.ts', text }])
    expect(found("await signInAsSample(page, 'Ana Whitfield')")).toHaveLength(2)
    expect(found("signInByMail(page, 'nora.beckett@northway.example')")).toHaveLength(1)
    expect(found("signInAs(page, room.coach)\n'someone@example.org'")).toEqual([])
  })
})
