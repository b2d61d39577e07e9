// npm run unused: files, exports and packages that nothing uses.
export default {
  entry: [
    'app/{root,entry.client,entry.server}.tsx',
    'app/routes.ts',
    // The gallery of `/dev/ui` is no entry: a piece of app/ui that only the gallery shows is unused.
    'app/routes/{[!d]*,d[!e]*,dev_.outbox*}.tsx',
    'app/{server,entry.offline}.ts',
    'app/platform/boot/*.mjs',
    // A command bundles each of these, by its name.
    'tests/bench/{attack/attack-many,simulate/trial,transfer/all-states}.ts',
    // A process of its own starts each of these, by its name.
    'tests/bench/{bench,compile-content,hello,server,money/killed-server}.mjs',
    'tests/bench/simulate/{simulate.mjs,trial.ts}',
    'tests/bench/transfer/all-states.ts',
    'tests/setup/{*,processes/*}.mjs',
    // The browser tests bundle it, by its name.
    'tests/setup/room.ts',
  ],
  project: [
    'app/**/*.{ts,tsx,mjs}',
    'prisma/**/*.ts',
    'tests/**/*.{ts,tsx,mjs,cjs,js}',
    '*.{ts,js}',
  ],
  // Its plugin would take every route for an entry.
  remix: false,
  // A type that only its own file uses still names a part of a contract.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Documents are set in its files.
    '@expo-google-fonts/atkinson-hyperlegible-next',
    // `app/ui/styles.css` imports it.
    'tailwindcss',
  ],
  // They belong to the operating system.
  ignoreBinaries: ['tasklist', 'mount', 'umount'],
}
