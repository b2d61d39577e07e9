import type { ComponentType, ReactNode } from 'react'
import type { Instrument, Skill } from '~/features/catalog/contract'
import type { Occasion, ScoreView } from '~/features/observations/contract'
import type { FieldLike } from '~/ui/forms/field'
import type { LastResult } from '~/ui/forms/form'

type Fields<Names extends string> = Record<Names, FieldLike>

/** The parts of any observation's form; the page puts in those of the room that has them. */
export interface ObservingParts {
  OccasionQuestions: ComponentType<{
    fields: Fields<'happenedOn' | 'setting' | 'mode' | 'minutes' | 'consent'>
    today: string
  }>
  TimedNotes: ComponentType<{ field: FieldLike; timeZone: string }>
  ScoreFields: ComponentType<
    Pick<Instrument, 'prompt' | 'carried'> & {
      skill: Skill
      fields: Fields<
        'skill' | 'opportunity' | 'level' | 'prompt' | 'carried' | 'evidence' | 'counterBehaviour'
      >
    }
  >
  TakeAlong: ComponentType<{ fields: Fields<'strength' | 'edge'> }>
  SignOrLater: ComponentType<{ save: () => Promise<boolean>; to: string; children: ReactNode }>
  DeleteDraft: ComponentType<{ mutationId: string }>
}

/** The parts of any signed observation. */
export interface SignedParts {
  ScoreCard: ComponentType<{ score: ScoreView; whom: 'you' | 'them' }>
  OccasionFacts: ComponentType<{ occasion: Occasion }>
  VoidForm: ComponentType<{ mutationId: string; lastResult: LastResult; reader: string }>
}
