import { REOPEN, SETTLE, supportTaskSchema } from '~/features/follow-up/contract'
import { settleSupport } from '~/features/follow-up/index.server'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { onlyPost } from '~/platform/http/responses.server'
import { BadRequest } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'

const access = doorTo('support.settle')
const params = { id: param.uuid }

export const loader = open({}, () =>
  onlyPost('This address only takes what was done. Open Facilitate instead.'),
)

const UNREAD = 'This form can’t be read, and nothing was changed. Open Facilitate and try again.'

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, supportTaskSchema)
  if (submission.status !== 'success') throw new BadRequest(UNREAD)
  const { intent, mutationId, from } = submission.value
  const done = intent === SETTLE
  const { cohort } = await settleSupport(actor, params.id, { done, mutationId })
  const back = from === 'home' ? paths.facilitate() : paths.facilitateCohort(cohort)
  if (!done) return redirectDone(back, { title: 'The request is open again' })
  const undo = { to: paths.supportTask(params.id), fields: { intent: REOPEN, from } }
  return redirectDone(back, { title: 'Marked as done', undo })
})
