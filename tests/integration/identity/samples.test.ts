import { expect, test, vi } from 'vitest'
import { samplePeople } from '~/features/identity/contract'
import { readActor, signInAsSample } from '~/features/identity/index.server'
import { makePerson } from '../../factories/people'

vi.hoisted(() => {
  process.env.DEMO = '1'
})

test('in the demo one press signs in as a sample person', async () => {
  const admin = samplePeople.find(({ key }) => key === 'admin')
  const person = await makePerson({ email: admin?.email })
  const answer = await signInAsSample('admin', { userAgent: '' })
  expect(await readActor(answer.token)).toMatchObject({ personId: person.personId })
})

test('the newcomer is no one before, and the same one ever after', async () => {
  const first = await signInAsSample('newcomer', { userAgent: '' })
  expect(first.startsAt).toBe('/cohorts')
  const actor = await readActor(first.token)
  const replaces = actor?.sessionId
  const second = await signInAsSample('newcomer', { userAgent: '', replaces })
  expect((await readActor(second.token))?.personId).toBe(actor?.personId)
  expect(await readActor(first.token)).toBeNull()
})

test('someone who is no sample, or is not there, is not found', async () => {
  await expect(signInAsSample('nobody', { userAgent: '' })).rejects.toThrow('not found')
  await expect(signInAsSample('facilitator', { userAgent: '' })).rejects.toThrow('not found')
})
