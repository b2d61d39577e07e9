import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Section } from '~/ui/page'
import { RENEW_CALENDAR } from '../contract'

interface Props {
  cohort: string
  /** The whole address of the reader's own calendar; null where they have made none. */
  address: string | null
  mutationId: string
}

/** A file for once, and an address that a calendar program reads again and again. */
export const CalendarSection = ({ cohort, address, mutationId }: Props) => (
  <div className="print:hidden">
    <Section
      title="In your calendar"
      hint="Your own address has the live sessions and module dates of all your cohorts, and the first days of your plans and check-ins. It says nothing about what you wrote."
    >
      {address ? <Address address={address} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Form method="post">
          <input type="hidden" name="intent" value={RENEW_CALENDAR} />
          <MutationId value={mutationId} />
          <Button type="submit" tone="secondary">
            {address ? 'Make a new address' : 'Make my calendar address'}
          </Button>
        </Form>
        <ButtonLink to={paths.sessionsFile(cohort)} tone="secondary" reloadDocument>
          Download these sessions once
        </ButtonLink>
      </div>
    </Section>
  </div>
)

/** On the account page: an address that was made can be made again, whatever becomes of the cohort. */
export const OwnCalendar = ({ address, mutationId }: Omit<Props, 'cohort'>) =>
  address ? (
    <Section
      title="My calendar"
      hint="This address has the dates of all your cohorts. It opens nothing once you have no part in any."
    >
      <Address address={address} />
      <Form method="post">
        <input type="hidden" name="intent" value={RENEW_CALENDAR} />
        <MutationId value={mutationId} />
        <Button type="submit" tone="secondary">
          Make a new address
        </Button>
      </Form>
    </Section>
  ) : null

const Address = ({ address }: { address: string }) => (
  <div className="flex flex-col gap-2">
    <p>
      <a href={address.replace(/^https?:/, 'webcal:')} className="link font-semibold">
        Subscribe in your calendar program
      </a>
    </p>
    <label className="flex flex-col gap-1.5 font-semibold" htmlFor="calendar-address">
      Or add this address there
      <input
        id="calendar-address"
        className="control font-normal"
        readOnly
        value={address}
        autoComplete="off"
      />
    </label>
    <p className="text-sm text-muted">
      Whoever has the address can see these dates. If someone else has it, make a new one: the old
      one stops working at once.
    </p>
  </div>
)
