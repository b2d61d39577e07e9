import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { mergePeople, previewMerge } from '~/features/identity/index.server'
import { mergeSchema } from '~/features/staff/contract'
import { getPerson } from '~/features/staff/index.server'
import { MergePage } from '~/features/staff/ui/people/merge-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { BadRequest } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'

const access = doorTo('people.help')
const params = { person: param.uuid }

export const meta = () => [{ title: 'Merge two accounts · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const address = (url.searchParams.get('with') ?? '').trim().slice(0, 254)
  const { personId, name, email } = await getPerson(actor, params.person)
  const preview = address ? await previewMerge(actor, personId, address) : null
  return { kept: { personId, name, email }, address, preview, mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, mergeSchema)
  // The form is one button: only a made-up one does not parse.
  if (submission.status !== 'success') throw new BadRequest('This form isn’t one of this page.')
  const { from: fromId, mutationId } = submission.value
  const answer = await mergePeople(actor, params.person, { fromId, mutationId })
  if (!answer.ok) return data({ conflicts: answer.conflicts }, { status: 409 })
  return redirectDone(paths.adminPerson(params.person), {
    title: 'The two accounts are one',
    text: 'Everything of the other account is here, and its address signs in here.',
  })
})

export default function Merge() {
  const answer = useActionData<typeof action>()
  return <MergePage {...useLoaderData<typeof loader>()} refused={answer?.conflicts} />
}
