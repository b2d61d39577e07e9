import { describe, expect, test } from 'vitest'
import { begunBy } from './begun'
import { draftCopies } from './draft-copies'
import { formCopies } from './form-copies'
import { anUnsent, testDevice } from './test-device'
import { unsentQueue } from './unsent'

const draft = (device: ReturnType<typeof testDevice>, person: string, page: string) =>
  draftCopies({ person, names: ['post', 'thread'], store: device.store, page })

function aDevice() {
  const device = testDevice()
  draft(device, 'ana', 'tab-1').write({ body: 'A post', base: 0 })
  draft(device, 'ana', 'tab-2').write({ body: 'Another post', base: 0 })
  formCopies('ana', ['note', 'spring'], device.store).write({ fields: [['whatIDid', 'I waited.']] })
  draft(device, 'ben', 'tab-1').write({ body: 'His own', base: 0 })
  unsentQueue('ana', device.store).put(anUnsent('1'))
  return device
}

describe('the words that someone has begun on a device', () => {
  test('are counted by text and form, two tabs with one text once', () => {
    const { store } = aDevice()
    expect(begunBy('ana', store).count()).toBe(2)
    expect(begunBy('ben', store).count()).toBe(1)
    expect(begunBy('', store).count()).toBe(0)
  })

  test('are removed without what waits to be sent and without another person’s', () => {
    const { store } = aDevice()
    begunBy('ana', store).remove()
    expect(begunBy('ana', store).count()).toBe(0)
    expect(begunBy('ben', store).count()).toBe(1)
    expect(unsentQueue('ana', store).all()).toHaveLength(1)
  })

  test('are none on a device that keeps nothing', () => {
    expect(begunBy('ana', testDevice({ broken: true }).store).count()).toBe(0)
  })
})
