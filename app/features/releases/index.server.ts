export { getReleases } from './server/get-releases.server'
export { checkReleases, makeDueReleases } from './server/make-releases.server'
export { renderBrief } from './server/render-brief.server'
