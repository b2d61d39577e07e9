import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { searchLessons } from '~/features/catalog/index.server'
import { getCohortFor, readableIn } from '~/features/cohorts/index.server'
import { searchDiscussions } from '~/features/discussions/index.server'
import { DiscussionHits } from '~/features/discussions/ui/discussion-hits'
import { doorTo } from '~/features/identity/contract'
import { pagingOf, readSearch } from '~/features/learning/contract'
import { LessonHits } from '~/features/learning/ui/search/lesson-hits'
import { SearchView } from '~/features/learning/ui/search/search-view'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { parseSearch } from '~/platform/shared/lists/search'

const access = doorTo('lesson.read')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.search.q ? `“${data.search.q.slice(0, 60)}” · ` : ''}Search · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const course = await getCohortFor(actor, params.cohort, 'lesson.read')
  const { slug, title } = course
  const search = readSearch(url.searchParams)
  const about = { cohort: { slug, title }, search, zone: actor.timeZone }
  if (search.q === '' || search.problem)
    return data({ ...about, lessons: null, discussions: null }, search.problem ? 400 : 200)
  const words = parseSearch(search.q)
  const paging = pagingOf(search, pageOf(url, 1))
  const [lessons, discussions] = await Promise.all([
    search.in === 'discussions' ? null : searchLessons(readableIn(course), words, paging),
    search.in === 'lessons' ? null : searchDiscussions(actor, slug, words, paging),
  ])
  return data({ ...about, lessons, discussions })
})

export default function Search() {
  const { cohort, search, zone, lessons, discussions } = useLoaderData<typeof loader>()
  const about = { cohort: cohort.slug, search }
  const totals = { lessons: lessons?.total ?? null, discussions: discussions?.total ?? null }
  return (
    <SearchView cohort={cohort} search={search} totals={totals}>
      {lessons ? <LessonHits {...about} found={lessons} /> : null}
      {discussions ? <DiscussionHits {...about} found={discussions} zone={zone} /> : null}
    </SearchView>
  )
}
