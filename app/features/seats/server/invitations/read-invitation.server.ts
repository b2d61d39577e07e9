import { getProgram } from '~/features/catalog/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import type { JoinView } from '../../contract'
import { invitationState, maskEmail } from '../../domain/seats'
import { ownSeatRefusal } from '../seats/claim-own-seat.server'
import { isTaking } from '../seats/reassigning.server'
import { byToken } from './find-by-token.server'

/**
 * The holder of an invitation's link may see this, signed in or not.
 * @throws NotFound for a link that never was
 */
export async function readInvitation(token: string, actor: Actor | null = null): Promise<JoinView> {
  const invitation = await db().invitation.findFirst({
    where: byToken(token),
    include: {
      seat: {
        select: {
          agency: { select: { name: true } },
          cohort: { include: { modules: { orderBy: { position: 'asc' } } } },
        },
      },
    },
  })
  if (!invitation) throw new NotFound()
  const { agency, cohort } = invitation.seat
  const nameOf = await namesApart(actor, [invitation.invitedById])
  const at = now()
  const { id, slug, title, timeZone, visibility } = cohort
  const [startsOn, enrollUntil] = [dayFromDb(cohort.startsOn), dayFromDb(cohort.enrollUntil)]
  const state = invitationState(invitation, at)
  const open =
    state === 'open' &&
    (await isTaking(db(), { id, startsOn, timeZone, visibility, enrollUntil }, invitation))
  const program = getProgram(cohort.program)
  return {
    state: state === 'open' && !open ? 'closed' : state,
    cohort: { slug, title, timeZone, startsOn, endsOn: dayFromDb(cohort.endsOn) },
    program: { title: program.title, summary: program.summary, hours: program.hours },
    meets: meetingOf(cohort),
    windows: cohort.modules.map(({ moduleKey, opensOn, closesOn }) => ({
      title: program.modules.find(({ key }) => key === moduleKey)?.title ?? moduleKey,
      opensOn: dayFromDb(opensOn),
      closesOn: dayFromDb(closesOn),
    })),
    agencyName: agency?.name ?? NO_AGENCY,
    inviterName: nameOf(invitation.invitedById),
    invited: maskEmail(invitation.email),
    expiresAt: invitation.expiresAt,
    addressMatches: actor ? actor.email === invitation.email : null,
    acceptedByYou: actor !== null && invitation.acceptedById === actor.personId,
    notNeeded: actor && (await ownSeatRefusal(db(), cohort.id, actor.personId)),
  }
}

interface Meets {
  meetingWeekday: number | null
  meetingTime: string | null
  meetingMinutes: number | null
}

const meetingOf = ({ meetingWeekday, meetingTime, meetingMinutes }: Meets): JoinView['meets'] =>
  meetingWeekday === null || meetingTime === null || meetingMinutes === null
    ? null
    : { weekday: meetingWeekday, time: meetingTime, minutes: meetingMinutes }
