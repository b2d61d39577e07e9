import { afterEach, beforeEach, vi } from 'vitest'

// console.error is how React and libraries say that something is wrong: it fails the test.
let said: unknown[][] = []

beforeEach(() => {
  said = []
  vi.spyOn(console, 'error').mockImplementation((...args) => {
    said.push(args)
  })
})

afterEach(() => {
  vi.mocked(console.error).mockRestore()
  if (said.length > 0) {
    const lines = said.map((args) => args.map((arg) => show(arg)).join(' '))
    throw new Error(`console.error was called:\n${lines.join('\n')}`)
  }
})

const show = (arg: unknown) => (arg instanceof Error ? (arg.stack ?? arg.message) : String(arg))
