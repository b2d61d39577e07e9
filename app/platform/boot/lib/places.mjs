import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[\\/]$/, '')

/** @param {...string} parts a path inside the project */
export const inRoot = (...parts) => path.join(root, ...parts)

/** Where the embedded database and the generated secrets live: DATA_DIR, or .data in the project. */
export const dataDir = () => path.resolve(root, process.env.DATA_DIR || '.data')

export const migrationsDir = inRoot('prisma', 'migrations')
export const schemaDir = inRoot('prisma', 'schema')
