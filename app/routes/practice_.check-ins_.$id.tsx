import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  ASK_MANAGER,
  checkInFormSchema,
  checkInRefusalWords,
  SAVE_ANSWER,
} from '~/features/follow-up/contract'
import {
  askManager,
  getCheckIn,
  saveCheckInAnswer,
  submitCheckIn,
} from '~/features/follow-up/index.server'
import { CheckInView } from '~/features/follow-up/ui/check-ins/check-in-page'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('check-in.answer')
const params = { id: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Day ${data?.checkIn.day ?? ''} check-in · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => ({
  checkIn: await getCheckIn(actor, params.id),
  asked: url.searchParams.get('skill'),
  mutationIds: { answer: newId(), submit: newId(), ask: newId() },
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, checkInFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  const result =
    value.intent === SAVE_ANSWER
      ? await saveCheckInAnswer(actor, params.id, value)
      : value.intent === ASK_MANAGER
        ? await askManager(actor, params.id, value)
        : await submitCheckIn(actor, params.id, value)
  if (result.ok)
    return redirectDone(paths.checkIn(params.id), {
      title:
        value.intent === SAVE_ANSWER
          ? 'Answer saved'
          : value.intent === ASK_MANAGER
            ? 'Question sent to your manager'
            : 'Check-in sent',
    })
  const at =
    result.reason === 'identifiers'
      ? { fieldErrors: { [result.field]: [result.message] } }
      : result.reason === 'own-address'
        ? { fieldErrors: { email: [checkInRefusalWords(result)] } }
        : { formErrors: [checkInRefusalWords(result)] }
  return data({ lastResult: submission.reply(at) }, result.reason === 'identifiers' ? 422 : 409)
})

export default function CheckIn() {
  const answer = useActionData<typeof action>()
  return <CheckInView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
