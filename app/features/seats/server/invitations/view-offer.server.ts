import { getProgram } from '~/features/catalog/index.server'
import type { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import type { JoinView } from '../../contract'
import { maskEmail } from '../../domain/seats'

type Cohort = Prisma.CohortGetPayload<{ include: { modules: true } }>

interface Offer {
  email: string
  expiresAt: Date
  acceptedById: string | null
}

/** A page tells this of the seat that is offered, whoever offers it: the cohort, its dates, and to whom the letter went. */
export function viewOffer(
  cohort: Cohort,
  { email, expiresAt, acceptedById }: Offer,
  actor: Actor | null,
) {
  const { slug, title, timeZone } = cohort
  const program = getProgram(cohort.program)
  return {
    cohort: {
      ...{ slug, title, timeZone, startsOn: dayFromDb(cohort.startsOn) },
      endsOn: dayFromDb(cohort.endsOn),
    },
    program: { title: program.title, summary: program.summary, hours: program.hours },
    meets: meetingOf(cohort),
    windows: cohort.modules.map(({ moduleKey, opensOn, closesOn }) => ({
      title: program.modules.find(({ key }) => key === moduleKey)?.title ?? moduleKey,
      opensOn: dayFromDb(opensOn),
      closesOn: dayFromDb(closesOn),
    })),
    ...{ invited: maskEmail(email), expiresAt },
    addressMatches: actor ? actor.email === email : null,
    acceptedByYou: actor !== null && acceptedById === actor.personId,
  } satisfies Partial<JoinView>
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
