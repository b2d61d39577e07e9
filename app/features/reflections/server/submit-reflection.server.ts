import {
  getReflectionAssignment,
  getRubric,
  recordContentVersions,
} from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import {
  blocks,
  explain,
  type Finding,
  findIdentifiers,
  type OtherText,
  type Override,
  warnings,
} from '~/features/writing/contract'
import { takeDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import { log } from '~/platform/logging/log.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { countWords } from '~/platform/shared/text'
import { dayOf } from '~/platform/shared/time'
import { type Decision, REFLECTION_PURPOSE, reflectionSubject } from '../contract'
import { dueBackAt } from '../domain/due-back'
import { askAbout, doubtsAbout } from '../domain/unfinished'
import { countingReview } from './counting-review.server'

export interface SubmitReflection {
  cohort: string
  module: string
  /** Which attempt this is: 1, and one more after each return. */
  number: number
  baseVersion: number
  body: string
  /** Why what the identifier check asks about may stay. */
  override?: Override | undefined
  /** The writer was asked about what seems missing, and means it. */
  asIs?: boolean
  mutationId: string
}

export type SubmitReflectionResult =
  | { ok: true; attemptId: string }
  | { ok: false; reason: 'conflict'; theirs: OtherText }
  /** From another tab or device, or it has been accepted meanwhile. */
  | { ok: false; reason: 'already-submitted' }
  | { ok: false; reason: 'not-open' }
  | { ok: false; reason: 'identifiers'; message: string }
  | { ok: false; reason: 'warnings'; findings: Finding[] }
  /** Asked once: it is far shorter than asked, or seems unfinished. `message` asks. */
  | { ok: false; reason: 'unfinished'; message: string }

/**
 * Submits the coach's text as the next attempt, with the wording of assignment and rubric that it was
 * written for. Twice the same submit, or two tabs at once, make one attempt. Throws NotFound without an
 * enrollment of one's own in this cohort.
 */
export async function submitReflection(
  actor: Actor,
  input: SubmitReflection,
): Promise<SubmitReflectionResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'reflection.write')
  const window = cohort.modules.find(({ key }) => key === input.module)
  const { enrollmentId } = cohort
  if (!window) throw new NotFound()
  const isOpen = window.opensOn <= dayOf(now(), cohort.timeZone)
  const refused = refuseIdentifiers(input) ?? (isOpen ? askIfFinished(cohort, input) : NOT_OPEN)
  if (refused)
    // A question or refusal is about a text that can be sent. Another tab may have sent it already.
    return (await isNext(db(), enrollmentId, input))
      ? refused
      : { ok: false, reason: 'already-submitted' }
  return once(actor, input.mutationId, 'reflection.submit', async (tx) => {
    if (!(await isNext(tx, enrollmentId, input))) return { ok: false, reason: 'already-submitted' }
    const subject = reflectionSubject(enrollmentId, input.module, input.number)
    const taken = await takeDraft(tx, actor, { ...input, purpose: REFLECTION_PURPOSE, subject })
    if (!taken.ok)
      return taken.reason === 'taken' ? { ok: false, reason: 'already-submitted' } : taken
    const attemptId = await createAttempt(tx, { ...cohort, enrollmentId }, input)
    return { ok: true, attemptId }
  })
}

const NOT_OPEN = { ok: false, reason: 'not-open' } as const

function askIfFinished(
  cohort: { slug: string; program: string },
  { module, body, asIs }: SubmitReflection,
) {
  if (asIs) return null
  const { asked } = getReflectionAssignment(cohort.program, module, cohort.slug)
  const doubts = doubtsAbout(body, asked)
  if (doubts.length === 0) return null
  const message = askAbout(doubts, body, asked)
  return { ok: false as const, reason: 'unfinished' as const, message }
}

/** The check of the device again, where it counts. Only rules and outcome are kept, never the words. */
function refuseIdentifiers({ body, override }: SubmitReflection) {
  const findings = findIdentifiers(body)
  const [blocked] = blocks(findings)
  if (blocked)
    return {
      ok: false as const,
      reason: 'identifiers' as const,
      message: `${explain(blocked)} Take it out or change it, then submit again.`,
    }
  const asked = warnings(findings)
  if (asked.length === 0) return null
  log().info(
    { rules: asked.map(({ rule }) => rule), outcome: override ?? 'asked' },
    'identifier check',
  )
  return override ? null : { ok: false as const, reason: 'warnings' as const, findings: asked }
}

/** The attempt before it has come back, and this one is not there yet. */
async function isNext(
  tx: Pick<Tx, '$queryRaw'>,
  enrollmentId: string,
  { module, number }: SubmitReflection,
) {
  const [newest] = await tx.$queryRaw<{ number: number; decision: Decision | null }[]>`
    SELECT a.number, (SELECT w.decision::text FROM ${countingReview(Prisma.sql`a.id`)} w
                       WHERE w.released_at IS NOT NULL) AS decision
      FROM reflection_attempt a
     WHERE a.taken_back_at IS NULL AND a.enrollment_id = ${enrollmentId}::uuid AND a.module_key = ${module}
     ORDER BY a.number DESC LIMIT 1`
  if (!newest) return number === 1
  return number === newest.number + 1 && newest.decision === 'returned'
}

async function createAttempt(
  tx: Tx,
  cohort: { id: string; slug: string; program: string; timeZone: string; enrollmentId: string },
  { module, number, body }: SubmitReflection,
): Promise<string> {
  const assignment = getReflectionAssignment(cohort.program, module, cohort.slug)
  const rubric = getRubric(cohort.program, module)
  await recordContentVersions(tx, [assignment.hash, rubric.hash])
  const id = newId()
  const submittedAt = now()
  await tx.reflectionAttempt.create({
    data: {
      id,
      enrollmentId: cohort.enrollmentId,
      cohortId: cohort.id,
      moduleKey: module,
      number,
      body,
      words: countWords(body),
      assignmentHash: assignment.hash,
      rubricHash: rubric.hash,
      submittedAt,
      dueBackAt: dueBackAt(submittedAt, cohort.timeZone),
    },
  })
  return id
}
