import { useLoaderData } from '@remix-run/react'
import { getSeatPage } from '~/features/agencies/index.server'
import { SeatPage } from '~/features/agencies/ui/seats/seat-page'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('agency.seats.read')
const params = { seat: param.uuid }

export const meta = () => [{ title: 'Seat · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  ...(await getSeatPage(actor, params.seat)),
  timeZone: actor.timeZone,
}))

export default function Seat() {
  return <SeatPage {...useLoaderData<typeof loader>()} />
}
