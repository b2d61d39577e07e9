import { formatInstant } from '~/platform/shared/time'
import { useActionForm } from '~/ui/forms/checked-form'
import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Section } from '~/ui/page'
import {
  type ObservationView,
  RATE_OWN,
  rateOwnSchema,
  SHOW_SCORES,
  showScoresSchema,
} from '../../contract'

interface Props {
  observation: Pick<ObservationView, 'toRate' | 'side'>
  timeZone: string
  mutationId: string
  lastResult: LastResult
}

/** The coach says what they would have scored, and sees the scores after that. */
export function RateOwn({ observation, timeZone, mutationId, lastResult }: Props) {
  const { toRate, side } = observation
  const [form, fields] = useActionForm(rateOwnSchema, {
    ...{ id: 'rate', lastResult, intent: RATE_OWN },
    defaultValue: { ratings: toRate.map(({ id }) => ({ skill: id })) },
  })
  const ratings = fields.ratings.getFieldList()
  const levelsOf = ({ levels }: (typeof toRate)[number]) => [
    ...([1, 2, 3, 4] as const).map((level) => ({
      value: String(level),
      label: `Level ${level}`,
      hint: levels[level],
    })),
    { value: 'na', label: 'No opportunity' },
  ]
  return (
    <Section
      title="First, your own rating"
      hint="You were there too. The scores are here as soon as you have rated the same skills. Only you and the observer see your rating, and it doesn’t count anywhere."
    >
      <ActionForm
        form={form}
        intent={RATE_OWN}
        mutationId={mutationId}
        things={Object.fromEntries(toRate.map(({ title }, at) => [`ratings[${at}]`, title]))}
      >
        {toRate.map((skill, at) => {
          const rating = ratings[at]?.getFieldset()
          return rating ? (
            <div key={skill.id}>
              <input type="hidden" name={rating.skill.name} value={skill.id} />
              <RadioGroup field={rating.level} label={skill.title} options={levelsOf(skill)} />
            </div>
          ) : null
        })}
        <FormActions>
          <SubmitButton>Save my rating and show the scores</SubmitButton>
        </FormActions>
      </ActionForm>
      <ShowScores mutationId={mutationId} />
      <p className="max-w-reading text-sm text-muted">
        Without a rating you see the scores from {formatInstant(side.shownFrom, timeZone)} on.
      </p>
    </Section>
  )
}

function ShowScores({ mutationId }: { mutationId: string }) {
  const [form] = useActionForm(showScoresSchema, { id: 'show', intent: SHOW_SCORES })
  return (
    <ActionForm form={form} intent={SHOW_SCORES} mutationId={mutationId}>
      <div>
        <SubmitButton tone="quiet">Show me the scores without rating</SubmitButton>
      </div>
    </ActionForm>
  )
}
