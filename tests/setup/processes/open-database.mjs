// Stands in for an app: opens the database of DATA_DIR, says so, and keeps it until it is told to go.
import { openDatabase } from '../../../app/platform/boot/lib/postgres/database.mjs'

const share = process.argv.includes('--share')

try {
  const database = await openDatabase({ who: share ? 'npm run admin' : 'npm start', share })
  process.on('SIGTERM', () => database.close().then(() => process.exit(0)))
  const { url, place, adopted } = database
  process.stdout.write(`${JSON.stringify({ url, place, adopted })}\n`)
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: error.message, plain: error.plain })}\n`)
  process.exit(1)
}
