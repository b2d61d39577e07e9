import { standingWords } from '~/features/calibration/contract'
import { paths } from '~/platform/shared/paths'
import { useDraftSaving } from '~/ui/forms/kept/use-draft-saving'
import { Link } from '~/ui/navigation'
import { Name, Notice, Stack } from '~/ui/page'
import { OtherVersions } from '~/ui/words/other-versions'
import { TextView } from '~/ui/words/text-view'
import { ASK_SECOND, type DraftPage, SAVE_OBSERVATION } from '../../contract'
import { AskSecondForm, AskSecondLater } from '../second/ask-second'
import { DeleteDraft } from './delete-draft'
import { DRAFT_FORM, type DraftAnswer, DraftForm } from './draft-form'

interface Props {
  draft: DraftPage
  today: string
  timeZone: string
  mutationId: string
  answer: DraftAnswer | undefined
}

/** A draft to go on with, or only to be read and deleted by someone who may not observe this coach anymore. */
export function DraftView({ draft, mutationId, ...rest }: Props) {
  const { id, form, fields } = draft
  return (
    <Stack gap="large">
      <Standing standing={draft.standing} />
      {form ? (
        <Writing {...{ draft, form, mutationId }} {...rest} />
      ) : (
        <>
          <Notice tone="warning" title="This draft can’t be signed">
            <span>
              {draft.second.closed
                ? 'The request for a second look is no longer open.'
                : 'You can’t observe this coach anymore.'}
            </span>
            <span> You can still read your notes and delete the draft.</span>
          </Notice>
          <TextView text={fields.notes || 'There are no notes.'} />
        </>
      )}
      <OtherVersions versions={draft.others} timeZone={rest.timeZone} />
      <DeleteDraft key={id} mutationId={mutationId} />
    </Stack>
  )
}

/** The draft is saved before someone else is asked: what it says of the occasion then holds for both. */
function Writing({ draft, form, ...rest }: Props & { form: NonNullable<DraftPage['form']> }) {
  const { id, version, second } = draft
  const saving = useDraftSaving({
    ...{ form: DRAFT_FORM, draft: id, version, copy: [DRAFT_FORM, id] },
    ...{ to: paths.observationDrafts(), intent: SAVE_OBSERVATION },
  })
  return (
    <>
      <Apart second={second} />
      <DraftForm {...draft} {...form} {...rest} saving={saving} />
      <Second {...{ draft, ...rest }} save={saving.save} />
    </>
  )
}

/** A second observer is told that they score apart. */
function Apart({ second: { isSecond, otherName } }: Pick<DraftPage, 'second'>) {
  if (!isSecond) return null
  return (
    <Notice title="A second look">
      {otherName ? (
        <span key="named">
          <Name>{otherName}</Name> scores the same occasion.
        </span>
      ) : (
        <span key="unnamed">The first observer scores the same occasion.</span>
      )}
      <span>
        {' '}
        Neither of you sees the other’s notes or scores before both have signed. Please don’t talk
        about it until then.
      </span>
    </Notice>
  )
}

/** The first observer may ask a second one while they write. */
function Second({
  draft,
  mutationId,
  answer,
  save,
}: Pick<Props, 'draft' | 'mutationId' | 'answer'> & { save: () => Promise<boolean> }) {
  const { isSecond, otherName, candidates } = draft.second
  if (isSecond) return null
  if (otherName)
    return (
      <Notice title="You asked for a second look">
        <Name>{otherName}</Name> scores the same skills without seeing yours. When both have signed,
        both of you read both.
      </Notice>
    )
  const lastResult = answer?.lastResult
  return (
    <AskSecondLater isOpen={lastResult?.initialValue?.intent === ASK_SECOND}>
      <p className="max-w-reading text-muted">
        Someone else scores the same occasion without seeing yours. Fill in the occasion first: it
        can’t be changed after you asked.
      </p>
      <AskSecondForm {...{ candidates, mutationId, lastResult }} before={save} />
    </AskSecondLater>
  )
}

function Standing({ standing }: Pick<DraftPage, 'standing'>) {
  if (!standing || standing.kind === 'calibrated') return null
  return (
    <Notice title={standingWords(standing)}>
      What you see counts all the same. Only “fluent” also asks for a calibrated observer.{' '}
      <Link to={paths.calibration()} className="link">
        Go to calibration
      </Link>
    </Notice>
  )
}
