import { CONFIRM_CONSENSUS, KEEP_APART, PROPOSE } from '~/features/consensus/contract'
import { agreeOnLooks } from '~/features/consensus/index.server'
import {
  ACCEPT_SECOND,
  DEBRIEF,
  observationSchema,
  RATE_OWN,
  RESPOND,
  SAVE_OBSERVATION,
  SIGN_SEEN,
} from '~/features/observations/contract'
import {
  actOnSecondLook,
  answerObservation,
  askSecondLook,
  beginDraft,
  listSecondLooks,
  recordDebrief,
  recordObservation,
  saveObservationDraft,
} from '~/features/observations/index.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { CoachKey } from '../../cast/coaches'
import type { StaffKey } from '../../cast/people'
import type { Step } from '../../timeline'
import { done, step, type World } from '../../world'
import { debriefSteps } from './debriefs'

const SKILL = 'C1'
const sent = () => ({ mutationId: newId() })

interface Answered {
  key: string
  who: CoachKey
  by: StaffKey
  ago: number
  level: '1' | '2' | '3' | '4'
  response?: string
  debrief: number
}

/** Some coaches rate themselves before they see the scores, answer, and talk about it. */
const ANSWERED: readonly Answered[] = [
  {
    ...{ key: 'ana 1', who: 'ana', by: 'dana', ago: 16, level: '2', debrief: 15 },
    response: 'I thought I had lost the thread at the calendar. I see now that she found it.',
  },
  {
    ...{ key: 'sam 1', who: 'sam', by: 'tomas', ago: 18, level: '3', debrief: 13 },
    response: 'The sentence about danger is on the napkin now.',
  },
  { key: 'meiling 1', who: 'meiling', by: 'tomas', ago: 24, level: '2', debrief: 23 },
]

function answerSteps(world: World, answered: Answered): Step[] {
  const { key, who, by, ago, level, response, debrief } = answered
  const id = () => world.observations.of(key)
  return [
    step(world, { who, ago, time: '19', name: `${who} answers ${key}` }, async (actor) => {
      const ratings = [{ skill: SKILL, level }]
      done(await answerObservation(actor, id(), { intent: RATE_OWN, ...sent(), ratings }))
      done(await answerObservation(actor, id(), { intent: SIGN_SEEN, ...sent() }))
      if (response)
        done(await answerObservation(actor, id(), { intent: RESPOND, ...sent(), response }))
    }),
    step(
      world,
      { who: by, ago: debrief, time: '10', name: `${by} debriefs ${key}` },
      async (actor) => {
        const talk = { debriefedOn: world.calendar.day(debrief), coachFirst: 'yes' } as const
        done(
          await recordDebrief(actor, id(), {
            intent: DEBRIEF,
            ...sent(),
            ...talk,
            rehearsed: 'yes',
          }),
        )
      },
    ),
  ]
}

interface Second {
  key: string
  coach: CoachKey
  first: StaffKey
  second: StaffKey
  /** The day of the observation, before loading. */
  ago: number
  level: 1 | 2 | 3 | 4
  evidence: string
  /** The level on which both agree; without it they say that they do not. */
  agreed?: '1' | '2' | '3' | '4'
}

const SECONDS: readonly Second[] = [
  {
    ...{ key: 'peggy 1', coach: 'peggy', first: 'dana', second: 'tomas', ago: 27, level: 2 },
    evidence:
      '“I want to ask one question and not answer it.” A goal; I heard no date before 2:20.',
    agreed: '3',
  },
  {
    ...{ key: 'will 1', coach: 'will', first: 'tomas', second: 'dana', ago: 22, level: 2 },
    evidence:
      '“Just going over things” is thin, and still it is an answer to what they are there for.',
  },
  {
    ...{ key: 'farah now', coach: 'farah', first: 'dana', second: 'linda', ago: 24, level: 4 },
    evidence: '“And then?” was the whole agreement, and she kept it to the minute.',
    agreed: '4',
  },
  {
    ...{ key: 'omar in a rush', coach: 'omar', first: 'dana', second: 'linda', ago: 40, level: 2 },
    evidence: 'The end of the hour was named at once, its purpose was not.',
    agreed: '2',
  },
]

const firstOf = async (actor: Actor) => {
  const [card] = await listSecondLooks(actor)
  if (!card) throw new Error('no one asked for a second look')
  return card
}

function secondSteps(world: World, one: Second): Step[] {
  const { key, coach, first, second, ago, level, evidence, agreed } = one
  const id = () => world.observations.of(key)
  const at = (who: StaffKey, days: number, time: string, does: string) => ({
    ...{ who, ago: days, time, name: `${who} ${does} ${key}` },
  })
  return [
    step(world, at(first, ago, '18', 'asks for a second look at'), async (actor) => {
      done(await askSecondLook(actor, id(), { ...sent(), person: world.people.of(second) }))
    }),
    step(world, at(second, ago - 1, '12', 'takes a second look at'), async (actor) => {
      const { id: request } = await firstOf(actor)
      done(await actOnSecondLook(actor, { intent: ACCEPT_SECOND, request, ...sent() }))
      const { draftId, happenedOn, mode } = await firstOf(actor)
      const input = observationSchema.parse({
        ...{ ...sent(), draft: draftId, enrollment: world.enrollments.of(coach), consent: 'on' },
        ...{ happenedOn, mode, setting: 'office', minutes: 20, presence: 'recording' },
        notes: 'From the recording. I kept to the first ten minutes.',
        scores: [{ skill: SKILL, opportunity: 'yes', level, prompt: 1, carried: 1, evidence }],
        strength: 'The room was theirs from the first sentence.',
        edge: 'Say the date earlier.',
      })
      done(await recordObservation(actor, input))
    }),
    ...(agreed
      ? [
          step(world, at(first, ago - 2, '12', 'proposes for'), async (actor) => {
            const score = { skill: SKILL, level: agreed, prompt: '0', carried: '2' } as const
            const proposal = { intent: PROPOSE, ...sent(), seen: 0 } as const
            done(await agreeOnLooks(actor, id(), { ...proposal, scores: [score] }))
          }),
          step(world, at(second, ago - 2, '16', 'agrees on'), async (actor) => {
            done(await agreeOnLooks(actor, id(), { intent: CONFIRM_CONSENSUS, ...sent(), seen: 1 }))
          }),
        ]
      : [
          step(world, at(first, ago - 2, '12', 'does not agree on'), async (actor) => {
            done(await agreeOnLooks(actor, id(), { intent: KEEP_APART, ...sent(), seen: 0 }))
          }),
        ]),
  ]
}

interface Draft {
  who: StaffKey
  coach: CoachKey
  ago: number
  notes: string
}

const DRAFTS: readonly Draft[] = [
  {
    ...{ who: 'dana', coach: 'derrick', ago: 1 },
    notes:
      '9:02 asks what would make the hour worth it.\n9:04 waits; she looks at the door.\n9:11 “The meeting on Friday.”',
  },
  {
    ...{ who: 'tomas', coach: 'ingrid', ago: 2 },
    notes: '3:30 begins with the caseload.\n3:41 “And what did we choose for today?”',
  },
]

const draftStep = (world: World, { who, coach, ago, notes }: Draft): Step =>
  step(
    world,
    { who, ago, time: '11', name: `${who} begins to observe ${coach}` },
    async (actor) => {
      const enrollment = world.enrollments.of(coach)
      const begun = { ...sent(), enrollment, instrument: 'coaching', skill: [SKILL] } as const
      const { id } = await beginDraft(actor, begun)
      const form = {
        ...{ happenedOn: world.calendar.day(ago), setting: 'office', mode: 'live', minutes: '' },
        ...{ consent: 'on', lineManager: '', presence: '', notes, strength: '', edge: '' },
      }
      const draft = { intent: SAVE_OBSERVATION, draft: id, baseVersion: 1 } as const
      done(await saveObservationDraft(actor, { ...draft, ...form, scores: [] }))
    },
  )

/** The newer sides of an observation: drafts, the coach's side, and second looks. */
export const observingSteps = (world: World): Step[] => [
  ...ANSWERED.flatMap((one) => answerSteps(world, one)),
  ...SECONDS.flatMap((one) => secondSteps(world, one)),
  ...DRAFTS.map((one) => draftStep(world, one)),
  ...debriefSteps(world),
]
