import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getAgencyHead } from '~/features/agencies/index.server'
import { AgencyFrame } from '~/features/agencies/ui/agency-frame'
import { doorTo } from '~/features/identity/contract'
import { getTransferFunnel } from '~/features/transfer/index.server'
import { TransferFunnel } from '~/features/transfer/ui/transfer-funnel'
import { guarded } from '~/platform/http/guards.server'

export const meta: MetaFunction = () => [{ title: 'Transfer · Footbridge' }]

export const loader = guarded(
  { access: doorTo('agency.transfer.read') },
  async ({ actor, url }) => {
    const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
    const funnel = await getTransferFunnel(actor, agency.id)
    return { agency, funnel, timeZone: actor.timeZone }
  },
)

export default function Transfer() {
  const { agency, funnel, timeZone } = useLoaderData<typeof loader>()
  return (
    <AgencyFrame
      agency={agency}
      title="From training into practice"
      lead="How far the skills that your coaches were taught have come on the job. Figures are about the agency as a whole, never about one person, and are brought up to date once an hour."
    >
      <TransferFunnel funnel={funnel} timeZone={timeZone} />
    </AgencyFrame>
  )
}
