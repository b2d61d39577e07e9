import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '~/platform/shared/actor'
import { action } from '~/routes/agency_.seats'
import { aCohort, anAgency, anInvitation, boughtSeats } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { contextOf } from '../../factories/requests'

/** Where the page of seats leads after a form, without what was done. */
async function after(actor: Actor, query: string, fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ mutationId: randomUUID(), ...fields })
  const answer = await action({
    request: new Request(`http://localhost:3000/agency/seats${query}`, { method: 'POST', body }),
    params: {},
    context: contextOf(actor),
  })
  if (!(answer instanceof Response)) throw new Error('refused')
  const to = new URL(answer.headers.get('location') ?? '', 'http://localhost:3000')
  to.searchParams.delete('done')
  return to.pathname + to.search + to.hash
}

test('a lead goes on where they were: on the same page of the same search, or with the next address', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const { invitationId } = await anInvitation(lead, { cohort, agencyId, email: 'one@example.org' })
  const actor = await refreshed(lead)
  const here = `?agency=${agencyId}&find=example&page=2`
  const revoke = { intent: 'revoke-invitation', invitation: invitationId }
  expect(await after(actor, here, revoke)).toBe(`/agency/seats${here}`)
  const undo = { intent: 'undo-revoke', invitation: invitationId }
  expect(await after(actor, here, undo)).toBe(`/agency/seats${here}`)
  const invite = { intent: 'invite', cohort, email: 'two@example.org' }
  expect(await after(actor, '', invite)).toBe('/agency/seats#invite-email')
})
