export { agreeOnLooks } from './server/agree.server'
export { getTwoLooks } from './server/get-two-looks.server'
export { mergeConsensus } from './server/merge-consensus.server'
export { voidConsensus } from './server/void-consensus.server'
