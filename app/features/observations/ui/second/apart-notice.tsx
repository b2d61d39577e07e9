import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/page'

/** In the place of an observation whose reader scores the same occasion and has not signed yet. */
export function ApartNotice({ draftId }: { draftId: string | null }) {
  return (
    <Notice
      title="You score this occasion, too"
      action={
        <ButtonLink
          size="small"
          to={draftId ? paths.observationDraft(draftId) : paths.observations()}
        >
          {draftId ? 'Go on with yours' : 'See the request'}
        </ButtonLink>
      }
    >
      Two pairs of eyes help only while they’re apart. You can read this one as soon as you have
      signed yours, or declined.
    </Notice>
  )
}
