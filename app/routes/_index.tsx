import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getFrontPage } from '~/features/cohorts/index.server'
import { FrontDoor } from '~/features/cohorts/ui/front-page'
import { open } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'
import { linkPreview } from '~/platform/shared/public/link-preview'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  linkPreview({
    title: 'Footbridge · coaching cohorts, from knowing to doing',
    description:
      'A course for coaches in family-serving agencies that follows each skill into the job until it lasts.',
    baseUrl: data?.baseUrl ?? '',
    path: paths.home(),
  })

export const loader = open({}, async ({ context }) => ({
  front: await getFrontPage(),
  baseUrl: context.settings.baseUrl,
}))

export default function Index() {
  return <FrontDoor {...useLoaderData<typeof loader>().front} />
}
