import fs from 'node:fs'
import { inRoot } from './places.mjs'

/** Takes settings from a file .env beside package.json, if there is one; what is set already wins. */
export function readEnvFile(file = inRoot('.env')) {
  if (fs.existsSync(file)) process.loadEnvFile(file)
}
