// The house's import rules, for: npm run imports. Imports only ever go down.

/** From the ground up; rooms on one line are of one rank and do not know each other. */
const RANKS = [
  ['identity'],
  ['catalog'],
  ['authoring', 'cohorts', 'writing'],
  ['seats', 'pricing'],
  ['billing', 'learning'],
  ['checks', 'transfer', 'reflections', 'discussions', 'checkout', 'moves', 'sessions'],
  ['calibration', 'peers'],
  ['grading', 'practice', 'observations', 'coaching'],
  ['follow-up', 'consensus', 'practitioners'],
  ['audit', 'facilitation', 'skills'],
  ['agencies', 'staff'],
  ['releases', 'notifications'],
]
const ROOMS = RANKS.flat()
const TEST = '\\.test\\.tsx?$'
/** The files that stand on top of the rooms: front doors and fuse box. */
const TOP =
  '^app/(routes/|(routes|root|entry|wiring|worker|server|pages)\\.|(entry|wiring|worker|retention)\\.[a-z]+\\.)'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const general = [
  forbid('no-cycles', 'Circles cannot be understood from either end.', {}, { circular: true }),
  forbid(
    'no-unresolved',
    'A broken path would hide from every rule.',
    {},
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
  forbid(
    'app-without-tests',
    'What runs does not know its tests.',
    { path: '^app/', pathNot: TEST },
    { path: ['^tests/', TEST] },
  ),
]

const floors = [
  forbid(
    'platform-is-ground',
    'The ground knows no one above it.',
    { path: '^app/platform/' },
    { path: '^app/', pathNot: '^app/platform/' },
  ),
  forbid(
    'shared-runs-anywhere',
    'platform/shared is for the browser too.',
    { path: '^app/platform/shared/', pathNot: TEST },
    { path: '^app/', pathNot: '^app/platform/shared/' },
  ),
  forbid(
    'boot-stands-alone',
    'Boot runs before the packages and the build are there.',
    { path: '^app/platform/boot/', pathNot: TEST },
    { path: '^app/', pathNot: '^app/platform/boot/' },
  ),
  forbid(
    'boot-is-a-door-out',
    'The app does not import the scripts that start it.',
    { path: '^app/', pathNot: ['^app/platform/boot/', TEST] },
    { path: '^app/platform/boot/' },
  ),
  forbid(
    'furniture-is-plain',
    'app/ui has no word of the domain.',
    { path: '^app/ui/' },
    { path: '^app/', pathNot: '^app/(ui|platform/shared)/' },
  ),
  forbid(
    'nobody-imports-the-top',
    'Routes, root, wiring, server and worker are ends.',
    { path: '^app/', pathNot: TOP },
    { path: TOP },
  ),
  forbid(
    'nobody-imports-a-route',
    'Addresses come from platform/shared/paths.',
    { path: '^app/' },
    { path: '^app/routes/' },
  ),
]

const rooms = [
  forbid(
    'rooms-have-doors',
    'A room is entered by index.server or contract.',
    { path: '^app/features/([^/]+)/' },
    {
      path: '^app/features/',
      pathNot: [
        '^app/features/$1/',
        '^app/features/[^/]+/(index\\.server|contract|contract/index)\\.ts$',
      ],
    },
  ),
  forbid(
    'top-uses-doors',
    'The top uses doors, and the ui of rooms.',
    { path: TOP },
    { path: '^app/features/[^/]+/(server|domain|parts)/' },
  ),
  forbid(
    'domain-is-pure',
    'Rules are pure: their own domain, the contracts of their own and of lower rooms, platform/shared.',
    { path: '^app/features/([^/]+)/domain/', pathNot: TEST },
    {
      pathNot: [
        '^app/features/$1/(domain/|contract/)',
        '^app/features/[^/]+/contract(/index)?\\.ts$',
        '^app/platform/shared/',
      ],
    },
  ),
  forbid(
    'parts-are-pure',
    'The rules of a kind of part, like domain/: no I/O, and nothing of the rooms above.',
    {
      path: '^app/features/catalog/parts/',
      pathNot: [TEST, '\\.tsx$', '/(cards|use-[^/]+)\\.ts$'],
    },
    {
      pathNot: [
        '^app/features/catalog/(domain/|contract/|parts/.*(?<!/cards)\\.ts$)',
        '^app/platform/shared/',
      ],
    },
  ),
  forbid(
    'kinds-load-no-schema',
    'A lesson page imports the facts of a kind, and would load the library with them.',
    { path: '^app/features/catalog/parts/(?!form/|authored/)[^/]+/', pathNot: TEST },
    { path: ['^app/platform/shared/zod', '^app/features/catalog/parts/form/answer-'] },
  ),
  forbid(
    'rights-are-pure',
    'Who may do what is decided without looking anything up; only the SQL of it knows the database.',
    {
      path: '^app/features/identity/access/',
      pathNot: [TEST, '/(scope|name-apart|held-roles)\\.server\\.ts$'],
    },
    { path: '^app/', pathNot: ['^app/features/identity/access/', '^app/platform/shared/'] },
  ),
  forbid(
    'contracts-are-light',
    'What stands in the open in a room runs in the browser: words and rules, no server code.',
    {
      path: '^app/features/([^/]+)/([^/]+|contract/[^/]+)$',
      pathNot: ['/index\\.server\\.ts$', TEST],
    },
    {
      path: '^app/',
      pathNot: [
        '^app/features/$1/(domain/|contract/|parts/.*\\.ts$|access/(?!.*\\.server\\.ts$)|[^/]+\\.ts$)',
        '^app/features/[^/]+/contract(/index)?\\.ts$',
        '^app/platform/shared/',
      ],
    },
  ),
  forbid(
    'browser-stays-browser',
    'What the browser gets has no server code in it.',
    {
      path: '^app/(ui/|features/[^/]+/(ui/|domain/|contract/|parts/|[^/]+$))',
      pathNot: [TEST, '^app/features/[^/]+/index\\.server\\.ts$'],
    },
    { path: ['\\.server\\.tsx?$', '^app/platform/(?!shared/)', '@prisma/'] },
  ),
  ...ROOMS.map((room) => {
    const rank = RANKS.findIndex((row) => row.includes(room))
    const above = RANKS.slice(rank)
      .flat()
      .filter((other) => other !== room)
    return forbid(
      `rank-of-${room}`,
      'A room knows lower rooms only.',
      { path: `^app/features/${room}/` },
      { path: `^app/features/(${above.join('|') || '-'})/` },
    )
  }),
  forbid(
    'rooms-have-a-rank',
    'A new room needs a place in the ranks above.',
    { path: `^app/features/(?!(${ROOMS.join('|')})/)` },
    {},
  ),
]

const outside = [
  forbid(
    'routes-do-no-io',
    'A route calls verbs.',
    { path: '^app/routes/' },
    { path: '^app/platform/(db|mail|payments|jobs|events|files)/' },
  ),
  forbid(
    'prisma-in-its-place',
    'Prisma is for platform/db and the server side of rooms.',
    { path: '^app/', pathNot: ['^app/platform/db/', '^app/platform/boot/'] },
    { path: ['@prisma/', '^app/platform/db/generated/'] },
  ),
  forbid(
    'database-in-its-place',
    'The database is for platform and the server side of rooms; rights are SQL besides.',
    {
      path: '^app/features/',
      pathNot: [
        '^app/features/[^/]+/server/',
        '^app/features/identity/access/(scope|name-apart|held-roles)\\.server\\.ts$',
        TEST,
      ],
    },
    { path: '^app/platform/db/' },
  ),
  forbid(
    'remix-at-the-door',
    'Only doors, entries and app/ui know Remix, so that a move stays mechanical.',
    {
      path: '^app/',
      pathNot: [
        '^app/routes/',
        '^app/(root|routes|server|pages\\.(server|test))\\.tsx?$',
        '^app/entry\\.(client|server)\\.tsx$',
        '^app/ui/',
        // Declares what Remix is given; there is no code in it.
        '\\.d\\.ts$',
      ],
    },
    { path: '@remix-run/' },
  ),
  forbid(
    'one-zod',
    'zod only by platform/shared/zod, where it is told not to compile.',
    { path: '^app/', pathNot: '^app/platform/shared/zod\\.ts$' },
    { path: '(^|node_modules/)zod/' },
  ),
  forbid(
    'one-calendar',
    'Zones and days only by platform/shared/time.',
    { path: '^app/', pathNot: '^app/platform/shared/(time|zones/)' },
    { path: 'temporal-polyfill' },
  ),
]

module.exports = {
  forbidden: [...general, ...floors, ...rooms, ...outside],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^app/platform/db/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
