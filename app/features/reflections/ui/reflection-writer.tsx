import { type FormEvent, useDeferredValue, useMemo } from 'react'
import {
  blocks,
  explain,
  type Finding,
  findIdentifiers,
  type Writer,
} from '~/features/writing/contract'
import { paths } from '~/platform/shared/paths'
import { AutosavedText, type OtherDraft, useAutosave } from '~/ui/autosave'
import { Button } from '~/ui/button'
import { ActionForm, FormActions, type LastResult, usePlainForm } from '~/ui/forms/form'
import { useNavigation } from '~/ui/navigation'
import {
  askedInWords,
  DUE_BACK_DAYS,
  REFLECTION_PURPOSE,
  type ReflectionPageView,
  SAVE_DRAFT,
  SUBMIT,
  SUBMIT_AS_IS,
} from '../contract'
import { IdentifierNotes } from './identifier-notes'

export interface WriterProps {
  draft: NonNullable<ReflectionPageView['draft']>
  safetyContact: string | null
  writer: Writer
  mutationId: string
  lastResult: LastResult
  conflict: OtherDraft | null
  /** How many words the assignment asks for. */
  words: ReflectionPageView['assignment']['asked']
  /** It was asked whether the text is finished: the next submit means it. */
  asked: boolean
}

const forbid = (text: string) => {
  const [first] = blocks(findIdentifiers(text))
  return first ? `${explain(first)} Take it out or change it.` : null
}

const postedBody = (lastResult: LastResult) => {
  const body = lastResult?.initialValue?.body
  return typeof body === 'string' ? { posted: body } : {}
}

/** The box: autosaved, checked on the device, submitted once. */
export function ReflectionWriter(props: WriterProps) {
  const { draft, writer, mutationId, lastResult, conflict, words, asked } = props
  const box = useAutosave({
    action: paths.drafts(),
    ...{ purpose: REFLECTION_PURPOSE, subject: draft.subject },
    ...{ draft, forbid, conflict },
    ...postedBody(lastResult),
  })
  const [form, field] = usePlainForm({ id: 'reflection', lastResult })
  const text = useDeferredValue(box.state.text)
  const findings = useMemo(() => findIdentifiers(text), [text])
  const submit = asked ? SUBMIT_AS_IS : SUBMIT
  const sending = useNavigation().formData?.get('intent') === submit
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (intentOf(event) !== SAVE_DRAFT) return box.submitWhenSaved(event)
    event.preventDefault()
    box.save()
  }
  const replace = ({ start, end, found }: Finding, words: string) => {
    const { text: now } = box.state
    if (now.slice(start, end) !== found) return
    box.type(now.slice(0, start) + words + now.slice(end))
    // The button goes with what it was about: the reader goes on at the new words.
    requestAnimationFrame(() => {
      const element = document.getElementById(field('body').id)
      if (!(element instanceof HTMLTextAreaElement)) return
      element.focus()
      element.scrollIntoView({ block: 'nearest' })
      element.setSelectionRange(start, start + words.length)
    })
  }
  return (
    <ActionForm
      form={form}
      mutationId={mutationId}
      onSubmit={onSubmit}
      question={asked ? 'Is it finished?' : undefined}
    >
      <input type="hidden" name="number" value={draft.number} />
      <AutosavedText
        box={box}
        field={field('body')}
        label={draft.number === 1 ? 'Your reflection' : `Your reflection, attempt ${draft.number}`}
        hint={<WritingHint safetyContact={props.safetyContact} />}
        timeZone={writer.timeZone}
        rows={16}
        asked={words ? askedInWords(words) : undefined}
      />
      <IdentifierNotes findings={findings} onReplace={replace} override={field('override')} />
      <FormActions>
        <Button
          type="submit"
          name="intent"
          value={submit}
          pending={box.settling || sending}
          pendingLabel="Submitting"
        >
          {asked ? 'Submit as it is' : 'Submit to your facilitator'}
        </Button>
        <Button type="submit" name="intent" value={SAVE_DRAFT} tone="secondary">
          Save draft
        </Button>
      </FormActions>
      <p className="text-muted text-sm">
        After you submit, you can take it back until a facilitator begins to read it. Then the text
        stays as it is until they answer, within {DUE_BACK_DAYS} days. If it comes back you can
        change everything, as often as it takes.
      </p>
    </ActionForm>
  )
}

const intentOf = ({ nativeEvent }: FormEvent) =>
  nativeEvent instanceof SubmitEvent && nativeEvent.submitter instanceof HTMLButtonElement
    ? nativeEvent.submitter.value
    : null

function WritingHint({ safetyContact }: { safetyContact: string | null }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p>
        Write about practice without telling who it was: no names, places, dates of birth or
        numbers. Change ages and family roles; keep the exact words and actions.
      </p>
      <p>
        This is not a report. If someone is in danger, follow your agency’s procedure
        {safetyContact ? (
          <span>
            : <strong className="text-ink">{safetyContact}</strong>
          </span>
        ) : (
          <span>.</span>
        )}
      </p>
    </div>
  )
}
