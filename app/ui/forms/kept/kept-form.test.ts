import { describe, expect, test } from 'vitest'
import type { Fields } from '../../device/kinds'
import { fieldsOf, fill, isTouched, shows } from './controls'
import { wasAccepted } from './was-accepted'

const text = (name: string, value = '', defaultValue = '') => ({
  ...{ type: 'textarea', name, value, defaultValue },
})
const tick = (type: 'radio' | 'checkbox', name: string, value: string, checked = false) => ({
  ...{ type, name, value, checked, defaultChecked: false },
})
const select = (name: string, values: string[], value = values[0] ?? '') => ({
  ...{ type: 'select-one', name, value },
  options: values.map((one) => ({ value: one, defaultSelected: false })),
})

/** A note as the page first shows it. */
const note = () => ({
  hidden: { type: 'hidden', name: 'mutationId', value: 'fresh', defaultValue: 'fresh' },
  skill: select('skill', ['C1', 'C2']),
  day: { ...text('happenedOn', '2026-08-03', '2026-08-03'), type: 'date' },
  yes: tick('radio', 'used', 'yes'),
  no: tick('radio', 'used', 'no'),
  did: text('whatIDid'),
  agreed: tick('checkbox', 'agreed', 'on'),
  legend: { type: 'fieldset', name: '' },
  send: { type: 'submit', name: 'intent', value: 'keep', defaultValue: 'keep' },
})
const elements = (form: ReturnType<typeof note>) => Object.values(form)

/** The same, written in. */
function written() {
  const form = note()
  form.skill.value = 'C2'
  form.day.value = '2026-08-02'
  form.yes.checked = true
  form.did.value = 'I waited.'
  form.agreed.checked = true
  return form
}

const FIELDS: Fields = [
  ['skill', 'C2'],
  ['happenedOn', '2026-08-02'],
  ['used', 'yes'],
  ['whatIDid', 'I waited.'],
  ['agreed', 'on'],
]

describe('what stands in a form', () => {
  test('is what was typed and chosen, and nothing that the page put there', () => {
    expect(fieldsOf(elements(written()))).toEqual(FIELDS)
    const secret = { type: 'password', name: 'word', value: 'x', defaultValue: '' }
    expect(fieldsOf([secret, null, {}, { type: 'text', name: 'bare', value: 'x' }])).toEqual([])
  })

  test('is touched as soon as one thing is other than the page showed it', () => {
    expect(isTouched(elements(note()))).toBe(false)
    for (const change of [
      { skill: { value: 'C2' } },
      { day: { value: '' } },
      { no: { checked: true } },
      { did: { value: 'I' } },
    ]) {
      const form = note()
      for (const [name, values] of Object.entries(change))
        Object.assign(form[name as keyof typeof form], values)
      expect(isTouched(elements(form))).toBe(true)
    }
  })

  test('knows which choice the page had made', () => {
    const chosen = select('skill', ['C1', 'C2'], 'C2')
    const [, second] = chosen.options
    if (second) second.defaultSelected = true
    expect(isTouched([chosen])).toBe(false)
    expect(isTouched([{ ...chosen, value: 'C1' }])).toBe(true)
  })
})

describe('putting it back', () => {
  test('fills the form as it was', () => {
    const form = note()
    expect(fill(elements(form), FIELDS)).toBe(true)
    expect(fieldsOf(elements(form))).toEqual(FIELDS)
    expect(form.hidden.value).toBe('fresh')
  })

  test('says when there was nothing to put back', () => {
    const form = note()
    expect(fill(elements(form), fieldsOf(elements(note())))).toBe(false)
    expect(fill(elements(form), [])).toBe(false)
    expect(fill([], FIELDS)).toBe(false)
  })

  test('leaves what was typed or chosen since the page opened', () => {
    const form = note()
    form.did.value = 'Something new'
    form.no.checked = true
    expect(fill(elements(form), FIELDS)).toBe(true)
    expect(form.did.value).toBe('Something new')
    expect([form.yes.checked, form.no.checked]).toEqual([false, true])
    expect(form.skill.value).toBe('C2')
  })

  test('takes a tick away that was taken away', () => {
    const form = note()
    Object.assign(form.agreed, { checked: true, defaultChecked: true })
    expect(fill(elements(form), [['whatIDid', 'x']])).toBe(true)
    expect(form.agreed.checked).toBe(false)
  })

  test('empties what was emptied', () => {
    const form = note()
    expect(fill(elements(form), [['happenedOn', '']])).toBe(true)
    expect(form.day.value).toBe('')
  })
})

describe('whether the server took it', () => {
  const formData = new FormData()
  formData.set('mutationId', 'mine')
  const onward = {
    state: 'loading',
    formData,
    location: { pathname: '/practice', search: '' },
  } as const
  const here = { pathname: '/practice/notes/new', search: '?skill=C1' }
  const took = (change: object, id = 'mine') => wasAccepted({ ...onward, ...change }, here, id)

  test('shows in that the page goes on, with this very form', () => {
    expect(took({})).toBe(true)
    // On its way; refused, the page stays.
    expect(took({ state: 'submitting' })).toBe(false)
    expect(took({ location: here })).toBe(false)
    expect(took({ location: { ...here, search: '?index&skill=C1' } })).toBe(false)
    // On to the next step of the same page.
    expect(took({ location: { ...here, search: '?step=choose' } })).toBe(true)
    // A link, and another form of the page, such as the one that signs out.
    expect(took({ formData: undefined })).toBe(false)
    expect(took({ formData: new FormData() })).toBe(false)
    expect(took({}, 'another')).toBe(false)
    expect(took({ state: 'idle' })).toBe(false)
  })
})

test('a form shows what was kept only when all of it stands there, and nothing else', () => {
  const fields = fieldsOf(elements(written()))
  expect(shows(elements(written()), fields)).toBe(true)
  expect(shows(elements(note()), fields)).toBe(false)
  const [spoke, no, disagreed] = [written(), written(), written()]
  spoke.did.value = 'I spoke.'
  no.no.checked = true
  disagreed.agreed.checked = false
  for (const form of [spoke, no, disagreed]) expect(shows(elements(form), fields)).toBe(false)
})
