import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatInstant } from '~/platform/shared/time'
import { ButtonLink, buttonClass } from '~/ui/button'
import { GoneFormNotice } from '~/ui/forms/around/gone-form'
import type { LastResult } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Section, Stack } from '~/ui/page'
import { CORRECT, CORRECTION_HOURS, type NotePage, type OwnNote, SHARE } from '../../contract'
import { NoteAnswersView } from './note-answers'
import { CorrectForm, ShareForm } from './note-own-forms'
import { nextTry } from './saved-words'

interface Props {
  note: NotePage
  today: string
  /** IANA, of the reader. */
  timeZone: string
  /** One for each form: they can be sent after each other from one page. */
  mutationIds: Record<typeof CORRECT | typeof SHARE, string>
  lastResult: LastResult
}

const TEXTS = {
  whatIDid: 'What you did or said',
  whatHappened: 'What happened then',
  why: 'Why there was no opportunity',
}

/** One field note: as its writer reads it, with what they can do, or as someone it is shared with does. */
export function NoteView(props: Props) {
  const { note, timeZone } = props
  const { told, own, recordedAt, correctedAt } = note
  return (
    <Stack gap="large">
      <GoneFormNotice lastResult={props.lastResult} texts={TEXTS} />
      <div className="flex flex-col gap-3">
        <NoteAnswersView told={told} />
        <p className="text-muted text-sm">
          {correctedAt
            ? `Saved ${formatInstant(recordedAt, timeZone)}, corrected ${formatInstant(correctedAt, timeZone)}.`
            : `Saved ${formatInstant(recordedAt, timeZone)}.`}
        </p>
        {own?.standing ? <p className="text-muted">{own.standing}</p> : null}
      </div>
      {own ? <Own {...props} own={own} /> : null}
    </Stack>
  )
}

function Own(props: Props & { own: OwnNote }) {
  const { note, own, timeZone, mutationIds, lastResult } = props
  return (
    <>
      {note.told.used === 'yes' ? null : <NextTry {...{ note, own }} />}
      <Section title="Who can read it" hint={`Besides you: ${readersNow(own)}`}>
        <ShareForm own={own} mutationId={mutationIds[SHARE]} lastResult={lastResult} />
      </Section>
      <Section title="Correct this note">
        {own.correctUntil ? (
          <>
            <p className="max-w-reading text-muted">
              You can correct it until {formatInstant(own.correctUntil, timeZone)}. What it said
              before stays below, for you alone.
            </p>
            <details
              key={own.version}
              open={isCorrecting(lastResult) ? true : undefined}
              className="print:hidden"
            >
              <summary className={buttonClass('secondary')}>Correct this note</summary>
              <CorrectForm {...props} mutationId={mutationIds[CORRECT]} />
            </details>
          </>
        ) : (
          <p className="max-w-reading text-muted">
            A note can be corrected for {CORRECTION_HOURS} hours after it is saved. That time is
            over, so this one stays as it is. You can{' '}
            <Link
              to={paths.newNote({ cohort: note.cohort.slug, skill: note.skillId })}
              className="link"
            >
              write another note
            </Link>
            .
          </p>
        )}
      </Section>
      <History history={own.history} timeZone={timeZone} />
    </>
  )
}

const isCorrecting = (result: LastResult) => result?.initialValue?.intent === CORRECT

function readersNow({ sharedWith, peerId, peers }: OwnNote): string {
  if (sharedWith === 'no_one') return 'no one.'
  if (sharedWith === 'facilitators') return 'the facilitators of your cohort.'
  const peer = peers.find(({ enrollmentId }) => enrollmentId === peerId)
  return peer
    ? `${isolated(peer.name)}.`
    : 'a coach who has left the cohort, and can’t read it now.'
}

function NextTry({ note, own }: { note: NotePage; own: OwnNote }) {
  const { cohort, skillId: skill } = note
  const commitment = own.plan?.id
  return (
    <p>
      <ButtonLink to={nextTry({ cohort: cohort.slug, skill, commitment })}>
        Plan the next try
      </ButtonLink>
    </p>
  )
}

function History({ history, timeZone }: { history: OwnNote['history']; timeZone: string }) {
  if (history.length === 0) return null
  return (
    <Section title="What it said before">
      <ol className="flex flex-col gap-6">
        {history.map(({ version, writtenAt, ...told }) => (
          <li key={version} className="flex flex-col gap-3 border-line border-l-2 pl-4">
            <p className="font-semibold text-sm">Written {formatInstant(writtenAt, timeZone)}</p>
            <NoteAnswersView told={told} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
