import { describe, expect, test } from 'vitest'
import { isConnectionFailure } from './connection'
import { unlessKept } from './send-or-keep'
import {
  leftQueue,
  type Posted,
  postedOf,
  sendUnsent,
  type Unsent,
  type UnsentQueue,
  type UnsentStore,
  unsentQueue,
} from './unsent'

/** A device's storage, which may be full or forbidden. */
function device({ broken = false } = {}) {
  const kept = new Map<string, string>()
  const guard = <T>(work: () => T): T => {
    if (broken) throw new Error('QuotaExceededError')
    return work()
  }
  const store: UnsentStore = {
    get length() {
      return guard(() => kept.size)
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => guard(() => kept.get(key) ?? null),
    setItem: (key, value) => guard(() => void kept.set(key, value)),
    removeItem: (key) => guard(() => void kept.delete(key)),
  }
  return { kept, queueOf: (person: string) => unsentQueue(() => store, person) }
}

const PAGE = '/learn/spring/module/lesson'
const entry = (id: string, change: Partial<Unsent> = {}): Unsent => ({
  ...{ id, to: `${PAGE}/answers`, page: PAGE, title: 'A lesson', form: `part-${id}` },
  fields: [['answer.text', `What ${id} says`]],
  at: `2026-08-03T10:42:0${id}.000Z`,
  ...change,
})

const ids = (entries: readonly Unsent[]) => entries.map(({ id }) => id)

describe('what waits on a device', () => {
  test('is each person’s own, in the order in which it was given', () => {
    const { queueOf } = device()
    for (const id of ['3', '1', '2']) queueOf('ana').put(entry(id))
    queueOf('an').put(entry('9'))
    expect(ids(queueOf('ana').all())).toEqual(['1', '2', '3'])
    expect(ids(queueOf('an').all())).toEqual(['9'])
    expect(queueOf('ben').all()).toEqual([])
  })

  test('is the later answer where one form gave two', () => {
    const { queueOf } = device()
    const queue = queueOf('ana')
    queue.put(entry('1', { form: 'part-c1' }))
    queue.put(entry('2', { form: 'part-c1', page: `${PAGE}-2` }))
    queue.put(entry('3', { form: 'part-c1' }))
    expect(ids(queue.all())).toEqual(['2', '3'])
    queue.settle({ id: '4', page: PAGE, form: 'part-c1' }, true)
    expect(ids(queue.all())).toEqual(['2'])
  })

  test('is both texts where two tabs wrote into the same box, and the server is asked', () => {
    const queue = device().queueOf('ana')
    const text = (id: string) => entry(id, { form: 'part-p1', fields: [['both', '1']] })
    queue.put(text('1'))
    queue.put(text('2'))
    expect(ids(queue.all())).toEqual(['1', '2'])
    queue.settle(text('3'), true)
    expect(ids(queue.all())).toEqual(['1', '2'])
    queue.settle(text('2'), true)
    expect(ids(queue.all())).toEqual(['1'])
    queue.put({ ...text('1'), refused: 'Another was kept.' })
    queue.put(text('4'))
    expect(ids(queue.all())).toEqual(['4'])
  })

  test('is not what two tabs write over each other', () => {
    const { queueOf } = device()
    const [one, other] = [queueOf('ana'), queueOf('ana')]
    one.put(entry('1'))
    other.put(entry('2'))
    one.remove(entry('1'))
    expect(ids(other.all())).toEqual(['2'])
  })

  test('is nothing where it is no entry of ours', () => {
    const { kept, queueOf } = device()
    for (const text of [
      'nonsense',
      'null',
      '[]',
      '{"id":"x"}',
      JSON.stringify(entry('1', { fields: [['a']] as never })),
    ])
      kept.set(`footbridge:unsent:ana:${text.length}`, text)
    expect(queueOf('ana').all()).toEqual([])
  })

  test('is nothing on a device that keeps nothing, and it says so', () => {
    const queue = device({ broken: true }).queueOf('ana')
    expect(queue.put(entry('1'))).toBe(false)
    expect(queue.all()).toEqual([])
    queue.remove(entry('1'))
    queue.settle(entry('1'), true)
  })
})

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
  // The page has not been read anew: the second goes under the id of the first.
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

describe('what another tab took out of the queue', () => {
  const { kept, queueOf } = device()
  queueOf('ana').put(entry('1'))
  const [[key, oldValue] = ['', '']] = kept

  test('is told by the storage', () => {
    expect(leftQueue({ key, oldValue, newValue: null }, 'ana')?.page).toBe(PAGE)
  })

  test('is nothing of another person’s, and nothing that still waits', () => {
    expect(leftQueue({ key, oldValue, newValue: null }, 'ben')).toBeNull()
    expect(leftQueue({ key, oldValue, newValue: oldValue }, 'ana')).toBeNull()
    expect(leftQueue({ key: null, oldValue: null, newValue: null }, 'ana')).toBeNull()
  })
})
