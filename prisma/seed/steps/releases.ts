import { makeDueReleases } from '~/features/releases/index.server'
import { instantAt } from '~/platform/shared/zones/time-zones'
import { FIRST_DAY, OFFICE } from '../calendar'
import type { Step } from '../timeline'
import type { World } from '../world'

/** On the first of each month, a little after it has begun, every agency is told how far its coaches have come. */
export function releaseSteps({ calendar }: World): Step[] {
  const { day, loadedAt } = calendar
  return Array.from({ length: FIRST_DAY.finished + 40 }, (_, ago) => day(ago))
    .filter((each) => each.endsWith('-01'))
    .map((each) => ({
      at: instantAt(each, '00:10', OFFICE),
      name: `releases of ${each}`,
      run: makeDueReleases,
    }))
    .filter(({ at }) => at < loadedAt)
}
