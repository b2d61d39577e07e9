import { useActionForm } from '~/ui/forms/checked-form'
import { DateField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import {
  CORRECT,
  correctNoteSchema,
  type NotePage,
  type OwnNote,
  SHARE,
  shareNoteSchema,
} from '../../contract'
import {
  BarriersField,
  CarriedField,
  ConfidenceField,
  HadChance,
  HelpField,
  NoChance,
  ReaderFields,
  SettingField,
  Texts,
  UsedField,
  WhyField,
} from './note-questions'

interface Props {
  note: NotePage
  own: OwnNote
  today: string
  mutationId: string
  lastResult: LastResult
}

/** The form corrects what a note says: all questions on one page, with the answers that it has. */
export function CorrectForm({ note: { told }, own, today, mutationId, lastResult }: Props) {
  const none = told.used === 'no_chance'
  const text = (number: number | null) => (number === null ? undefined : String(number))
  const [form, fields] = useActionForm(correctNoteSchema, {
    id: 'correct',
    lastResult,
    intent: CORRECT,
    defaultValue: {
      ...{ happenedOn: told.happenedOn, used: told.used, whatIDid: told.whatIDid },
      whatHappened: none ? '' : told.whatHappened,
      why: none ? told.whatHappened : '',
      setting: told.setting ?? undefined,
      ...{ carried: text(told.carried), help: text(told.help) },
      ...{ barriers: told.barriers, confidence: text(told.confidence) },
    },
  })
  return (
    <ActionForm
      form={form}
      intent={CORRECT}
      mutationId={mutationId}
      className="group/note mt-4 max-w-reading"
    >
      <input type="hidden" name="version" value={own.version} />
      <DateField field={fields.happenedOn} label="When was it?" max={today} />
      <UsedField field={fields.used} />
      <NoChance>
        <WhyField field={fields.why} />
      </NoChance>
      <HadChance>
        <Texts fields={fields} />
        <CarriedField field={fields.carried} />
        <HelpField field={fields.help} />
        <SettingField field={fields.setting} />
        <BarriersField field={fields.barriers} />
        <ConfidenceField field={fields.confidence} />
      </HadChance>
      <FormActions>
        <SubmitButton>Save correction</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** The form changes who may read the note from now on. */
export function ShareForm({ own, mutationId, lastResult }: Omit<Props, 'note' | 'today'>) {
  const [form, fields] = useActionForm(shareNoteSchema, {
    id: 'share',
    lastResult,
    intent: SHARE,
    defaultValue: { sharedWith: own.sharedWith, peer: own.peerId ?? undefined },
  })
  return (
    <ActionForm form={form} intent={SHARE} mutationId={mutationId} className="max-w-reading">
      <ReaderFields fields={fields} peers={own.peers} />
      <FormActions>
        <SubmitButton tone="secondary">Save sharing</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
