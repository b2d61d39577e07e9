import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getOwnCoaching } from '~/features/coaching/index.server'
import { OwnCoachingPanel } from '~/features/coaching/ui/own-coaching'
import { getAfterCourse, offerPulse } from '~/features/follow-up/index.server'
import { OpenCheckIns } from '~/features/follow-up/ui/check-ins/after-course'
import { PulseOffer } from '~/features/follow-up/ui/pulse/pulse-offer'
import { doorTo } from '~/features/identity/contract'
import { listOwnObservations } from '~/features/observations/index.server'
import { ObservationList } from '~/features/observations/ui/observation-list'
import { getPracticePage, listNotesForPeer } from '~/features/practice/index.server'
import { DuePlans } from '~/features/practice/ui/due-plans'
import { NotesForPeer } from '~/features/practice/ui/notes/shared-notes'
import { PracticeView } from '~/features/practice/ui/practice-view'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'

export const meta: MetaFunction = () => [{ title: 'Practice · Footbridge' }]

export const loader = guarded({ access: doorTo('commitment.make') }, async ({ actor, url }) => {
  const slug = url.searchParams.get('cohort')
  const [page, observations] = await Promise.all([
    getPracticePage(actor, slug),
    listOwnObservations(actor, slug, { limit: 5 }),
  ])
  const shared = page.cohort
    ? await listNotesForPeer(actor, { cohort: page.cohort.slug, page: pageOf(url, 1, 'shared') })
    : null
  const due = page.due.map((plan) => ({ ...plan, mutationId: newId() }))
  const pulse = await offerPulse(actor, page.cohort?.slug)
  const after = page.enrollmentId ? await getAfterCourse(page.enrollmentId) : null
  const coaching = await getOwnCoaching(actor, page.cohort?.slug)
  return { page, due, observations, pulse, shared, after, coaching }
})

const NONE = 'No one has come along yet. Ask your facilitator to sit in on a conversation.'

export default function Practice() {
  const { page, due, observations, pulse, shared, after, coaching } = useLoaderData<typeof loader>()
  return (
    <PracticeView
      page={page}
      due={
        <>
          <OpenCheckIns items={after?.open ?? []} />
          <DuePlans plans={due} from="practice" />
          <PulseOffer offer={pulse} from="practice" />
        </>
      }
      shared={shared && page.cohort ? <NotesForPeer {...shared} cohort={page.cohort.slug} /> : null}
      seen={
        <>
          <ObservationList items={observations} empty={NONE} moreIn={page.cohort?.slug} />
          {coaching ? <OwnCoachingPanel coaching={coaching} /> : null}
        </>
      }
    />
  )
}
