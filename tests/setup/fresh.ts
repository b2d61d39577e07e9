import { vi } from 'vitest'

/** One process runs many files; each begins with the environment and the modules of a new process. */
const kept = globalThis as typeof globalThis & { environmentAtStart?: NodeJS.ProcessEnv }
kept.environmentAtStart ??= { ...process.env }
for (const name of Object.keys(process.env)) delete process.env[name]
Object.assign(process.env, kept.environmentAtStart)
vi.resetModules()
