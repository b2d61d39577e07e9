// The states of very many pairs, measured in a process of its own, so that memory is that of the computation.
import { spawn } from 'node:child_process'
import { importTypescript } from '../../../app/platform/boot/lib/run-typescript.mjs'
import { figure } from '../figures.mjs'

const COACHES = 10_000
const self = new URL(import.meta.url).pathname

/** Runs this file as a process of its own and reads what it measured. */
export const measureTransfer = () =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [self], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error('the states were not computed')),
    )
  })

export function transferFigures(found) {
  const all = `${found.pairs.toLocaleString('en')} states of ${found.coaches.toLocaleString('en')} coaches`
  return [
    figure(`${all}: events`, found.events, '', { digits: 0 }),
    figure('  all of them', found.seconds, 's', { most: 6, digits: 2 }),
    figure('  CPU for that', found.cpuSeconds, 's', { digits: 2 }),
    figure('  memory above the start', found.mebibytes, 'MiB', { most: 300, digits: 0 }),
    figure('  longest time between two turns of others', found.longest.ms, 'ms', { most: 50 }),
    figure('  most CPU between two turns of others', found.longest.cpuMs, 'ms', { digits: 1 }),
    figure('  one new event, median', found.oneEventMs.median, 'ms', { most: 5, digits: 3 }),
    figure('  one new event, longest of 300', found.oneEventMs.longest, 'ms', { digits: 2 }),
  ]
}

if (process.argv[1] === self) {
  const { allStates } = await importTypescript('tests/bench/transfer/all-states.ts')
  process.stdout.write(JSON.stringify(await allStates(COACHES)))
}
