import { describe, expect, test, vi } from 'vitest'
import { anUnsent as entry, idsOf as ids, testDevice } from '../device/test-device'
import { type UnsentQueue, unsentQueue } from '../device/unsent'
import { isConnectionFailure } from './connection'
import { unlessKept } from './send-or-keep'
import { type Posted, postedOf, postUnsent, sendUnsent } from './send-unsent'

function device() {
  const { store } = testDevice()
  return { queueOf: (person: string) => unsentQueue(person, store) }
}

/** A queue of three, and a server that answers as told; what it is not told it takes. */
async function send(
  answers: Record<string, Posted>,
  during?: (id: string, queue: UnsentQueue) => unknown,
) {
  const { queueOf } = device()
  const queue = queueOf('ana')
  for (const id of ['1', '2', '3']) queue.put(entry(id))
  const posted: string[] = []
  const round = () =>
    sendUnsent(queue, async ({ id }) => {
      posted.push(id)
      during?.(id, queue)
      return answers[id] ?? { kind: 'taken' }
    })
  return { queue, posted, round, sending: await round() }
}

describe('sending it', () => {
  test('goes in order, and each goes when the server has it', async () => {
    const { queue, posted, sending, round } = await send({})
    expect(posted).toEqual(['1', '2', '3'])
    expect(sending).toMatchObject({ taken: [{ id: '1' }, { id: '2' }, { id: '3' }], stopped: null })
    expect(queue.all()).toEqual([])
    await round()
    expect(posted).toHaveLength(3)
  })

  test.each(['later', 'signed-out'] as const)(
    'stops there when it is %s, and loses nothing',
    async (kind) => {
      const { queue, posted, sending } = await send({ '2': { kind } })
      expect(posted).toEqual(['1', '2'])
      expect([ids(sending.taken), sending.stopped]).toEqual([['1'], kind])
      expect(ids(queue.all())).toEqual(['2', '3'])
    },
  )

  test('goes on after a refusal, which stays with its reason and is not sent again', async () => {
    const refused = { kind: 'refused', message: 'Take the name out.' } as const
    const { queue, posted, sending, round } = await send({ '2': refused })
    expect(ids(sending.taken)).toEqual(['1', '3'])
    expect(queue.all()).toEqual([entry('2', { refused: 'Take the name out.' })])
    await round()
    expect(posted).toEqual(['1', '2', '3'])
  })

  test('goes on where the server fails on one, which waits for the next time', async () => {
    const { queue, posted, sending, round } = await send({ '2': { kind: 'failed' } })
    expect(sending).toMatchObject({ taken: [{ id: '1' }, { id: '3' }], stopped: 'later' })
    expect(queue.all()).toEqual([entry('2')])
    await round()
    expect(posted).toEqual(['1', '2', '3', '2'])
  })

  test('does not bring back what another tab has settled meanwhile', async () => {
    const { queueOf } = device()
    const queue = queueOf('ana')
    queue.put(entry('1'))
    await sendUnsent(queue, async () => {
      queue.settle(entry('1'), true)
      return { kind: 'refused', message: 'No.' }
    })
    expect(queue.all()).toEqual([])
  })
})

describe('an answer that was changed while the first was on its way', () => {
  // The page has not been read again: the second goes under the id of the first.
  const later = entry('1', { at: '2026-08-03T10:43:00.000Z', fields: [['answer.text', 'Other']] })

  test.each([{ kind: 'taken' }, { kind: 'refused', message: 'No.' }] as const)(
    'still waits when the first is $kind',
    async (posted) => {
      const queue = device().queueOf('ana')
      queue.put(entry('1'))
      await sendUnsent(queue, async () => {
        queue.put(later)
        return posted
      })
      expect(queue.all()).toEqual([later])
    },
  )

  test('takes its place, also where the first was refused', () => {
    const queue = device().queueOf('ana')
    queue.put(entry('1'))
    queue.settle(entry('1'), false)
    expect(ids(queue.all())).toEqual(['1'])
    queue.put(entry('1', { refused: 'No.' }))
    queue.settle(entry('1'), false)
    expect(queue.all()).toEqual([])
  })
})

test('one that was settled while another was on its way is not sent', async () => {
  const { posted } = await send({}, (id, queue) => id === '1' && queue.remove(entry('2')))
  expect(posted).toEqual(['1', '3'])
})

describe('what an answer means', () => {
  test('only our own word that it has it counts', () => {
    expect(postedOf(200, { accepted: 'an-id' }, 'an-id')).toEqual({ kind: 'taken' })
    // A hotel's sign-in page, a proxy, the answer to something else.
    for (const said of [null, {}, { accepted: 'other' }])
      expect(postedOf(200, said, 'an-id')).toEqual({ kind: 'later' })
    expect(postedOf(404, null, 'an-id')).toEqual({ kind: 'later' })
  })

  test('a refusal is said in the server’s words', () => {
    for (const status of [400, 403, 409])
      expect(postedOf(status, { message: 'No.' }, 'an-id')).toEqual({
        kind: 'refused',
        message: 'No.',
      })
    expect(postedOf(404, {}, 'an-id')).toMatchObject({
      kind: 'refused',
      message: /not open to you/,
    })
  })

  test('a session that has ended, and a server that cannot, are no refusals', () => {
    expect(postedOf(401, {}, 'an-id')).toEqual({ kind: 'signed-out' })
    for (const status of [408, 429, 502, 503])
      expect(postedOf(status, { message: 'No.' }, 'an-id')).toEqual({ kind: 'later' })
    expect(postedOf(500, {}, 'an-id')).toEqual({ kind: 'failed' })
    expect(postedOf(500, null, 'an-id')).toEqual({ kind: 'later' })
  })
})

describe('a failed connection', () => {
  test.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'The Internet connection appears to be offline.',
    'The network connection was lost.',
    'Unable to decode turbo-stream response from URL: http://localhost/x.data',
  ])('is known by its words: %s', (words) => {
    expect(isConnectionFailure(new TypeError(words))).toBe(true)
  })

  test('is no fault of ours, no answer, and nothing that was called off', () => {
    const aborted = new DOMException('Failed to fetch', 'AbortError')
    for (const error of [
      new TypeError("Cannot read properties of undefined (reading 'map')"),
      new Response('', { status: 503 }),
      aborted,
      'Failed to fetch',
      undefined,
    ])
      expect(isConnectionFailure(error)).toBe(false)
  })

  test('keeps the page as it is when an answer was kept, and only then', () => {
    const readsAnew = (actionResult: unknown) =>
      unlessKept({ actionResult, defaultShouldRevalidate: true })
    expect([readsAnew({ kept: true }), readsAnew({ kept: false })]).toEqual([false, false])
    expect([readsAnew(undefined), readsAnew({ accepted: 'x' }), readsAnew(null)]).toEqual([
      true,
      true,
      true,
    ])
  })
})

test('an entry is posted under the name of the person whose it is, whatever stands in its fields', async () => {
  const posted: FormData[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: FormData }) => {
    posted.push(body)
    return Response.json({ accepted: '1' })
  })
  const { queueOf } = device()
  // The first is of an earlier version, whose forms named their writer in another way.
  queueOf('ana').put(entry('1', { fields: [['person', 'ana']] }))
  await sendUnsent(queueOf('ana'), postUnsent)
  vi.unstubAllGlobals()
  expect(posted.map((body) => body.get('signedInAs'))).toEqual(['ana'])
  expect(queueOf('ana').all()).toEqual([])
})
