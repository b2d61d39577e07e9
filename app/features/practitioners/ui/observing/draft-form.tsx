import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FieldGroup, type LastResult } from '~/ui/forms/form'
import { SavingLine } from '~/ui/forms/kept/saving-line'
import { useDraftSaving } from '~/ui/forms/kept/use-draft-saving'
import { useKeptForm } from '~/ui/forms/kept-form'
import { type KeptUnsent, NOT_KEPT_WORDS } from '~/ui/offline'
import { Notice, Stack } from '~/ui/page'
import { OtherVersions } from '~/ui/words/other-versions'
import { type ObservingPage, SAVE_OBSERVATION, SIGN, signObservingSchema } from '../../contract'
import type { ObservingParts } from './parts'

/** The action's answer, or what became of a signature that had no connection. */
export type ObservingAnswer = Partial<KeptUnsent> & { lastResult?: LastResult }

interface Props {
  draft: ObservingPage
  today: string
  /** IANA, of the coach. */
  timeZone: string
  mutationId: string
  answer: ObservingAnswer | undefined
  parts: ObservingParts
}

const FORM = 'observation'

/** The draft's own values over those with which a form begins. */
function valuesOf({ draft: { fields, form }, today }: Pick<Props, 'draft' | 'today'>) {
  const scores = form.focus.map(({ id }) => ({
    ...fields.scores.find(({ skill }) => skill === id),
    skill: id,
  }))
  return { ...fields, happenedOn: fields.happenedOn || today, scores }
}

/** An observation of a practitioner that is being written, and the way to delete it. */
export function ObservingDraft(props: Props) {
  const { draft, mutationId, parts } = props
  return (
    <Stack gap="large">
      <Form {...props} />
      <OtherVersions versions={draft.others} timeZone={props.timeZone} />
      <parts.DeleteDraft key={draft.id} mutationId={mutationId} />
    </Stack>
  )
}

function useDraft({ draft: { id, version }, mutationId, answer }: Props, form: string) {
  const kept = useKeptForm({
    ...{ form, subject: [id], mutationId, posted: Boolean(answer?.lastResult) },
  })
  const saving = useDraftSaving({
    ...{ form, draft: id, version, copy: [form, id] },
    ...{ to: paths.practitionerDrafts(), intent: SAVE_OBSERVATION },
  })
  return { kept, ...saving }
}

function Form(props: Props) {
  const { draft, today, timeZone, answer, parts } = props
  const { id, version, practitioner, form: instrument } = draft
  const [form, fields] = useActionForm(signObservingSchema, {
    ...{ id: FORM, lastResult: answer?.lastResult, typing: SIGN },
    defaultValue: valuesOf(props),
  })
  const scores = fields.scores.getFieldList()
  const { kept, state, save, saveOver, soon } = useDraft(props, form.id)
  return (
    <ActionForm
      form={form}
      kept={kept}
      notSent={answer?.kept === false ? NOT_KEPT_WORDS : undefined}
      things={Object.fromEntries(instrument.focus.map(({ title }, at) => [`scores[${at}]`, title]))}
      className="gap-10"
      onInput={soon}
    >
      {answer?.kept ? (
        <Notice tone="success" live title="Your signature waits on this device">
          It will be sent once, when you are connected again.
        </Notice>
      ) : null}
      <input type="hidden" name="draft" value={id} />
      <input type="hidden" name="baseVersion" value={version} />
      <input type="hidden" name="sentAs" value={kept.mutationId} />
      <FieldGroup legend="The occasion">
        <parts.OccasionQuestions fields={fields} today={today} />
      </FieldGroup>
      <parts.TimedNotes field={fields.notes} timeZone={timeZone} />
      {instrument.focus.map((skill, at) => {
        const score = scores[at]
        return score ? (
          <parts.ScoreFields
            key={skill.id}
            {...{ skill, prompt: instrument.prompt, carried: instrument.carried }}
            fields={score.getFieldset()}
          />
        ) : null
      })}
      <parts.TakeAlong fields={fields} />
      <p className="max-w-reading">
        You’re signing an observation of{' '}
        <strong>
          <bdi>{practitioner.pseudonym}</bdi>
        </strong>
        . Only you can read it. It can be voided with a reason, never changed.
      </p>
      <parts.SignOrLater save={save} to={paths.practitioner(practitioner.id)}>
        <SavingLine {...{ state, timeZone, saveOver }} />
      </parts.SignOrLater>
    </ActionForm>
  )
}
