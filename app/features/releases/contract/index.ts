export type { ReleaseBody, ReleaseRow, ReleaseSection, ReleaseView } from '../domain/body'
export { monthName, releaseFile } from './release-file'
export type * from './views'
