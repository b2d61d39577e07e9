import type { ComponentType } from 'react'
import type { Instrument, Skill } from '~/features/catalog/contract'
import type { ScoreView } from '~/features/observations/contract'
import type { FieldLike } from '~/ui/forms/field'

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
  DeleteDraft: ComponentType<{ mutationId: string }>
}

export type ScoreCard = ComponentType<{ score: ScoreView; whom: 'you' | 'them' }>
