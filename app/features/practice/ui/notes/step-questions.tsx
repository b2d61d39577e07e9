import type { SkillId } from '~/platform/shared/kernel'
import { DateField, type FieldLike, Select } from '~/ui/forms/field'
import type { Peer } from '../../contract'
import {
  BarriersField,
  CarriedField,
  ConfidenceField,
  HadChance,
  HelpField,
  NoChance,
  Prompts,
  ReaderFields,
  SettingField,
  Texts,
  UsedField,
  WhyField,
} from './note-questions'
import { Step } from './note-steps'

type Asked =
  | ('skill' | 'happenedOn' | 'used' | 'why' | 'whatIDid' | 'whatHappened' | 'carried')
  | ('help' | 'setting' | 'barriers' | 'confidence' | 'sharedWith' | 'peer')

interface CurrentPlan {
  id: string
  skillId: SkillId
  cue: string
  action: string
}

interface Props {
  fields: Record<Asked, FieldLike>
  /** The plan that the note tells of: then its skill is known. */
  plan: { skillId: SkillId } | undefined
  /** While no plan is named: those whose days these are. */
  plans: CurrentPlan[]
  skills: { id: string; title: string }[]
  notePrompts: string[][]
  today: string
  peers: Peer[]
}

/** All questions of a note, each in its step. */
export function StepQuestions({ fields, plan, plans, skills, notePrompts, today, peers }: Props) {
  return (
    <>
      <Step name="use">
        {plan ? null : (
          <div>
            <Select
              data-chooser
              field={fields.skill}
              label="Which skill?"
              options={skills.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <div className="shown-by-choice">
              {skills.map(({ id }) => (
                <PlansOf key={id} plans={plans.filter(({ skillId }) => skillId === id)} />
              ))}
            </div>
          </div>
        )}
        <DateField field={fields.happenedOn} label="When was it?" max={today} />
        <UsedField field={fields.used} />
      </Step>
      <NoChance>
        <Step name="why">
          <WhyField field={fields.why} />
        </Step>
      </NoChance>
      <HadChance>
        <Step name="told">
          {plan ? (
            <Prompts
              prompts={notePrompts[skills.findIndex(({ id }) => id === plan.skillId)] ?? []}
            />
          ) : (
            <div className="shown-by-choice">
              {skills.map(({ id }, at) => (
                <div key={id}>
                  <Prompts prompts={notePrompts[at] ?? []} />
                </div>
              ))}
            </div>
          )}
          <Texts fields={fields} />
        </Step>
        <Step name="carried">
          <CarriedField field={fields.carried} />
        </Step>
        <Step name="help">
          <HelpField field={fields.help} />
        </Step>
        <Step name="setting">
          <SettingField field={fields.setting} />
        </Step>
        <Step name="barriers">
          <BarriersField field={fields.barriers} />
        </Step>
        <Step name="confidence">
          <ConfidenceField field={fields.confidence} />
        </Step>
        <Step name="readers">
          <ReaderFields fields={fields} peers={peers} />
        </Step>
      </HadChance>
    </>
  )
}

/** The coach's own plans for the chosen skill: the note settles them without being opened from them. */
function PlansOf({ plans }: { plans: CurrentPlan[] }) {
  return (
    <div>
      {plans.map(({ id, cue, action }) => (
        <div key={id} className="mt-3 rounded-lg bg-sunken p-4">
          <p>
            Your plan: When <bdi>{cue}</bdi>, I will <bdi>{action}</bdi>
          </p>
          <p className="mt-1 text-sm text-muted">
            If you used it, this note closes the plan as done.
          </p>
        </div>
      ))}
    </div>
  )
}
