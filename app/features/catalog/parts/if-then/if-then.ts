import type { SkillId } from '~/platform/shared/kernel'
import { nonEmptyFaults, unknownNameFaults } from '../authored/faults'
import { ACTION_LIMIT, CUE_LIMIT } from '../form/limits'
import type { FormFacts, KindRules } from '../kind'

/** A plan in one's own words, from which a commitment can be made. */
export interface IfThenKind {
  part: {
    kind: 'if-then'
    id: string
    /** Skill id. */
    skill: SkillId
    cue: string
    action: string
    moment: string
  }
  key: { kind: 'if-then' }
  answer: { kind: 'if-then'; cue: string; action: string }
  feedback: { kind: 'if-then' }
}

export const ifThenFacts: FormFacts = {
  unanswered: 'Fill in both halves, at most a few lines each.',
  texts: ['cue', 'action'],
}

export const ifThen: KindRules<IfThenKind> = {
  facts: ifThenFacts,
  own: true,
  authored: {
    IfThen: {
      attributes: ['skill', 'cue', 'action', 'moment'],
      faults: (use, { skills }) => [
        ...unknownNameFaults(
          use,
          'skill',
          skills,
          (skill) => `names the skill "${skill}", which does not exist`,
        ),
        ...nonEmptyFaults(use),
      ],
      read: ({ attributes: { skill = '', cue = '', action = '', moment = '' } }, id) => ({
        part: { kind: 'if-then', ...{ id, skill, cue, action, moment } },
        key: { kind: 'if-then' },
      }),
    },
  },
  answer: ({ z, ownWords }) =>
    z.object({
      kind: z.literal('if-then'),
      cue: ownWords(CUE_LIMIT, 'Say when.'),
      action: ownWords(ACTION_LIMIT, 'Say what you will do.'),
    }),
  feedback: () => ({ kind: 'if-then' }),
  plan: ({ skill, moment }, { cue, action }) => ({ skill, cue, action, moment }),
  said: ({ cue, action }) => `When ${cue}, I will ${action}`,
}
