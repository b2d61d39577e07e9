import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  answerProbeSchema,
  numberIn,
  type ProbeProblem,
  probeRefusalWords,
} from '~/features/checks/contract'
import { answerProbe, getProbePage } from '~/features/checks/index.server'
import { ProbePageView } from '~/features/checks/ui/probe-view'
import { doorTo } from '~/features/identity/contract'
import { INCOMPLETE } from '~/features/learning/contract'
import { TaughtSkills } from '~/features/learning/ui/taught-skills'
import { ownPathsIn } from '~/features/observations/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { sendOrStay, unlessKept } from '~/ui/offline'

const access = doorTo('probe.answer')
const params = { cohort: param.slug, module: param.slug }

export const meta: MetaFunction = () => [{ title: 'A look back · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const page = await getProbePage(actor, params, numberIn(url.searchParams, 'number'))
  const { view } = page
  const about = view.kind === 'result' ? view.outcomes.map(({ skill }) => skill.id) : []
  const ways = about.length > 0 ? await ownPathsIn(page.cohort, new Set(about)) : []
  const { timeZone } = actor
  return {
    page,
    ways,
    timeZone,
    mutationId: newId(),
  }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, answerProbeSchema)
  if (submission.status !== 'success') return data<ProbeProblem>({ problem: INCOMPLETE }, 400)
  const { number, answers } = submission.value
  const done = await answerProbe(actor, { ...params, ...submission.value })
  if (done.ok) return redirect(paths.probe(params.cohort, params.module, { number }))
  const status = done.reason === 'unanswered' ? 400 : 409
  return data<ProbeProblem>({ ...probeRefusalWords(done, actor.timeZone), chosen: answers }, status)
})

export const clientAction = sendOrStay

export const shouldRevalidate = unlessKept

export default function Probe() {
  const { page, ways, ...rest } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <ProbePageView
      page={page}
      {...rest}
      said={said}
      skillPaths={<TaughtSkills ways={ways} cohort={page.cohort.slug} of="module" />}
    />
  )
}
