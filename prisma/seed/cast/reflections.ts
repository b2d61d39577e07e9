import { willBegun } from '../texts/reviews/running'
import type { ReflectionStory } from './reflection-story'
import { firstReflections } from './reflections-first'
import { laterReflections } from './reflections-later'

export const reflections: readonly ReflectionStory[] = [...firstReflections, ...laterReflections]

/** The other facilitator has this submission in hand while the demo is being loaded. */
export const inHand = { coach: 'will', module: 1, number: 1, by: 'tomas', said: willBegun } as const
