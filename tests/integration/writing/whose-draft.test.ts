import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '~/platform/db/client.server'
import type { RouteArgs } from '~/platform/http/context.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { action } from '../../../app/routes/drafts'
import { makePerson } from '../../factories/people'
import { contextOf } from '../../factories/requests'

/** Saves a text from the page of `writer` while `signedIn` is signed in; gives the status. */
async function save(signedIn: Actor, writer: { personId: string } | null) {
  const form = new URLSearchParams({
    ...{ purpose: 'reflection', subject: 'spring/module', baseVersion: '0' },
    ...{ body: 'What I heard first.', mutationId: randomUUID() },
    ...(writer ? { signedInAs: writer.personId } : {}),
  })
  const request = new Request(`http://localhost:3000${paths.drafts()}`, {
    method: 'POST',
    body: form,
  })
  const args = { request, params: {}, context: contextOf(signedIn) } as RouteArgs
  const answer = await action(args).catch((error: unknown) => error)
  return answer instanceof Response ? answer.status : answer
}

test('a text is saved for the one who wrote it, and for no one who signed in since', async () => {
  const [ana, ben] = [await makePerson(), await makePerson()]
  expect(await save(ben, ana)).toBe(401)
  expect(await save(ben, null)).toBe(400)
  expect(
    await db().draft.count({ where: { personId: { in: [ana.personId, ben.personId] } } }),
  ).toBe(0)
  expect(await save(ana, ana)).toBe(200)
  expect(await db().draft.count({ where: { personId: ana.personId } })).toBe(1)
})
