import { describe, expect, test } from 'vitest'
import { anUnsent as entry, idsOf as ids, LESSON as PAGE, testDevice } from './test-device'
import { unsentQueue } from './unsent'

function device() {
  const { store } = testDevice()
  return { queueOf: (person: string) => unsentQueue(person, store) }
}

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

  test('is every note where one form gives one after another, the refused one too', () => {
    const queue = device().queueOf('ana')
    const note = (id: string) => entry(id, { form: 'note', each: true })
    queue.put(note('1'))
    queue.put({ ...note('2'), refused: 'Take the name out.' })
    queue.put(note('3'))
    expect(ids(queue.all())).toEqual(['1', '2', '3'])
    // A fourth met the server at once: those that wait are other notes.
    queue.settle(note('4'), true)
    queue.settle(note('4'), false)
    expect(ids(queue.all())).toEqual(['1', '2', '3'])
    queue.settle(note('3'), true)
    // The refused one is sent again: refused once more its notice stays, taken it is over.
    queue.settle(note('2'), false)
    expect(ids(queue.all())).toEqual(['1', '2'])
    queue.settle(note('2'), true)
    expect(ids(queue.all())).toEqual(['1'])
  })

  test('is not what two tabs write over each other', () => {
    const { queueOf } = device()
    const [one, other] = [queueOf('ana'), queueOf('ana')]
    one.put(entry('1'))
    other.put(entry('2'))
    one.remove(entry('1'))
    expect(ids(other.all())).toEqual(['2'])
  })

  test('is known to have arrived, in another tab too, and by no one else', () => {
    const { queueOf } = device()
    const begun = Date.now()
    const queue = queueOf('ana')
    queue.put(entry('1'))
    queue.put(entry('2'))
    queue.remove(entry('1'))
    queue.settle(entry('3'), false)
    expect(queueOf('ana').hasArrived(begun)).toBe(false)
    queue.taken(entry('2'))
    expect(queue.all()).toEqual([])
    expect(queueOf('ana').hasArrived(begun)).toBe(true)
    expect(queueOf('ana').hasArrived(Date.now() + 1)).toBe(false)
    expect(queueOf('ben').hasArrived(begun)).toBe(false)
    // An answer that met the server from its own form counts as well: it may have come to a page that was being left.
    queueOf('ben').settle(entry('4'), true)
    expect(queueOf('ben').hasArrived(begun)).toBe(true)
  })
})
