import { dayOf, formatDay } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { Refused } from '~/ui/forms/around/refused'
import { MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import { ANSWER_OFFER, offeredRoleWords } from '../contract'
import type { AccountProps } from './account-props'

type Props = Pick<AccountProps, 'account' | 'lastResult'> & { mutationId: string }

/** The roles that wait for this person's answer; nothing where none does. */
export function OfferedRoles({ account, lastResult, mutationId }: Props) {
  const { offers, timeZone } = account
  const answered = lastResult?.initialValue?.intent === ANSWER_OFFER
  if (offers.length === 0 && !answered) return null
  return (
    <Section
      title="You’re invited"
      hint="A role is yours once you accept. Declining has no penalty."
    >
      <Refused lastResult={lastResult} intents={[ANSWER_OFFER]} />
      <ul className="flex flex-col divide-y divide-line border-y border-line empty:border-y-0">
        {offers.map((offer) => (
          <li
            key={offer.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-3"
          >
            <div>
              <p className="font-semibold wrap-anywhere">{offeredRoleWords(offer)}</p>
              <p className="text-sm text-muted">
                From <Name>{offer.by}</Name>, open until{' '}
                {formatDay(dayOf(new Date(offer.expiresAt), timeZone), 'year')}
                {offer.held ? (
                  <span>. You have this role already; accepting changes nothing</span>
                ) : null}
              </p>
            </div>
            <Form method="post" className="flex flex-wrap gap-2" preventScrollReset>
              <input type="hidden" name="intent" value={ANSWER_OFFER} />
              <input type="hidden" name="offer" value={offer.id} />
              <MutationId value={mutationId} />
              <Button type="submit" name="answer" value="accept" size="small">
                Accept<span className="sr-only">, {offeredRoleWords(offer)}</span>
              </Button>
              <Button type="submit" name="answer" value="decline" size="small" tone="secondary">
                Decline<span className="sr-only">, {offeredRoleWords(offer)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
