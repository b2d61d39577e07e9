import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getNotesForFacilitators } from '~/features/practice/index.server'
import { NotesForFacilitators } from '~/features/practice/ui/notes/shared-notes'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Shared field notes · ${data?.cohort.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded(
  { access: doorTo('cohort.practice.read'), params: { cohort: param.slug } },
  ({ actor, params, url }) =>
    getNotesForFacilitators(actor, { cohort: params.cohort, page: pageOf(url, 1) }),
)

export default function SharedNotes() {
  const { cohort, ...list } = useLoaderData<typeof loader>()
  return (
    <Column width="reading">
      <PageHeader
        title="Field notes shared with facilitators"
        back={{ to: paths.facilitateCohort(cohort.slug), label: cohort.title }}
        lead="The newest first. Coaches decide note by note, and can see who opened one."
      />
      <NotesForFacilitators {...list} cohort={cohort.slug} />
    </Column>
  )
}
