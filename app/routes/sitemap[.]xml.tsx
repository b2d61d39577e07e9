import { SITE_PAGES } from '~/features/catalog/contract'
import { listOpenCohorts, withSample } from '~/features/cohorts/index.server'
import { open } from '~/platform/http/guards.server'
import { siteMap } from '~/platform/http/public/site-files.server'
import { paths } from '~/platform/shared/paths'

/** The pages that anyone may find: those of the site, and the cohorts that are listed to everyone. */
export const loader = open({}, async ({ context }) => {
  const cohorts = await listOpenCohorts()
  return siteMap(context.settings.baseUrl, [
    paths.home(),
    paths.cohorts(),
    ...cohorts.map(({ slug }) => paths.cohort(slug)),
    ...withSample(cohorts).map((slug) => paths.sampleLesson(slug)),
    ...SITE_PAGES.map((page) => paths.sitePage(page)),
  ])
})
