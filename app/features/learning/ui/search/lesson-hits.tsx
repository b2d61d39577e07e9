import type { LessonHit } from '~/features/catalog/contract'
import type { SearchResults } from '~/platform/shared/lists/search'
import { paths } from '~/platform/shared/paths'
import { ResultItem, ResultList } from '~/ui/lists/search-results'
import { Marked } from '~/ui/words/marked'
import { listOf, type SearchView } from '../../contract'

type Props = { cohort: string; search: SearchView; found: SearchResults<LessonHit> }

/** The passages that were found in the lessons. */
export function LessonHits({ cohort, search, found }: Props) {
  const { hits, total, begun } = found
  return (
    <ResultList
      title="Lessons"
      count={total === 1 ? '1 passage' : `${total || 'No'} passages`}
      {...listOf(search, found, {
        cohort,
        place: 'lessons',
        all: `All ${total} passages in lessons`,
      })}
      note={
        begun ? 'No lesson has the last word as it stands. These have one that begins so.' : null
      }
    >
      {hits.map((hit) => (
        <Hit key={`${hit.lesson.slug} ${hit.anchor}`} hit={hit} cohort={cohort} />
      ))}
    </ResultList>
  )
}

function Hit({ hit, cohort }: { hit: LessonHit; cohort: string }) {
  const { module, lesson, anchor, heading, passage } = hit
  const address = paths.lesson(cohort, module.key, lesson.slug)
  return (
    <ResultItem
      to={anchor ? `${address}#${encodeURIComponent(anchor)}` : address}
      title={
        <>
          <Marked parts={heading} />
          {/* "Try it now" is a heading in many lessons: a list of links has to tell them apart. */}
          {anchor ? <span className="sr-only">, in {lesson.title}</span> : null}
        </>
      }
      about={anchor ? `Module ${module.number} · ${lesson.title}` : `Module ${module.number}`}
    >
      <Marked parts={passage} />
    </ResultItem>
  )
}
