import { MODES_IN_SHORT } from '~/features/catalog/contract'
import { REQUEST_STATES } from '~/features/peers/contract'
import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay, formatDayIn } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { OneButton } from '~/ui/forms/around/one-button'
import { Link } from '~/ui/navigation'
import { Badge, Name, Section } from '~/ui/page'
import { ACCEPT_SECOND, DECLINE_SECOND, type SecondCard, WITHDRAW_SECOND } from '../../contract'

/** Second looks that the reader was invited to, or asked for; left out while there are none. */
export function SecondList({ seconds, timeZone }: { seconds: SecondCard[]; timeZone: string }) {
  if (seconds.length === 0) return null
  return (
    <Section
      title="Second looks"
      hint="Two observers score one occasion apart. Neither reads the other’s scores before both have signed."
    >
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {seconds.map((card) => (
          <li key={card.id} className="flex flex-col items-start gap-1 py-3 wrap-anywhere">
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-semibold">
                {card.as === 'asker' ? (
                  <span key="asker">
                    You asked <Name>{card.name}</Name>
                  </span>
                ) : (
                  <span key="asked">
                    <Name>{card.name}</Name> asks you
                  </span>
                )}
              </span>
              <Badge tone={REQUEST_STATES[card.state].tone}>
                {REQUEST_STATES[card.state].words}
              </Badge>
            </span>
            <span>
              <Name>{card.coachName}</Name>: {card.skillTitles.join(', ')}
            </span>
            <span className="text-sm text-muted">{detailsOf(card, timeZone)}</span>
            <Buttons card={card} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function detailsOf({ mode, happenedOn, state, expiresAt, cohortTitle }: SecondCard, zone: string) {
  const isOpen = state === 'waiting' || state === 'accepted'
  const until = `open until ${formatDayIn(dayOf(new Date(expiresAt), zone), zone, 'year')}`
  return [
    ...[MODES_IN_SHORT[mode], formatDay(happenedOn, 'year')],
    ...(isOpen ? [until] : []),
    cohortTitle,
  ].join(' · ')
}

function Buttons({ card }: { card: SecondCard }) {
  const { as, state, draftId, observationId, mutationIds } = card
  const press = { fields: { request: card.id }, about: card.name, action: '?index' }
  if (state === 'done' && observationId)
    return (
      <Link
        to={paths.observation(observationId)}
        className="link inline-flex min-h-11 items-center"
      >
        Read both
      </Link>
    )
  // Once the other one has accepted, they may have begun to score.
  if (state !== 'waiting' && (as === 'asker' || state !== 'accepted')) return null
  return (
    <span className="flex flex-wrap items-center gap-3 pt-2">
      {as === 'asker' ? (
        <OneButton {...press} intent={WITHDRAW_SECOND} mutationId={mutationIds.withdraw}>
          Cancel request
        </OneButton>
      ) : (
        <>
          {state === 'accepted' && draftId ? (
            <ButtonLink size="small" to={paths.observationDraft(draftId)}>
              <span>Score it</span>
              <span className="sr-only">, {card.name}</span>
            </ButtonLink>
          ) : (
            <OneButton
              {...press}
              intent={ACCEPT_SECOND}
              mutationId={mutationIds.accept}
              tone="primary"
            >
              {state === 'accepted' ? 'Begin again' : 'Accept'}
            </OneButton>
          )}
          <OneButton {...press} intent={DECLINE_SECOND} mutationId={mutationIds.decline}>
            Decline
          </OneButton>
        </>
      )}
    </span>
  )
}
