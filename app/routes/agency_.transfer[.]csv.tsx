import { getAgencyHead } from '~/features/agencies/index.server'
import { doorTo } from '~/features/identity/contract'
import { releaseFile } from '~/features/releases/contract'
import { getReleases } from '~/features/releases/index.server'
import { guarded } from '~/platform/http/guards.server'

/** The figures of a release as a file. */
export const loader = guarded(
  { access: doorTo('agency.transfer.read') },
  async ({ actor, url }) => {
    const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
    const releases = await getReleases(actor, agency.id, url.searchParams.get('release'))
    return new Response(releaseFile(releases), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="transfer-${releases.release?.asOf.slice(0, 7) ?? 'none'}.csv"`,
      },
    })
  },
)
