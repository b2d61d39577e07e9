import type { Instrument, Skill } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, type LastResult } from '~/ui/forms/form'
import { SavingLine } from '~/ui/forms/kept/saving-line'
import type { useDraftSaving } from '~/ui/forms/kept/use-draft-saving'
import { useKeptForm } from '~/ui/forms/kept-form'
import { isFor } from '~/ui/forms/plain-form'
import { Notice } from '~/ui/notice'
import { type KeptUnsent, NOT_KEPT_WORDS } from '~/ui/offline'
import {
  type DraftFields,
  type DraftSecond,
  type ObservedCoach,
  SAVE_OBSERVATION,
  SIGN,
  signSchema,
} from '../../contract'
import { SignOrLater, TakeAlong } from './draft-end'
import { OccasionFields } from './occasion-fields'
import { ScoreFields } from './score-fields'
import { TimedNotes } from './timed-notes'

/** The action's answer, or what became of a signature that had no connection. */
export type DraftAnswer = Partial<KeptUnsent> & { lastResult?: LastResult }

interface Props extends Pick<Instrument, 'prompt' | 'carried'> {
  id: string
  coach: ObservedCoach
  version: number
  saving: ReturnType<typeof useDraftSaving>
  fields: DraftFields
  focus: Skill[]
  second: DraftSecond
  isPeer: boolean
  today: string
  /** IANA, of the observer. */
  timeZone: string
  mutationId: string
  answer: DraftAnswer | undefined
}

export const DRAFT_FORM = 'observation'

/** The draft's own values over those with which a form begins. */
function valuesOf({ fields, focus, today }: Pick<Props, 'fields' | 'focus' | 'today'>) {
  const scores = focus.map(({ id }) => ({
    ...fields.scores.find(({ skill }) => skill === id),
    skill: id,
  }))
  return { ...fields, happenedOn: fields.happenedOn || today, scores }
}

/** The form has two buttons with an intent each; what was said of another form of the page is not said here. */
const resultOf = (answer: DraftAnswer | undefined): LastResult =>
  isFor(SIGN, answer?.lastResult) || isFor(SAVE_OBSERVATION, answer?.lastResult)
    ? answer?.lastResult
    : undefined

/** One real piece of practice, written down while it happens and scored in ten minutes on a phone. */
export function DraftForm(props: Props) {
  const { id, coach, focus, today, timeZone, answer, mutationId } = props
  const lastResult = resultOf(answer)
  const [form, fields] = useActionForm(signSchema, {
    id: DRAFT_FORM,
    lastResult,
    typing: SIGN,
    defaultValue: valuesOf(props),
  })
  const scores = fields.scores.getFieldList()
  const posted = Boolean(lastResult)
  const kept = useKeptForm({ form: form.id, subject: [id], mutationId, posted })
  const { state, save, saveOver, soon } = props.saving
  return (
    <ActionForm
      form={form}
      kept={kept}
      notSent={answer?.kept === false ? NOT_KEPT_WORDS : undefined}
      things={Object.fromEntries(focus.map(({ title }, at) => [`scores[${at}]`, title]))}
      className="gap-10"
      onInput={soon}
    >
      {answer?.kept ? (
        <Notice tone="success" live title="Your signature waits on this device">
          It will be sent once, when you are connected again. Until then the coach can’t see it.
        </Notice>
      ) : null}
      <input type="hidden" name="draft" value={id} />
      <input type="hidden" name="enrollment" value={coach.enrollmentId} />
      <input type="hidden" name="baseVersion" value={props.version} />
      <input type="hidden" name="sentAs" value={kept.mutationId} />
      <OccasionFields {...{ fields, today, second: props.second, isPeer: props.isPeer }} />
      <TimedNotes field={fields.notes} timeZone={timeZone} />
      {focus.map((skill, at) => {
        const score = scores[at]
        return score ? (
          <ScoreFields
            key={skill.id}
            {...{ skill, prompt: props.prompt, carried: props.carried }}
            fields={score.getFieldset()}
          />
        ) : null
      })}
      <TakeAlong fields={fields} />
      <p className="max-w-reading">
        You’re signing an observation of{' '}
        <strong>
          <bdi>{coach.name}</bdi>
        </strong>
        <span>{`, ${isolated(coach.agencyName)}. Once signed it can’t be changed.`}</span>
      </p>
      <SignOrLater save={save} to={paths.observations()}>
        <SavingLine {...{ state, timeZone, saveOver }} />
      </SignOrLater>
      <p className="max-w-reading text-sm text-muted">
        Signing makes it final: {coach.name} is told at once. It can be voided with a reason, never
        changed.
      </p>
    </ActionForm>
  )
}
