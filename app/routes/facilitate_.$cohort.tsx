import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getCohortPractice } from '~/features/facilitation/index.server'
import { cohortFilterPath } from '~/features/facilitation/ui/cohort/cohort-filter'
import { CohortPracticePanel } from '~/features/facilitation/ui/cohort/cohort-practice'
import { listSupportTasks } from '~/features/follow-up/index.server'
import { SupportTasks } from '~/features/follow-up/ui/check-ins/support-tasks'
import { doorTo } from '~/features/identity/contract'
import { listNewestForFacilitators } from '~/features/practice/index.server'
import { NewestNotes } from '~/features/practice/ui/notes/shared-notes'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { formatDays } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { PageHeader, Stack } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.practice.cohort.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded(
  { access: doorTo('cohort.practice.read'), params: { cohort: param.slug } },
  async ({ actor, params, url }) => {
    const asked = url.searchParams
    const [practice, support, shared] = await Promise.all([
      getCohortPractice(actor, params.cohort, {
        page: pageOf(url, 1),
        hand: asked.get('show') === 'hand',
        need: asked.get('need'),
        skill: asked.get('skill'),
      }),
      listSupportTasks(actor, params.cohort),
      listNewestForFacilitators(actor, params.cohort),
    ])
    const tasks = support.map((task) => ({ ...task, mutationId: newId() }))
    const { timeZone } = actor
    return { practice, shared, tasks, timeZone }
  },
)

export default function Cohort() {
  const { practice, shared, tasks, timeZone } = useLoaderData<typeof loader>()
  const { cohort, page, pages } = practice
  return (
    <>
      <PageHeader
        title={cohort.title}
        back={{ to: paths.facilitate(), label: 'Facilitate' }}
        lead={`${formatDays({ from: cohort.startsOn, to: cohort.endsOn, zone: cohort.timeZone }, 'year')}. Whoever may need a hand comes first, with the reason; a name leads to what to do next.`}
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink tone="secondary" to={paths.cohortTransfer(cohort.slug)}>
              Transfer
            </ButtonLink>
            <ButtonLink tone="secondary" to={paths.contacts(cohort.slug)}>
              Contacts
            </ButtonLink>
            <ButtonLink tone="secondary" to={paths.leadSessions(cohort.slug)}>
              Live sessions
            </ButtonLink>
            <ButtonLink tone="secondary" to={paths.discussions(cohort.slug)}>
              Discussions
            </ButtonLink>
          </div>
        }
      />
      <Stack gap="large">
        <SupportTasks {...{ tasks, timeZone }} from="cohort" />
        <CohortPracticePanel practice={practice} />
        <Pager
          page={page}
          pages={pages}
          to={(other) => cohortFilterPath(practice, { page: other })}
          label="Pages of coaches"
        />
        <NewestNotes {...shared} cohort={cohort.slug} />
      </Stack>
    </>
  )
}
