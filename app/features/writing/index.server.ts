export {
  deleteVersions,
  keepForm,
  keepLate,
  keepOther,
  otherVersions,
} from './server/keep-form.server'
export { mergeDrafts } from './server/merge-drafts.server'
export { readDraft } from './server/read-draft.server'
export { reopenDraft } from './server/reopen-draft.server'
export { keepDraft, saveDraft } from './server/save-draft.server'
export { takeDraft } from './server/take-draft.server'
export { thinDrafts } from './server/thin-drafts.server'
