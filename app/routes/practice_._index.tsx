import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { listOwnObservations } from '~/features/observations/index.server'
import { ObservationList } from '~/features/observations/ui/observation-list'
import { getPracticePage, offerPulse } from '~/features/practice/index.server'
import { OpenCheckIns } from '~/features/practice/ui/check-ins/after-course'
import { DuePlans } from '~/features/practice/ui/due-plans'
import { PracticeView } from '~/features/practice/ui/practice-view'
import { PulseOffer } from '~/features/practice/ui/pulse/pulse-offer'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'

export const meta: MetaFunction = () => [{ title: 'Practice · Footbridge' }]

export const loader = guarded({ access: doorTo('commitment.make') }, async ({ actor, url }) => {
  const slug = url.searchParams.get('cohort')
  const [page, observations] = await Promise.all([
    getPracticePage(actor, slug),
    listOwnObservations(actor, slug, { limit: 5 }),
  ])
  const due = page.due.map((plan) => ({ ...plan, mutationId: newId() }))
  const pulse = await offerPulse(actor, page.cohort?.slug)
  return { page, due, observations, pulse }
})

const NONE = 'No one has come along yet. Ask your facilitator to sit in on a conversation.'

export default function Practice() {
  const { page, due, observations, pulse } = useLoaderData<typeof loader>()
  return (
    <PracticeView
      page={page}
      due={
        <>
          <OpenCheckIns items={page.after?.open ?? []} />
          <DuePlans plans={due} from="practice" />
          <PulseOffer offer={pulse} from="practice" />
        </>
      }
      seen={<ObservationList items={observations} empty={NONE} moreIn={page.cohort?.slug} />}
    />
  )
}
