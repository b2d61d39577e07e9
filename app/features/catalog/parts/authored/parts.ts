import type { AuthoredPart, InnerPart } from '../kind'
import { type AnyKind, kindsThat, rulesOf } from '../kinds'

const ALL = kindsThat(() => true).map(rulesOf)

/** The parts in which something is done, by the names under which authors write them. */
export const PART_COMPONENTS: ReadonlyMap<string, AuthoredPart<AnyKind>> = new Map(
  ALL.flatMap(({ authored }) => Object.entries(authored)),
)

/** The components that stand inside them. */
export const INNER_COMPONENTS: ReadonlyMap<string, InnerPart> = new Map(
  ALL.flatMap(({ inner = {} }) => Object.entries(inner)),
)
