export { listCodes } from './server/codes/list-codes.server'
export { endCode, makeCode } from './server/codes/make-code.server'
export { mergeCodes } from './server/codes/merge-codes.server'
export {
  findCode,
  freeCode,
  isUsedUp,
  noteCodeUse,
  retakeCode,
} from './server/codes/take-code.server'
export type { CodeBuyer } from './server/codes/uses.server'
export { LOCK_CODE, priceOrder } from './server/prices/price-order.server'
export { rulesAt, rulesMark } from './server/prices/price-rules.server'
