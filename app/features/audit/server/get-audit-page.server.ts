import { may, namesApart, scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { csvFile } from '~/platform/shared/lists/csv'
import { cutLine, FILE_LIMITS, readInParts } from '~/platform/shared/lists/in-parts'
import type { AuditEntry, AuditFilter, AuditPage } from '../contract/log'
import { auditSentence, subjectWords } from '../contract/words'
import { type AuditRow, readAudit, readLeadActs } from './audit-rows.server'
import { detailsOf } from './details-of'

const PAGE = 30
/** Leads read theirs on a phone. */
const LEADS_PAGE = 25
const NEWEST = 9_223_372_036_854_775_807n

const ALL: AuditFilter = { who: '', kind: '', cohort: '', agency: '', from: null, to: null }

/**
 * Reads who changed what, newest first, a page at a time; three statements. NotFound for everyone but program staff.
 * @param before `older` of the page before; null for the newest
 */
export async function getAuditPage(
  actor: Actor,
  { before, ...asked }: { before: string | null } & Partial<AuditFilter>,
): Promise<AuditPage> {
  const filter = { ...ALL, ...asked }
  if (!may(actor, 'audit.read')) throw new NotFound()
  const [rows, cohorts] = await Promise.all([
    readAudit(filter, { zone: actor.timeZone, before: seqOf(before), limit: PAGE + 1 }),
    readRows<AuditPage['cohorts'][number]>(
      Prisma.sql`SELECT slug, title FROM cohort ORDER BY starts_on DESC, slug`,
    ),
  ])
  return { ...(await pageOf(actor, rows)), filter, cohorts }
}

/** `before` of an address as a place in the log; the newest one for nonsense. */
const seqOf = (before: string | null): bigint =>
  before && /^\d{1,18}$/.test(before) ? BigInt(before) : NEWEST

/** @param rows one more than a page has, where there are more */
async function pageOf(actor: Actor, rows: readonly AuditRow[], most = PAGE) {
  const entries = await inWords(actor, rows.slice(0, most))
  return { entries, older: rows.length > most ? (entries.at(-1)?.seq ?? null) : null }
}

/** Whatever a lead does for their agency. Nothing of it tells how someone learns. */
const LEAD_ACTS = [
  ...['agency.lead-added', 'agency.lead-ended', 'agency.lead-invited'],
  ...['agency.lead-invitation-canceled', 'agency.observer-added', 'agency.observer-ended'],
  ...['agency.tax-exempt', 'agency.tax-exempt-removed'],
  ...['seat.offered', 'seat.offer-renewed', 'seat.offer-redirected', 'seat.offer-revoked'],
  ...['seat.offer-restored', 'seat.reminded', 'seat.freed', 'seat.given-back', 'seat.moved'],
  ...['seats.imported', 'order.placed', 'order.billing-changed', 'order.choice-made', 'quote.made'],
]

/**
 * Reads what the leads of an agency did for it, newest first, a page at a time; two statements. Empty for everyone who
 * does not lead it.
 * @param before `older` of the page before; null for the newest
 */
export async function getLeadActs(
  actor: Actor,
  agencyId: string,
  before: string | null,
): Promise<Pick<AuditPage, 'entries' | 'older'>> {
  const agency = Prisma.sql`SELECT ${agencyId}::uuid AS id`
  const allowed = scope(actor, 'agency.people.read', { agency: Prisma.sql`${agencyId}::uuid` })
  const part = { before: seqOf(before), limit: LEADS_PAGE + 1, actions: LEAD_ACTS, allowed }
  return pageOf(actor, await readLeadActs(agency, part), LEADS_PAGE)
}

/** The same as a file of all entries that the filter finds; its last line says where there are too many. NotFound for everyone but program staff. */
export async function getAuditFile(
  actor: Actor,
  filter: AuditFilter,
  limits = FILE_LIMITS,
): Promise<string> {
  if (!may(actor, 'audit.read')) throw new NotFound()
  const { rows, cut } = await readInParts<AuditRow>(
    (last, limit) =>
      readAudit(filter, {
        ...{ zone: actor.timeZone, limit },
        before: last ? BigInt(last.seq) : NEWEST,
      }),
    limits,
  )
  const entries = await inWords(actor, rows)
  return csvFile([
    ['When (UTC)', 'Who', 'What happened', 'Details'],
    ...entries.map(({ at, actor: by, sentence, details }) => [
      ...[at.toISOString(), by ?? HOUSE, sentence, details.join('; ')],
    ]),
    ...(cut ? [[cutLine(limits)]] : []),
  ])
}

const HOUSE = 'Footbridge'

async function inWords(actor: Actor, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const nameOf = await namesApart(
    actor,
    rows.flatMap(({ by, whom }) => [by, whom]),
  )
  return rows.map(({ seq, at, by, whom, action, subjectKind, subject, ...row }) => ({
    ...{ seq, at, action, actor: by && nameOf(by) },
    sentence: auditSentence(action, {
      who: by ? nameOf(by) : HOUSE,
      what: subject ?? subjectWords(subjectKind),
      whom: whom ? nameOf(whom) : 'someone',
    }),
    details: detailsOf(row),
  }))
}
