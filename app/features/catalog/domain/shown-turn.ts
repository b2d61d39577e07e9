import type { KeyTurn } from '../contract/part-keys'
import type { BranchTurn } from '../contract/parts'

/** A turn of a conversation without where its choices lead. */
export const shownTurn = ({ id, html, choices }: KeyTurn): BranchTurn => ({
  ...{ id, html },
  choices: choices.map(({ key, html: said }) => ({ key, html: said })),
})
