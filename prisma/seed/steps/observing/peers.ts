import { observationSchema } from '~/features/observations/contract'
import { recordObservation } from '~/features/observations/index.server'
import { ACCEPT_REQUEST, ASK_PEER, askPeerSchema } from '~/features/peers/contract'
import { actOnRequest, askPeer } from '~/features/peers/index.server'
import { newId } from '~/platform/ids.server'
import { addDays } from '~/platform/shared/time'
import { type CoachKey, coaches } from '../../cast/coaches'
import type { Step } from '../../timeline'
import { done, step, type World } from '../../world'

/** One coach asks another, so many days before loading; `done` is what the peer saw then. */
interface Asked {
  who: CoachKey
  peer: CoachKey
  ago: number
  accepted?: number
  observed?: number
}

/** Ana was Rosa's eyes in a role-play, and finds that Sam asks her, too. */
const ASKED: readonly Asked[] = [
  { who: 'rosa', peer: 'ana', ago: 9, accepted: 8, observed: 6 },
  { who: 'sam', peer: 'ana', ago: 2 },
]

const SKILL = 'C1'

const SEEN = {
  notes:
    'Role-play over lunch. 0:00 opens with the purpose of the hour. 2:10 asks what would make it worth it, and waits.',
  evidence: '“What would make this hour worth your time?” Then she waited until I answered.',
  strength: 'The silence after the question let me think of my own goal.',
  edge: 'Say the agreement back in one sentence before you go on.',
}

function steps(world: World, { who, peer, ago, accepted, observed }: Asked): Step[] {
  const cohort = world.cohort(coaches[who].cohort).slug
  const mode = 'role_play'
  let request = ''
  const ask = step(world, { who, ago, time: '12', name: `${who} asks ${peer}` }, async (actor) => {
    const input = askPeerSchema.parse({
      ...{ intent: ASK_PEER, mutationId: newId(), cohort, peer: world.enrollments.of(peer) },
      ...{ skills: [SKILL], mode, proposedOn: addDays(world.calendar.day(ago), 3) },
    })
    request = done(await askPeer(actor, input)).id
  })
  if (accepted === undefined || observed === undefined) return [ask]
  const answer = { who: peer, ago: accepted, time: '19', name: `${peer} accepts to observe ${who}` }
  const record = { who: peer, ago: observed, time: '13', name: `${peer} observes ${who} as a peer` }
  return [
    ask,
    step(world, answer, async (actor) => {
      done(await actOnRequest(actor, { intent: ACCEPT_REQUEST, request, mutationId: newId() }))
    }),
    step(world, record, async (actor) => {
      const { evidence, ...words } = SEEN
      const input = observationSchema.parse({
        ...{ mutationId: newId(), enrollment: world.enrollments.of(who), consent: 'on', mode },
        ...{ happenedOn: world.calendar.day(observed), setting: 'office', minutes: 20, ...words },
        scores: [{ skill: SKILL, opportunity: 'yes', level: 3, prompt: 1, carried: 1, evidence }],
      })
      done(await recordObservation(actor, input))
    }),
  ]
}

/** Coaches ask each other to observe them. */
export const peerSteps = (world: World): Step[] => ASKED.flatMap((one) => steps(world, one))
