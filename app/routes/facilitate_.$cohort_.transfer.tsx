import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getCohortTransfer } from '~/features/facilitation/index.server'
import { TransferPage } from '~/features/facilitation/ui/transfer/transfer-page'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { PageHeader } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Transfer, ${data?.transfer.cohort.title ?? 'cohort'} · Footbridge` },
]

export const loader = guarded(
  { access: doorTo('cohort.transfer.read'), params: { cohort: param.slug } },
  async ({ actor, params }) => ({ transfer: await getCohortTransfer(actor, params.cohort) }),
)

export default function CohortTransferPage() {
  const { transfer } = useLoaderData<typeof loader>()
  const { cohort, asOf, people } = transfer
  const back = people
    ? { to: paths.facilitateCohort(cohort.slug), label: cohort.title }
    : { to: paths.admin(), label: 'Program' }
  return (
    <>
      <PageHeader
        title="From training into practice"
        eyebrow={cohort.title}
        back={back}
        lead={`How far the skills of this cohort have come, as of ${formatDay(asOf, 'year')}. It is computed from what is on record, and no one is ranked.`}
      />
      <TransferPage transfer={transfer} />
    </>
  )
}
