import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { claimNextSchema, queueFilterSchema } from '~/features/grading/contract'
import { claimNext, getQueue } from '~/features/grading/index.server'
import { QueueView } from '~/features/grading/ui/queue-view'
import { doorTo } from '~/features/identity/contract'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

export const meta: MetaFunction = () => [{ title: 'Queue · Footbridge' }]

export const loader = guarded({ access: doorTo('queue.read') }, async ({ actor, url }) => ({
  queue: await getQueue(actor, queueFilterSchema.parse(filled(url.searchParams))),
  mutationId: newId(),
}))

/** "Review next". */
export const action = guarded(
  { access: doorTo('reflection.grade') },
  async ({ actor, request }) => {
    const submission = await parseForm(request, claimNextSchema)
    if (submission.status !== 'success') return data({ message: 'Please try again.' }, 400)
    const claimed = await claimNext(actor, submission.value)
    if (claimed.ok) return redirect(paths.submission(claimed.attemptId))
    return data({ message: 'Nothing is free: others have in hand what waits.' }, 409)
  },
)

/** A choice of "every cohort" is sent as an empty value. */
const filled = (params: URLSearchParams) =>
  Object.fromEntries([...params].filter(([, value]) => value !== ''))

export default function Queue() {
  const { queue, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <QueueView queue={queue} mutationId={mutationId} message={answer?.message ?? null} />
}
