import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FieldGroup, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import {
  CONFIRM_CONSENSUS,
  confirmConsensusSchema,
  KEEP_APART,
  keepApartSchema,
  PROPOSE,
  proposeSchema,
  type TwoLooks,
} from '../contract'

interface Props {
  two: TwoLooks
  mutationId: string
  lastResult: LastResult
}

const ladder = (words: Readonly<Record<number, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const text = (value: number | null) => (value === null ? undefined : String(value))

/** One proposes, the other confirms or changes, or they say that they do not agree. */
export function AgreeForms(props: Props) {
  const { consensus } = props.two
  const isProposed = consensus.state === 'proposed'
  const refused = props.lastResult?.initialValue?.intent === PROPOSE
  return (
    <div className="flex flex-col gap-4 print:hidden">
      {isProposed && !consensus.isOwn ? <Confirm {...props} /> : null}
      <details open={refused ? true : undefined}>
        <summary className={buttonClass('secondary', 'small')}>
          {isProposed ? 'Change the proposal' : 'Propose what you agree on'}
        </summary>
        <Propose {...props} />
      </details>
      {consensus.state === 'apart' ? null : <KeepApart {...props} />}
    </div>
  )
}

function Confirm({ two, mutationId, lastResult }: Props) {
  const [form] = useActionForm(confirmConsensusSchema, {
    ...{ id: 'confirm', intent: CONFIRM_CONSENSUS, lastResult },
  })
  return (
    <ActionForm form={form} intent={CONFIRM_CONSENSUS} mutationId={mutationId}>
      <input type="hidden" name="seen" value={two.consensus.version} />
      <div>
        <SubmitButton>Agree to this</SubmitButton>
      </div>
      <p className="text-sm text-muted">Once both agree it is final.</p>
    </ActionForm>
  )
}

function KeepApart({ two, mutationId, lastResult }: Props) {
  const [form] = useActionForm(keepApartSchema, {
    ...{ id: 'apart', intent: KEEP_APART, lastResult },
  })
  return (
    <ActionForm form={form} intent={KEEP_APART} mutationId={mutationId}>
      <input type="hidden" name="seen" value={two.consensus.version} />
      <div>
        <SubmitButton tone="quiet">We don’t agree</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Begins with what is proposed, else with what both gave where it is the same. */
function beginWith({ consensus, skills }: TwoLooks) {
  return skills.map((pair) => {
    const proposed = consensus.scores.find(({ skillId }) => skillId === pair.this.skillId)
    const same = <K extends 'level' | 'prompt' | 'carried'>(key: K) =>
      pair.this[key] === pair.other[key] ? pair.this[key] : null
    const isSame = pair.this.level === pair.other.level
    const level = proposed ? proposed.level : same('level')
    return {
      skill: pair.this.skillId,
      level: level === null ? (proposed || isSame ? 'na' : undefined) : String(level),
      prompt: text(proposed ? proposed.prompt : same('prompt')),
      carried: text(proposed ? proposed.carried : same('carried')),
    }
  })
}

function Propose({ two, mutationId, lastResult }: Props) {
  const [form, fields] = useActionForm(proposeSchema, {
    ...{ id: 'propose', intent: PROPOSE, lastResult },
    defaultValue: { scores: beginWith(two) },
  })
  const scores = fields.scores.getFieldList()
  return (
    <ActionForm
      form={form}
      intent={PROPOSE}
      mutationId={mutationId}
      className="mt-4"
      things={Object.fromEntries(
        two.skills.map(({ this: { skillTitle } }, at) => [`scores[${at}]`, skillTitle]),
      )}
    >
      <input type="hidden" name="seen" value={two.consensus.version} />
      {two.skills.map(({ this: { skillId, skillTitle } }, at) => {
        const score = scores[at]?.getFieldset()
        if (!score) return null
        return (
          <FieldGroup key={skillId} legend={skillTitle} className="group/score">
            <input type="hidden" name={score.skill.name} value={skillId} />
            <RadioGroup
              field={score.level}
              label="Which words fit best?"
              options={[
                ...([1, 2, 3, 4] as const).map((level) => ({
                  value: String(level),
                  label: `Level ${level}`,
                  hint: two.levels[skillId]?.[level],
                })),
                { value: 'na', label: 'No opportunity' },
              ]}
            />
            <div className="flex flex-col gap-5 group-has-[[value=na]:checked]/score:hidden">
              <RadioGroup
                field={score.prompt}
                label="How much help was there?"
                options={ladder(two.ladders.prompt)}
                optional={false}
              />
              <RadioGroup
                field={score.carried}
                label="Who led it?"
                options={ladder(two.ladders.carried)}
                optional
              />
            </div>
          </FieldGroup>
        )
      })}
      <FormActions>
        <SubmitButton>Propose this</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
