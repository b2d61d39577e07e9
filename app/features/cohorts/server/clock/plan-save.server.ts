import { getProgram } from '~/features/catalog/index.server'
import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { CohortState, Happened, Problem } from '../../contract/clock'
import type { TermsForm } from '../../contract/clock-forms'
import { templateOf } from '../../domain/clock/clock'
import { contradictions, lostSessions, openedTooLate } from '../../domain/clock/contradictions'
import { planSessions, stateOf } from '../../domain/clock/state'
import { CLOCK_PROBLEMS, priceProblems, readTerms, sessionPlansOf } from '../../domain/clock/terms'
import { readHappened } from './happened.server'
import { slugRefusal } from './insert-cohort.server'
import { readState } from './state.server'

export interface Managed {
  id: string
  slug: string
  program: string
  version: number
}

/** A cohort that these staff may change. Throws NotFound. */
export async function findManaged(
  actor: Pick<Actor, 'personId'>,
  slug: string,
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<Managed> {
  const [found] = await tx.$queryRaw<Managed[]>(Prisma.sql`
    SELECT c.id, c.slug, c.program, c.version FROM cohort c
     WHERE c.slug = ${slug} AND ${scope(actor, 'cohort.open', {})}`)
  if (!found) throw new NotFound()
  return found
}

export const titlesOf = (program: string) => {
  const { modules } = getProgram(program)
  return (key: string) => modules.find((one) => one.key === key)?.title ?? key
}

interface Plan {
  /** Null where the cohort is new. */
  before: CohortState | null
  /** Undefined where no dates can be made. */
  after: CohortState | undefined
  happened: Happened | null
  problems: Problem[]
}

export const STALE: Problem = {
  field: '',
  text: 'This cohort was changed after you opened this page. What you typed is still here. Preview it again to compare it with the cohort as it is now',
}

const SLUG_WORDS = {
  'slug-taken': 'Another cohort has this address. Choose another one',
  'slug-reserved': 'Footbridge uses this word itself. Choose another address',
} as const

/** Saving would make this of a cohort, or these are the reasons why it cannot. Nothing is written. */
export async function planSave(
  tx: Tx,
  cohort: Managed | null,
  form: TermsForm,
  program: string,
): Promise<Plan> {
  const before = cohort && (await readState(tx, cohort.id))
  const drafted = !before || before.visibility === 'draft'
  // An opened cohort keeps the modules that it was opened with; a draft follows its program.
  const { modules: taught, sessions: usual } = getProgram(program)
  const modules = drafted ? taught : templateOf(before).modules
  const sessions = planSessions(modules, before ? sessionPlansOf(before) : [], usual?.week ?? 1)
  const { terms, template } = readTerms(form, { modules, sessions })
  const made = stateOf(terms, template)
  if (!made.ok) {
    const problems = made.problems.map((one) => CLOCK_PROBLEMS[one])
    return { before, after: undefined, happened: null, problems }
  }
  const problems = priceProblems(form, terms)
  if (before?.slug !== terms.slug) {
    const refused = await slugRefusal(tx, terms.slug)
    if (refused) problems.push({ field: 'slug', text: SLUG_WORDS[refused] })
  }
  problems.push(...openedTooLate(before, made.state, dayOf(now(), made.state.timeZone)))
  const happened = cohort && (await readHappened(tx, cohort.id, now()))
  if (before && happened) {
    const today = dayOf(now(), before.timeZone)
    problems.push(...lostSessions(before, made.state))
    problems.push(...contradictions(before, made.state, happened, today))
  }
  return { before, after: made.state, happened, problems }
}
