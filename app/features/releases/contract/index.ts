export type { ReleaseSection } from '../domain/body'
export type * from './brief'
export { figuresFirst, makeBrief } from './brief'
export { MOST_TOGETHER, type ShownReleases, shownReleases } from './one-view'
export { monthName, releaseFile } from './release-file'
export type * from './views'
export {
  comingWords,
  MARK,
  newRulesWords,
  rowsAre,
  rulesChangeWords,
  WHO_COUNTS,
  WORDS_FOR_FEW,
} from './words'
