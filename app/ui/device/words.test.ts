import { describe, expect, test } from 'vitest'
import { draftCopies } from './draft-copies'
import { forgetSent, formCopies } from './form-copies'
import type { FormCopy } from './kinds'
import { anUnsent, idsOf, testDevice } from './test-device'
import { unsentQueue } from './unsent'
import { removedWords, storedWordsOf } from './words'

const FIELDS: FormCopy['fields'] = [
  ['skill', 'C2'],
  ['whatIDid', 'I waited.'],
]
const COPY: FormCopy = { fields: FIELDS, sent: 'an-id' }

/** One person's words of every kind. */
function write(device: ReturnType<typeof testDevice>, person: string) {
  const { store } = device
  const draft = draftCopies({ person, names: ['post', 'thread'], store })
  const form = formCopies(person, ['note', 'spring'], store)
  const queue = unsentQueue(person, store)
  draft.write({ body: `A post of ${person}`, base: 1 })
  form.write(COPY)
  queue.put(anUnsent('1'))
  return { draft, form, queue }
}

describe('the words on a device', () => {
  test('carry in every key whose they are, and another person finds none of them', () => {
    const device = testDevice()
    const { draft, form, queue } = write(device, 'ana')
    expect([...device.items.keys()].every((key) => key.startsWith('footbridge:words:ana:'))).toBe(
      true,
    )
    for (const other of ['ben', 'an', 'ana:form', '']) {
      const { store } = device
      expect(draftCopies({ person: other, names: ['post', 'thread'], store }).all()).toEqual([])
      expect(formCopies(other, ['note', 'spring'], store).read()).toBeNull()
      expect(unsentQueue(other, store).all()).toEqual([])
    }
    write(device, 'ben').queue.remove(anUnsent('1'))
    expect([draft.all().length, form.read(), queue.all().length]).toEqual([1, COPY, 1])
  })

  test('are written in one format with a version, and say when', () => {
    const device = testDevice()
    write(device, 'ana')
    for (const value of device.items.values())
      expect(JSON.parse(value)).toEqual({
        v: 1,
        at: expect.any(Number),
        words: expect.any(Object),
      })
  })

  test('are not read where a later version wrote them, and stay', () => {
    const { items, store } = testDevice()
    const key = 'footbridge:words:ana:form:note'
    items.set(key, JSON.stringify({ v: 2, at: 1, words: COPY }))
    expect(formCopies('ana', ['note'], store).read()).toBeNull()
    expect(items.has(key)).toBe(true)
  })

  test('are no one’s where no one is signed in: nothing is kept', () => {
    const { items, store } = testDevice()
    expect(unsentQueue('', store).put(anUnsent('1'))).toBe(false)
    expect(items.size).toBe(0)
  })

  test('are nothing where the item is none of ours', () => {
    const { items, store } = testDevice()
    const key = 'footbridge:words:ana:form:note'
    for (const value of [
      'nonsense',
      'null',
      '[]',
      '{}',
      '{"v":1}',
      '{"v":1,"words":null}',
      '{"v":1,"words":{"fields":1}}',
      '{"fields":[["a"]]}',
      '{"fields":[["a",1]]}',
      '{"fields":[],"sent":1}',
    ]) {
      items.set(key, value)
      expect(formCopies('ana', ['note'], store).read()).toBeNull()
    }
    items.set('footbridge:words:ana:form:%', JSON.stringify(COPY))
    items.set('another:site', 'x')
    expect(storedWordsOf('ana', 'draft', store).all()).toEqual([])
  })

  test('of another name stay apart, whatever the name is made of', () => {
    const { store } = testDevice()
    const spring = formCopies('ana', ['note', 'spring'], store)
    spring.write(COPY)
    expect(spring.read()).toEqual(COPY)
    for (const [person, ...names] of [
      ['ana', 'plan', 'spring'],
      ['ana', 'note', 'autumn'],
      ['ana', 'note'],
      ['ana', 'note', 'spring', 'more'],
      ['ana:note', 'spring'],
      ['ana', 'note:spring'],
    ] as [string, ...string[]][])
      expect(formCopies(person, names, store).read()).toBeNull()
  })
})

describe('a device that cannot keep them', () => {
  test.each([{ broken: true }, { full: true }])('says so, and nothing breaks: %o', (fault) => {
    const device = testDevice(fault)
    const { store } = device
    const draft = draftCopies({ person: 'ana', names: ['post'], store })
    const form = formCopies('ana', ['note'], store)
    const queue = unsentQueue('ana', store)
    expect(draft.write({ body: 'a', base: 0 })).toBe(false)
    expect(form.write(COPY)).toBe(false)
    expect(queue.put(anUnsent('1'))).toBe(false)
    expect([draft.all(), form.read(), queue.all()]).toEqual([[], null, []])
    draft.remove()
    draft.forget('a')
    form.remove()
    queue.settle(anUnsent('1'), true)
    queue.remove(anUnsent('1'))
    forgetSent('ana', 'an-id', store)
  })

  test('still gives what it kept before it was full', () => {
    const device = testDevice()
    const { queue } = write(device, 'ana')
    device.state.full = true
    expect(queue.put(anUnsent('2'))).toBe(false)
    expect(idsOf(queue.all())).toEqual(['1'])
  })
})

describe('what earlier versions left', () => {
  /** The keys and the values as they were written before there was one store. */
  const left = () => {
    const device = testDevice()
    const { items } = device
    items.set('footbridge:draft:ana:post:thread', '{"body":"Without a page","base":1}')
    items.set('footbridge:draft:ana:post:thread:p1', '{"body":"Latest","base":2,"at":9}')
    items.set('footbridge:draft:ana:post:thread:p0', '{"body":"Before","base":2,"sent":"B","at":8}')
    items.set('footbridge:form:ana:note:spring', JSON.stringify(COPY))
    items.set('footbridge:unsent:ana:2', JSON.stringify(anUnsent('2', { refused: 'No.' })))
    items.set('footbridge:unsent:ana:1', JSON.stringify(anUnsent('1')))
    return device
  }

  test('is read as if it had been written today', () => {
    const { store } = left()
    expect(draftCopies({ person: 'ana', names: ['post', 'thread'], store }).all()).toEqual([
      { body: 'Latest', base: 2 },
      { body: 'Before', base: 2, sent: 'B' },
      { body: 'Without a page', base: 1 },
    ])
    expect(formCopies('ana', ['note', 'spring'], store).read()).toEqual(COPY)
    expect(unsentQueue('ana', store).all()).toEqual([
      anUnsent('1'),
      anUnsent('2', { refused: 'No.' }),
    ])
    expect(unsentQueue('ben', store).all()).toEqual([])
  })

  test('goes when it has done its work, and not before', () => {
    const { items, store } = left()
    const draft = draftCopies({ person: 'ana', names: ['post', 'thread'], store })
    for (const { body } of draft.all()) draft.forget(body)
    const form = formCopies('ana', ['note', 'spring'], store)
    form.read()
    form.remove()
    const queue = unsentQueue('ana', store)
    queue.remove(anUnsent('1'))
    expect([...items.keys()]).toEqual(['footbridge:unsent:ana:2'])
    // A newer wording takes its place; the old item does not come back beside it.
    queue.put(anUnsent('2', { at: '2026-08-04T08:00:00.000Z' }))
    expect([...items.keys()]).toEqual(['footbridge:words:ana:unsent:2'])
  })

  test('stays where a full device cannot keep what would take its place', () => {
    const device = left()
    device.state.full = true
    const form = formCopies('ana', ['note', 'spring'], device.store)
    expect(form.write({ fields: [['whatIDid', 'More']] })).toBe(false)
    expect(form.read()).toEqual(COPY)
  })
})

describe('the copy of a form', () => {
  const MORE: FormCopy = { fields: [['whatIDid', 'I waited. Then I asked.']] }

  test('goes when the server has taken it, and stays when it was typed on since', () => {
    const { items, store } = testDevice()
    const mine = formCopies('ana', ['note'], store)
    mine.write(COPY)
    mine.settle({ id: 'an-id', fields: FIELDS })
    expect(items.size).toBe(0)
    mine.write(MORE)
    mine.settle({ id: 'an-id', fields: FIELDS })
    expect(mine.read()).toEqual(MORE)
    // Typed on, and taken back again.
    mine.write({ fields: FIELDS })
    mine.settle({ id: 'an-id', fields: FIELDS })
    expect(items.size).toBe(0)
  })

  test('goes when what it was sent as is taken from another page, and no other copy goes', () => {
    const { items, store } = testDevice()
    formCopies('ana', ['note'], store).write(COPY)
    formCopies('ben', ['note'], store).write(COPY)
    formCopies('ana', ['plan'], store).write({ fields: FIELDS, sent: 'another-id' })
    formCopies('ana', ['probe'], store).write({ fields: FIELDS })
    unsentQueue('ana', store).put(anUnsent('an-id'))
    forgetSent('ana', 'an-id', store)
    expect(formCopies('ana', ['note'], store).read()).toBeNull()
    expect(items.size).toBe(4)
  })

  test('which another tab wrote is not removed by this one', () => {
    const { store } = testDevice()
    const [mine, other] = [formCopies('ana', ['note'], store), formCopies('ana', ['note'], store)]
    mine.write(COPY)
    const theirs: FormCopy = { fields: [['whatIDid', 'Of the other tab']], sent: 'theirs' }
    other.write(theirs)
    mine.remove()
    mine.settle({ id: 'an-id', fields: FIELDS })
    expect(other.read()).toEqual(theirs)
    other.remove()
    expect(other.read()).toBeNull()
  })
})

describe('what another tab took out of the queue', () => {
  const { items, store } = testDevice()
  unsentQueue('ana', store).put(anUnsent('1'))
  const [[key, oldValue] = ['', '']] = items

  test('is told by the storage', () => {
    expect(removedWords({ key, oldValue, newValue: null }, 'ana', 'unsent')).toEqual(anUnsent('1'))
  })

  test('is nothing of another person’s, nothing of another kind, and nothing that still waits', () => {
    expect(removedWords({ key, oldValue, newValue: null }, 'ben', 'unsent')).toBeNull()
    expect(removedWords({ key, oldValue, newValue: null }, 'ana', 'form')).toBeNull()
    expect(removedWords({ key, oldValue, newValue: oldValue }, 'ana', 'unsent')).toBeNull()
    expect(removedWords({ key: null, oldValue: null, newValue: null }, 'ana', 'unsent')).toBeNull()
  })
})
