import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { ProbesCard } from '~/features/checks/ui/probes-card'
import { getLearnHome } from '~/features/learning/index.server'
import { LearnHomeView } from '~/features/learning/ui/home/learn-home'
import { SkillsCard } from '~/features/learning/ui/skill-paths'
import { getReflectionStates } from '~/features/reflections/index.server'
import { skillPathsIn } from '~/features/transfer/index.server'
import { guarded } from '~/platform/http/guards.server'

export const meta: MetaFunction = () => [{ title: 'Learn · Footbridge' }]

// Signed in is enough to come in: someone without a cohort yet is told what to do.
export const loader = guarded({ access: 'signed-in' }, async ({ actor, url }) => {
  const home = await getLearnHome(actor, { cohort: url.searchParams.get('cohort') })
  const { name } = actor
  if (!home.cohort) return { home, name, ways: [], reflections: null }
  const [ways, reflections] = await Promise.all([
    skillPathsIn(home.cohort),
    getReflectionStates(actor, home.cohort.slug),
  ])
  return { home, name, ways, reflections }
})

export default function Learn() {
  const { home, name, ways, reflections } = useLoaderData<typeof loader>()
  const { cohort, focus, probes } = home
  const skills = cohort ? <SkillsCard ways={ways} cohort={cohort.slug} focus={focus} /> : null
  const laterQuestions = cohort ? <ProbesCard probes={probes} cohort={cohort.slug} /> : null
  return <LearnHomeView {...{ home, name, reflections, laterQuestions }} skillPaths={skills} />
}
