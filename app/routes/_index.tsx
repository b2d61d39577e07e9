import { useLoaderData } from '@remix-run/react'
import { getFrontPage } from '~/features/cohorts/index.server'
import { FrontDoor } from '~/features/cohorts/ui/front-page'
import { open } from '~/platform/http/guards.server'

export const meta = () => [
  { title: 'Footbridge · coaching cohorts, from knowing to doing' },
  {
    name: 'description',
    content:
      'A course for coaches in family-serving agencies that follows each skill into the job until it lasts.',
  },
]

export const loader = open({}, () => getFrontPage())

export default function Index() {
  return <FrontDoor {...useLoaderData<typeof loader>()} />
}
