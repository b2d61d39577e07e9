import { data } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import {
  askedOfCheck,
  checkFormSchema,
  checkProblemOf,
  checkRefusalWords,
  onwardsFrom,
} from '~/features/checks/contract'
import { actOnCheck, getCheckPage } from '~/features/checks/index.server'
import { CheckPageView, checkTitle } from '~/features/checks/ui/check/check-view'
import { doorTo } from '~/features/identity/contract'
import { TaughtSkills } from '~/features/learning/ui/taught-skills'
import { ownPathsIn } from '~/features/observations/index.server'
import { getReflectionStates } from '~/features/reflections/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { leadOnInPlace } from '~/ui/navigation'
import { sendOrStay, unlessKept } from '~/ui/offline'

const access = doorTo('lesson.read')
const params = { cohort: param.slug, module: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? checkTitle(data.page) : 'Check'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const asked = askedOfCheck(url.searchParams)
  const page = await getCheckPage(actor, params, asked)
  const onwards = onwardsFrom(asked, page.view)
  if (onwards) throw redirect(paths.moduleCheck(params.cohort, params.module, onwards))
  const taught = new Set(page.check.skills)
  const result = page.view.kind === 'result' && page.cohort.enrollmentId !== null
  const [ways, reflections] = await Promise.all([
    result ? ownPathsIn(page.cohort, taught) : [],
    result ? getReflectionStates(actor, params.cohort) : null,
  ])
  const { timeZone } = actor
  return {
    page,
    ways,
    reflection: reflections ? (reflections[params.module]?.state ?? 'not-started') : undefined,
    timeZone,
    mutationId: newId(),
  }
})

/** An older start page in the browser's history leads on to the question; Back must get past it. */
export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  leadOnInPlace({ request, serverLoader: () => serverLoader<typeof loader>() })

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, checkFormSchema)
  if (submission.status !== 'success') return data(checkProblemOf(submission.payload), 400)
  const done = await actOnCheck(actor, params, submission.value)
  if (!done.ok) return data(checkRefusalWords(done, actor.timeZone), 409)
  const { cohort, module } = params
  return redirect(
    done.next ? paths.moduleCheck(cohort, module, done.next) : paths.module(cohort, module),
  )
})

export const clientAction = sendOrStay

export const shouldRevalidate = unlessKept

export default function ModuleCheck() {
  const { page, ways, ...rest } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <CheckPageView
      page={page}
      {...rest}
      said={said}
      skillPaths={<TaughtSkills ways={ways} cohort={page.cohort.slug} of="check" />}
    />
  )
}
