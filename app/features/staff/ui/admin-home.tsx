import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Notice, PageHeader, Section, Stack } from '~/ui/page'
import type { AdminHomePage } from '../contract'
import { OrderTable } from './orders/order-table'

interface Place {
  to: string
  label: string
  text: string
}

/** The pages of program staff, in the order of their work: what runs, who is in it, the money, then how the program runs. */
const PLACES: { title: string; places: Place[] }[] = [
  {
    title: 'Run the program',
    places: [
      {
        to: paths.adminCohorts(),
        label: 'Every cohort',
        text: 'Open one, copy one, change its dates, places, price, or facilitators.',
      },
      {
        to: paths.adminCodes(),
        label: 'Discount codes',
        text: 'Every code with its uses. Make one, or end it.',
      },
      {
        to: paths.adminPeople(),
        label: 'People',
        text: 'Find anyone, give or end a role, merge two accounts, or help someone sign in.',
      },
      {
        to: paths.adminContent(),
        label: 'Content',
        text: 'Every text, before its date too, and which cohort began with which wording.',
      },
      {
        to: paths.calibration(),
        label: 'Calibration',
        text: 'Compare how you score with a reference.',
      },
    ],
  },
  {
    title: 'Follow the money',
    places: [
      {
        to: paths.adminOrders(),
        label: 'Orders',
        text: 'Every order, by state, kind, cohort, agency, or day. Refund one, or download them.',
      },
      {
        to: paths.adminAlerts(),
        label: 'To look at',
        text: 'Disputes, refunds, and amounts that someone must look at, and who did.',
      },
      {
        to: paths.adminRevenue(),
        label: 'Revenue and seats',
        text: 'By cohort: paid, refunded, owed, and the seats that are claimed.',
      },
    ],
  },
  {
    title: 'See that it runs',
    places: [
      {
        to: paths.adminAudit(),
        label: 'Who changed what',
        text: 'Every change of a role, a seat, an order, or a date, as a sentence.',
      },
      {
        to: paths.adminMail(),
        label: 'Emails',
        text: 'Emails that failed, to try again, and blocked addresses.',
      },
      {
        to: paths.adminJobs(),
        label: 'Jobs',
        text: 'Every job with its last and next run, and work that failed.',
      },
    ],
  },
]

/** The first page of program staff. */
export function AdminHome({ orders, openAlerts, timeZone }: AdminHomePage & { timeZone: string }) {
  return (
    <div className="max-w-wide">
      <PageHeader title="The program" />
      <Stack gap="page">
        {openAlerts > 0 ? (
          <Notice tone="warning" title={`${counted(openAlerts, 'warning')} about money to look at`}>
            <Link to={paths.adminAlerts()} className="link">
              See what it is about
            </Link>
          </Notice>
        ) : null}
        {PLACES.map(({ title, places }) => (
          <Section key={title} title={title}>
            <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
              {places.map(({ to, label, text }) => (
                <li key={to}>
                  <Link to={to} className="link inline-block py-1 text-lg font-semibold">
                    {label}
                  </Link>
                  <p className="text-muted">{text}</p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
        <Section
          title="Latest orders"
          action={
            <Link to={paths.adminOrders()} className="link">
              See every order
            </Link>
          }
        >
          <OrderTable
            caption="The latest orders, the newest first"
            orders={orders}
            timeZone={timeZone}
            empty="No seats have been ordered yet."
          />
        </Section>
      </Stack>
    </div>
  )
}
