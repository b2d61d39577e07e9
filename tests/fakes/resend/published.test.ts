import { describe, expect, it } from 'vitest'
import { faultsOf, readPublished } from '../published'
import { answer, FIELDS, type World } from './api'

const api = readPublished('resend-openapi.json')

describe('the fake of Resend as its API is published', () => {
  it('takes fields of a letter that are described, and asks for those that are required', () => {
    const described = api.components.schemas.SendEmailRequest
    expect(FIELDS.filter((one) => !described?.properties?.[one])).toEqual([])
    expect(described?.required?.filter((one) => !FIELDS.some((field) => field === one))).toEqual([])
  })

  it('answers as is described', () => {
    const world: World = { apiKey: 're', letters: [], kept: new Map(), busy: new Set() }
    const letter = { from: 'a@example.org', to: 'b@example.org', subject: 'S', text: 'T' }
    const ask = { method: 'POST', path: '/emails', key: '', authorization: 'Bearer re' }
    const { status, body } = answer(world, { ...ask, body: JSON.stringify(letter) })
    const schema = api.components.schemas.SendEmailResponse ?? {}
    expect([status, faultsOf(api, schema, body)]).toEqual([200, []])
    const unknown = answer(world, { ...ask, body: JSON.stringify({ ...letter, color: 'red' }) })
    expect(unknown.status).toBe(422)
  })
})
