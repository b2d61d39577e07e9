import { getAgencyHead } from '~/features/agencies/index.server'
import { doorTo } from '~/features/identity/contract'
import { makeBrief } from '~/features/releases/contract'
import { getReleases, renderBrief } from '~/features/releases/index.server'
import { guarded } from '~/platform/http/guards.server'

/** The brief of a release as a document. */
export const loader = guarded(
  { access: doorTo('agency.transfer.read') },
  async ({ actor, url }) => {
    const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
    const releases = await getReleases(actor, agency.id, url.searchParams.get('release'))
    const month = releases.release?.asOf.slice(0, 7) ?? 'none'
    return new Response(await renderBrief(makeBrief(releases, agency.name)), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="evidence-brief-${month}.pdf"`,
      },
    })
  },
)
