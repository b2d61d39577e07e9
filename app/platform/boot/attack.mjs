// npm run attack -- 10000: an attacker reads the releases of so many random agencies; prints what was found out.
import './lib/check-node.mjs'
import { runCommand } from './lib/lifecycle.mjs'
import { installPackages } from './lib/prepare.mjs'
import { importTypescript } from './lib/run-typescript.mjs'

runCommand(async () => {
  await installPackages()
  const { attackMany } = await importTypescript('tests/bench/attack/attack-many.ts')
  const { lines, found } = attackMany(Number(process.argv[2] ?? 10_000))
  console.log(lines.join('\n'))
  return found === 0 ? 0 : 1
})
