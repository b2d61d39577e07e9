import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getSkillPage } from '~/features/skills/index.server'
import { SkillPage } from '~/features/skills/ui/skill-page'
import { guarded } from '~/platform/http/guards.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.skill.skill.title ?? 'Skill'} · Footbridge` },
]

export const loader = guarded(
  { access: doorTo('focus.choose'), params: { skill: /^[A-Z]\d{1,2}$/ } },
  async ({ actor, params, url }) => ({
    page: await getSkillPage(actor, url.searchParams.get('cohort'), params.skill),
  }),
)

export default function Skill() {
  return <SkillPage {...useLoaderData<typeof loader>()} />
}
