import type { SkillId } from '~/platform/shared/kernel'
import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { DateField, RadioGroup, Select, TextArea, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { Link } from '~/ui/navigation'
import { Card, Notice, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { commitmentSchema, type DebriefedObservation, MAX_WINDOW_DAYS } from '../contract'
import { OfDebrief } from './plan-words'
import { CONFIDENCE } from './scales'

export interface PlanFormProps {
  cohort: { slug: string; title: string }
  skills: { id: string; title: string }[]
  skillId: SkillId
  today: string
  inAWeek: string
  suggestion: { cue: string; action: string; moment: string } | null
  /** The plan that was already written in a lesson, or is tried again. */
  begun: {
    cue: string
    action: string
    moment: string
    obstacle?: string | null
    remedy?: string | null
  } | null
  /** The debrief of which it comes. */
  debriefed: Omit<DebriefedObservation, 'scores' | 'cohort'> | null
  /** The plans that are open already. */
  openCommitments: { id: string; cue: string }[]
  mutationId: string
  lastResult: LastResult
}

/** An if-then plan: a moment that is sure to come, and what one will say then. */
export function CommitmentForm(props: PlanFormProps) {
  const { cohort, skills, skillId, today, inAWeek, suggestion, begun, debriefed } = props
  const { lastResult } = props
  const [open] = props.openCommitments
  const [form, fields] = useActionForm(commitmentSchema, {
    id: 'plan',
    lastResult,
    defaultValue: {
      ...begun,
      obstacle: begun?.obstacle ?? '',
      remedy: begun?.remedy ?? '',
      ...{ skill: skillId, windowFrom: today, windowTo: inAWeek, cohort: cohort.slug },
    },
  })
  const kept = useKeptForm({
    form: form.id,
    subject: [cohort.slug, begun?.cue ?? debriefed?.observationId ?? ''],
    mutationId: props.mutationId,
    posted: Boolean(lastResult),
  })
  return (
    <Stack gap="large">
      {open ? (
        <Notice
          tone="info"
          title="You have an open plan"
          action={
            <Link to={paths.commitment(open.id)} className="link inline-flex min-h-11 items-center">
              See that plan
            </Link>
          }
        >
          <p>One at a time is easier to keep. You can make another one all the same.</p>
          <p>When {open.cue}</p>
        </Notice>
      ) : null}
      {debriefed ? (
        <Card title="One thing to work on" tone="sunken">
          <TextView text={debriefed.edge} />
          <p className="text-sm">
            <OfDebrief {...debriefed} />
          </p>
        </Card>
      ) : null}
      {suggestion && !begun && !debriefed ? (
        <Card title="For example" tone="sunken">
          <p>
            When {suggestion.cue}, I will {suggestion.action}
          </p>
        </Card>
      ) : null}
      <ActionForm form={form} kept={kept}>
        <input type="hidden" name="cohort" value={cohort.slug} />
        {debriefed ? (
          <input type="hidden" name="observation" value={debriefed.observationId} />
        ) : null}
        <Select
          field={fields.skill}
          label="Which skill?"
          options={skills.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextArea
          field={fields.cue}
          label="When …"
          hint="A moment that you will not miss: a sentence you expect to hear, a door you walk through."
          rows={2}
        />
        <TextArea
          field={fields.action}
          label="… I will"
          hint="The first words that you will say, as you would say them."
          rows={3}
        />
        <TextField
          field={fields.moment}
          label="What kind of moment is it?"
          hint="For example: a one-on-one, a team meeting. No names."
        />
        <TextArea
          field={fields.obstacle}
          label="What is most likely to get in the way?"
          optional
          hint="Inside you or around you: a rush, a crisis, a habit. No names."
          rows={2}
        />
        <TextArea field={fields.remedy} label="Then I will …" optional rows={2} />
        <div className="flex flex-wrap items-end gap-6">
          <DateField field={fields.windowFrom} label="From" />
          <DateField
            field={fields.windowTo}
            label="To"
            hint={`At most ${MAX_WINDOW_DAYS} days later.`}
          />
        </div>
        <RadioGroup
          field={fields.confidence}
          label="How confident are you that you will do it?"
          hint="0 is not at all, 10 is completely. Below 7, make the plan smaller."
          options={CONFIDENCE}
          layout="row"
        />
        <FormActions>
          <SubmitButton>Save plan</SubmitButton>
        </FormActions>
      </ActionForm>
    </Stack>
  )
}
