import type { ReactNode } from 'react'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { dayOf } from '~/platform/shared/time'
import { CalibrationLink } from '~/ui/frame/calibration-link'
import { Pager } from '~/ui/lists/pager'
import { SearchForm } from '~/ui/lists/search-form'
import { Link } from '~/ui/navigation'
import { PageHeader, Section, Stack, Table, type TableColumn, Time } from '~/ui/page'
import type { AuditPage, AuditView } from '../contract'
import { actionWords, subjectWords } from './audit-words'

interface AdminHomeProps {
  /** Another room's part of this page. */
  orders: ReactNode
  audit: AuditPage
  /** The person whose changes were searched for; '' for everyone's. */
  who: string
  /** An older page of the audit log is shown, or what one person did. */
  inThePast: boolean
  timeZone: string
}

/** The program admin's first page. */
export function AdminHome({ orders, audit, who, inThePast, timeZone }: AdminHomeProps) {
  return (
    <div className="max-w-wide">
      <PageHeader title="The program" />
      <Stack gap="page">
        {inThePast ? null : (
          <>
            <Section title="Cohorts">
              <p className="max-w-reading">
                <Link to={paths.adminCohorts()} className="link">
                  Every cohort
                </Link>
                , to change its dates, places, price or facilitators.{' '}
                <Link to={paths.adminNewCohort()} className="link">
                  Make a new one
                </Link>
                .
              </p>
            </Section>
            <Section title="People">
              <p className="max-w-reading">
                <Link to={paths.adminPeople()} className="link">
                  Find anyone
                </Link>
                , to see what they belong to, give or end a role, or help them sign in.
              </p>
            </Section>
            <Section title="Content">
              <p className="max-w-reading">
                <Link to={paths.adminContent()} className="link">
                  Every text of the program
                </Link>
                , before its date too: what it asks, what is missing, and which cohort began with
                which wording.
              </p>
            </Section>
            <Section title="Calibration">
              <CalibrationLink />
            </Section>
            <Section title="Latest orders">{orders}</Section>
          </>
        )}
        {inThePast ? null : (
          <Section title="Jobs and emails">
            <p className="max-w-reading">
              <Link to={paths.adminParked()} className="link">
                Failed jobs and emails
              </Link>
              , to try again.
            </p>
          </Section>
        )}
        <Section
          title="Who changed what"
          hint="Every change of a role, a seat, an order or a date. It can be read, never altered."
        >
          <SearchForm
            name="who"
            value={who}
            label="Find changes by a person’s name or email"
            about="Who changed what"
            action={paths.admin()}
          />
          <AuditTable audit={audit} timeZone={timeZone} />
          {inThePast ? (
            <p>
              <Link to={paths.admin()} className="link py-2">
                Newest
              </Link>
            </p>
          ) : null}
          <Pager
            label="Pages of the log"
            previous={null}
            next={audit.older ? paths.admin({ who, before: audit.older }) : null}
          />
        </Section>
      </Stack>
    </div>
  )
}

const columns = (timeZone: string): TableColumn<AuditView>[] => [
  { key: 'action', label: 'What', heads: true, cell: ({ action }) => actionWords(action) },
  {
    key: 'at',
    label: 'When',
    cell: ({ at }) => (
      <span>
        <Time day={dayOf(new Date(at), timeZone)} style="year" />,{' '}
        <Time at={at} zone={timeZone} style="time" />
      </span>
    ),
  },
  { key: 'actor', label: 'Who', cell: ({ actor }) => actor ?? 'The program itself' },
  { key: 'details', label: 'Details', cell: (entry) => <Details entry={entry} /> },
]

function AuditTable({ audit, timeZone }: { audit: AuditPage; timeZone: string }) {
  return (
    <Table
      caption="Changes, the newest first"
      captionHidden
      columns={columns(timeZone)}
      rows={audit.entries}
      rowKey={({ seq }) => seq}
      empty="Nothing has been changed yet."
    />
  )
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Identifiers are for looking things up, so their last part is enough to compare by eye. */
const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return UUID.test(text) ? `…${text.slice(-6)}` : text
}

/** "unitPriceMinor" is "unit price". */
const label = (key: string): string =>
  key.replace(/(Minor|Id)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

type Values = Record<string, unknown>

function shown(key: string, values: Values | null): string | null {
  const value = values?.[key]
  if (value === undefined) return null
  const { currency } = values ?? {}
  const isMoney = key.endsWith('Minor') && typeof value === 'number'
  return isMoney && typeof currency === 'string' ? formatMoney(value, currency) : short(value)
}

function Details({ entry }: { entry: AuditView }) {
  const { old, new: now, subjectKind, subjectId, reason } = entry
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
  const changes = keys
    .filter((key) => key !== 'currency')
    .map((key) => {
      const [was, is] = [shown(key, old), shown(key, now)]
      if (was === null) return `${label(key)} ${is}`
      return is === null ? `${label(key)} was ${was}` : `${label(key)} ${was} → ${is}`
    })
  const parts = [`${subjectWords(subjectKind)} ${short(subjectId)}`, ...changes]
  return (
    <span className="text-sm text-muted">
      {[...parts, ...(reason ? [reason] : [])].join(' · ')}
    </span>
  )
}
