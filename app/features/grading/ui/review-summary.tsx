import type { ReviewContent, Rubric } from '~/features/reflections/contract'
import { Badge } from '~/ui/bits'
import { TextView } from '~/ui/words/text-view'
import { criterionOf } from './review-content'

/** A review to read: levels in words, comments. */
export function ReviewSummary({ content, rubric }: { content: ReviewContent; rubric: Rubric }) {
  return (
    <div className="flex flex-col gap-4">
      {content.comment ? <TextView text={content.comment} /> : null}
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {rubric.criteria.map(({ id, title, levels }) => {
          const { level, comment } = criterionOf(content, id)
          return (
            <li key={id} className="flex flex-col gap-1 py-3">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold">{title}</span>
                {level ? (
                  <span>
                    {level} · {levels[level].label}
                  </span>
                ) : (
                  <Badge>Not scored</Badge>
                )}
              </p>
              {comment ? <TextView text={comment} className="text-muted" /> : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
