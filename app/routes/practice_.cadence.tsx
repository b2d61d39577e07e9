import { ASK_MORE, askSchema } from '~/features/coaching/contract'
import { askForMore } from '~/features/coaching/index.server'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'
import { BadRequest } from '~/platform/shared/app-error'
import type { Done } from '~/platform/shared/done'
import { paths } from '~/platform/shared/paths'

export const loader = open({}, () =>
  onlyPost('This address only takes a request to meet more often. Open Practice instead.'),
)

export const action = guarded({ access: doorTo('cadence.ask') }, async ({ actor, request }) => {
  const submission = await parseForm(request, askSchema)
  if (submission.status !== 'success') throw new BadRequest(UNREAD)
  const { intent, cohort, mutationId } = submission.value
  const more = intent === ASK_MORE
  const asked = await askForMore(actor, { cohort, more, mutationId })
  return redirectDone(paths.practice({ cohort }), asked.ok ? (more ? ASKED : TAKEN_BACK) : CLOSEST)
})

const UNREAD = 'This request can’t be read, and nothing was changed. Open Practice and ask again.'
const ASKED = {
  title: 'Request sent',
  text: 'Your facilitator sees that you’d like to meet more often.',
}
const TAKEN_BACK = { title: 'Request canceled' }
const CLOSEST: Done = {
  tone: 'info',
  title: 'You already meet every week',
  text: 'That is as often as it gets.',
}
