import { data } from '@remix-run/node'
import { type MetaFunction, type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react'
import { getOwnCoaching } from '~/features/coaching/index.server'
import { OwnCoachingPanel } from '~/features/coaching/ui/own-coaching'
import { getAfterCourse, offerPulse } from '~/features/follow-up/index.server'
import { OpenCheckIns } from '~/features/follow-up/ui/check-ins/after-course'
import { DueLooks, LookPlanPanel } from '~/features/follow-up/ui/looks/due-looks'
import { PulseOffer } from '~/features/follow-up/ui/pulse/pulse-offer'
import { doorTo } from '~/features/identity/contract'
import { ObservationList } from '~/features/observations/ui/observation-list'
import { getPracticePage, listNotesForPeer } from '~/features/practice/index.server'
import { DuePlans } from '~/features/practice/ui/due-plans'
import { NotesForPeer } from '~/features/practice/ui/notes/shared-notes'
import { PracticeView } from '~/features/practice/ui/practice-view'
import { listPractitioners } from '~/features/practitioners/index.server'
import { PractitionersPanel } from '~/features/practitioners/ui/panel'
import { seenStepsSchema } from '~/features/skills/contract'
import { getOwnSkills, listOwnObservations, showSteps } from '~/features/skills/index.server'
import { OwnSkills } from '~/features/skills/ui/own-skills'
import { StepNews } from '~/features/skills/ui/step-news'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

export const meta: MetaFunction = () => [{ title: 'Practice · Footbridge' }]

export const loader = guarded({ access: doorTo('commitment.make') }, async ({ actor, url }) => {
  const slug = url.searchParams.get('cohort')
  const [{ mine, ...page }, observations] = await Promise.all([
    getPracticePage(actor, slug),
    listOwnObservations(actor, slug, { limit: 5 }),
  ])
  const shared = page.cohort
    ? await listNotesForPeer(actor, { cohort: page.cohort.slug, page: pageOf(url, 1, 'shared') })
    : null
  const due = page.due.map((plan) => ({ ...plan, mutationId: newId() }))
  const pulse = await offerPulse(actor, page.cohort?.slug)
  const after = page.enrollmentId ? await getAfterCourse(actor, page.enrollmentId) : null
  const coaching = await getOwnCoaching(actor, page.cohort?.slug)
  const rhythm = coaching && { cadence: coaching.rhythm.cadence, asked: coaching.asked }
  const skills = mine && (await getOwnSkills(actor, { ...mine, rhythm }))
  const practitioners = await listPractitioners(actor)
  const asking = { askId: newId() }
  return {
    page,
    due,
    observations,
    pulse,
    shared,
    after,
    coaching,
    practitioners,
    skills,
    ...asking,
  }
})

export const action = guarded({ access: doorTo('focus.choose') }, async ({ actor, request }) => {
  const submission = await parseForm(request, seenStepsSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  await showSteps(actor, submission.value)
  const { quiet, cohort } = submission.value
  return quiet ? data(null) : redirect(paths.practice({ cohort }))
})

/** That a step was shown changes nothing that the page shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formData,
  defaultShouldRevalidate,
}) => (formData?.get('quiet') ? false : defaultShouldRevalidate)

const NONE = 'No one has come along yet. Ask your facilitator to sit in on a conversation.'

export default function Practice() {
  const { page, due, observations, pulse, shared, after, coaching, skills, ...more } =
    useLoaderData<typeof loader>()
  return (
    <PracticeView
      page={page}
      due={
        <>
          {skills ? <StepNews page={skills} /> : null}
          <OpenCheckIns items={after?.open ?? []} />
          {page.cohort ? <DueLooks looks={after?.looks ?? []} cohort={page.cohort.slug} /> : null}
          <DuePlans plans={due} from="practice" />
          <PulseOffer offer={pulse} from="practice" />
        </>
      }
      skills={skills ? <OwnSkills page={skills} /> : null}
      shared={shared && page.cohort ? <NotesForPeer {...shared} cohort={page.cohort.slug} /> : null}
      seen={
        <>
          <ObservationList items={observations} empty={NONE} moreIn={page.cohort?.slug} />
          {after && page.cohort ? (
            <LookPlanPanel looks={after.looks} cohort={page.cohort.slug} />
          ) : null}
          <PractitionersPanel items={more.practitioners} />
          {coaching ? <OwnCoachingPanel coaching={coaching} mutationId={more.askId} /> : null}
        </>
      }
    />
  )
}
