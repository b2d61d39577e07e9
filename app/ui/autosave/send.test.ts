import { afterEach, expect, test, vi } from 'vitest'
import { POST_TIMEOUT_MS } from '../offline/send-unsent'
import { send } from './send'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a save on a connection that has died in silence fails after a while, so that it is tried again', async () => {
  const patience = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  const target = { action: '/drafts', person: 'p', purpose: 'post', subject: 's' }
  const sent = send(target, { text: 'One', baseVersion: 0, mutationId: 'id', leaving: false })
  patience.abort()
  const never = new Promise((go) => setTimeout(go, 200, 'still waiting'))
  expect(await Promise.race([sent, never])).toEqual({ kind: 'failed' })
  expect(timeout).toHaveBeenCalledWith(POST_TIMEOUT_MS)
  timeout.mockRestore()
})
