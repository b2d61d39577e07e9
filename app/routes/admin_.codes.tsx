import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CodesPage } from '~/features/checkout/ui/codes-page'
import { doorTo } from '~/features/identity/contract'
import { codeFormSchema, MAKE_CODE } from '~/features/pricing/contract'
import { endCode, listCodes, makeCode } from '~/features/pricing/index.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { readFind } from '~/platform/shared/lists/find'
import { paths } from '~/platform/shared/paths'

const access = doorTo('code.manage')

export const meta = () => [{ title: 'Discount codes · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  page: await listCodes(actor, readFind(url.searchParams)),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, codeFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  if (value.intent !== MAKE_CODE) {
    await endCode(actor, value)
    return redirectDone(paths.adminCodes(), { title: 'The code has ended' })
  }
  const made = await makeCode(actor, value)
  if (made.ok) return redirectDone(paths.adminCodes(), { title: 'The code is ready' })
  const lastResult = submission.reply({ fieldErrors: { [made.field]: [made.text] } })
  return data({ lastResult }, 409)
})

export default function Codes() {
  const answer = useActionData<typeof action>()
  return <CodesPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
