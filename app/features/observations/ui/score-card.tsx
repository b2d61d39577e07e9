import { Badge, Card, DescriptionList } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { ScoreView } from '../contract'

const ownWords = (own: NonNullable<ScoreView['own']>) =>
  own === 'na' ? 'No opportunity' : `Level ${own}`

const NO_OPPORTUNITY = {
  you: 'No opportunity to use it: not scored and not counted against you.',
  them: 'No opportunity to use it: not scored and not counted against them.',
} as const

const OWN_RATING = { you: 'Your own rating', them: 'The coach’s own rating' } as const

interface Props {
  score: ScoreView
  /** The observed coach reads it, or someone else does. */
  whom: keyof typeof NO_OPPORTUNITY
}

/** One score of a signed observation, with the anchor’s words. */
export function ScoreCard({ score, whom }: Props) {
  return (
    <Card title={score.skillTitle} level={3}>
      {score.opportunity ? (
        <>
          <p className="flex flex-col items-start gap-2">
            <Badge>Level {score.level}</Badge>
            <span className="max-w-reading">{score.anchor}</span>
          </p>
          <DescriptionList
            items={[
              ...(score.prompt === null ? [] : [{ term: 'Help', value: score.prompt }]),
              ...(score.carried === null ? [] : [{ term: 'Who led it', value: score.carried }]),
              ...(score.own === null
                ? []
                : [{ term: OWN_RATING[whom], value: ownWords(score.own) }]),
              { term: 'What showed it', value: <TextView text={score.evidence} /> },
            ]}
          />
          {score.counterBehaviour ? (
            <p className="text-muted">The opposite was seen as well.</p>
          ) : null}
        </>
      ) : (
        <p className="text-muted">
          {NO_OPPORTUNITY[whom]}
          {score.own === null ? null : (
            <span>{` ${OWN_RATING[whom]}: ${ownWords(score.own)}.`}</span>
          )}
        </p>
      )}
    </Card>
  )
}
