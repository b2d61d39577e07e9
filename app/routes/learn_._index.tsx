import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { ProbesCard } from '~/features/checks/ui/probes-card'
import { getAfterCourse, offerPulse } from '~/features/follow-up/index.server'
import { AfterCourseCard, OpenCheckIns } from '~/features/follow-up/ui/check-ins/after-course'
import { DueLooks } from '~/features/follow-up/ui/looks/due-looks'
import { PulseOffer } from '~/features/follow-up/ui/pulse/pulse-offer'
import { listOwnObserverParts } from '~/features/identity/index.server'
import { getLearnHome } from '~/features/learning/index.server'
import { LearnHomeView } from '~/features/learning/ui/home/learn-home'
import { SkillsCard } from '~/features/learning/ui/skill-paths'
import { ownPathsIn } from '~/features/observations/index.server'
import { ObserverParts } from '~/features/observations/ui/observer-parts'
import { listDuePlans } from '~/features/practice/index.server'
import { DuePlans } from '~/features/practice/ui/due-plans'
import { getReflectionStates } from '~/features/reflections/index.server'
import { getNextSession } from '~/features/sessions/index.server'
import { NextSessionCard } from '~/features/sessions/ui/next-session'
import { now } from '~/platform/clock.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { Stack } from '~/ui/page'

/** That an agency has named someone is news for a month. */
const NEWS_MS = 30 * 86_400_000

export const meta: MetaFunction = () => [{ title: 'Learn · Footbridge' }]

// Signed in is enough to come in: someone without a cohort yet is told what to do.
export const loader = guarded({ access: 'signed-in' }, async ({ actor, url }) => {
  const home = await getLearnHome(actor, { cohort: url.searchParams.get('cohort') })
  const { name } = actor
  const empty = {
    session: null,
    ways: [],
    reflections: null,
    due: [],
    pulse: null,
    news: [],
    after: null,
  }
  const { timeZone } = actor
  if (!home.cohort) return { home, name, timeZone, ...empty }
  const { enrollmentId, program } = home.cohort
  const [ways, session, reflections, plans, pulse, parts, after] = await Promise.all([
    ownPathsIn(home.cohort),
    getNextSession(actor, home.cohort.slug),
    getReflectionStates(actor, home.cohort.slug),
    enrollmentId ? listDuePlans(actor, { enrollmentId, program }) : [],
    offerPulse(actor, home.cohort.slug),
    listOwnObserverParts(actor),
    enrollmentId ? getAfterCourse(actor, enrollmentId) : null,
  ])
  const due = plans.map((plan) => ({ ...plan, mutationId: newId() }))
  const isNews = ({ since }: { since: Date }) => now().getTime() - since.getTime() < NEWS_MS
  const read = { ways, session, reflections, due, pulse, after }
  return { home, name, timeZone, ...read, news: parts.filter(isNews) }
})

export default function Learn() {
  const { home, name, timeZone, ways, session, reflections, due, pulse, news, after } =
    useLoaderData<typeof loader>()
  const { cohort, focus, probes } = home
  const skills = cohort ? <SkillsCard ways={ways} cohort={cohort.slug} focus={focus} /> : null
  const laterQuestions = cohort ? (
    <>
      <ProbesCard probes={probes} cohort={cohort.slug} />
      <PulseOffer offer={pulse} from="learn" />
    </>
  ) : null
  const plans = due.length > 0 ? <DuePlans plans={due} from="learn" /> : null
  const parts = news.length > 0 ? <ObserverParts parts={news} timeZone={timeZone} /> : null
  const ended =
    cohort && after?.ended ? <AfterCourseCard after={after} ways={ways} cohort={cohort} /> : null
  const asked = after?.open.length || after?.looks.some(({ due }) => due)
  return (
    <LearnHomeView
      {...{ home, name, plans, reflections, laterQuestions, ended }}
      news={parts}
      session={session ? <NextSessionCard {...{ session, timeZone }} /> : null}
      checkIns={
        cohort && after && asked ? (
          <Stack gap="regular">
            <OpenCheckIns items={after.open} />
            <DueLooks looks={after.looks} cohort={cohort.slug} />
          </Stack>
        ) : null
      }
      skillPaths={skills}
    />
  )
}
