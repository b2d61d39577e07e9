import { expect, test, vi } from 'vitest'
import { breather, runStepsInTurns } from './breather.server'
import { runSteps } from './shared/work/steps'

const clock = (...readings: number[]) => {
  const now = vi.spyOn(performance, 'now')
  for (const reading of readings) now.mockReturnValueOnce(reading)
  return now
}

/** Whether something that waits for its turn got it while this was awaited. */
async function lets(work: () => Promise<void>): Promise<boolean> {
  let came = false
  setImmediate(() => {
    came = true
  })
  await work()
  return came
}

test('short work goes on at once, and longer work lets others in and then begins to count again', async () => {
  const now = clock(0, 9, 10, 11, 20, 21, 22)
  const breathe = breather()
  expect([await lets(breathe), await lets(breathe)]).toEqual([false, true])
  // It went on at 11: at 20 it has worked for 9 ms.
  expect([await lets(breathe), await lets(breathe)]).toEqual([false, true])
  now.mockRestore()
})

test('work in steps lets others in between them, and gives the same as all at once', async () => {
  function* work() {
    yield
    yield
    return 'done'
  }
  let breaths = 0
  const breathe = async () => {
    breaths += 1
  }
  expect(await runStepsInTurns(work(), breathe)).toBe('done')
  expect(breaths).toBe(2)
  expect(runSteps(work())).toBe('done')
})
