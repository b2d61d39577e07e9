import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getModulePage } from '~/features/learning/index.server'
import { ModuleView } from '~/features/learning/ui/module-view'
import { getReflectionStates } from '~/features/reflections/index.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('lesson.read')
const params = { cohort: param.slug, module: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.module.title ?? 'Module'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const page = await getModulePage(actor, params)
  const reflections = await getReflectionStates(actor, params.cohort)
  return { page, reflection: reflections[params.module] ?? null }
})

export default function Module() {
  const { page, reflection } = useLoaderData<typeof loader>()
  return <ModuleView page={page} reflection={reflection} />
}
