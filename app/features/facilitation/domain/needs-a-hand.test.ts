import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '~/platform/shared/time'
import { byNeed, type CoachNow, needsAHand, type PlanEnd } from './needs-a-hand'

const TODAY = toDay('2026-11-29')
const ago = (days: number) => addDays(TODAY, -days)

type Skill = CoachNow['skills'][number]
const skill = (change: Partial<Skill> = {}): Skill => ({
  skillId: 'P2',
  title: 'Listen to understand',
  peak: 4,
  current: 4,
  flags: [],
  ...change,
})
const plan = (end: PlanEnd) => ({ skillId: 'P2', title: 'Listen to understand', end })

const coach = (change: Partial<CoachNow> = {}): CoachNow => ({
  today: TODAY,
  since: ago(60),
  lastContactOn: ago(3),
  supportAskedOn: null,
  rhythmAskedOn: null,
  due: null,
  pauses: [],
  skills: [skill()],
  plans: [],
  noChanceOn: {},
  only: null,
  ...change,
})
const needs = (change: Partial<CoachNow>) => needsAHand(coach(change)).map(({ need }) => need)
const words = (change: Partial<CoachNow>) => needsAHand(coach(change))[0]?.words

describe('a coach may need a hand', () => {
  it.each<[string, Partial<CoachNow>, string[]]>([
    [
      'where they ask for it, before all else',
      { supportAskedOn: ago(2), lastContactOn: ago(30) },
      ['support', 'contact'],
    ],
    ['where they ask to meet more often', { rhythmAskedOn: ago(1) }, ['rhythm']],
    [
      'where they ask while they are away',
      { supportAskedOn: TODAY, pauses: [{ from: ago(2), to: TODAY }] },
      ['support'],
    ],
    ['not when all is in use', {}, []],
    ['not after 20 days without a contact', { lastContactOn: ago(20) }, []],
    ['after 21 days without a contact', { lastContactOn: ago(21) }, ['contact']],
    [
      'not while the agreed rhythm has not passed',
      { lastContactOn: ago(41), due: { on: addDays(TODAY, 1), metOn: ago(41) } },
      [],
    ],
    [
      'once the agreed rhythm has passed, whoever else was in touch',
      { lastContactOn: ago(3), due: { on: TODAY, metOn: ago(42) } },
      ['contact'],
    ],
    [
      'not after 20 days, however often they are to meet',
      { lastContactOn: ago(20), due: { on: ago(13), metOn: ago(20) } },
      [],
    ],
    ['after 21 days in, by an agreed rhythm', { due: { on: ago(53), metOn: null } }, ['contact']],
    ['without any contact, 21 days in', { lastContactOn: null, since: ago(21) }, ['contact']],
    ['not without any contact in the first weeks', { lastContactOn: null, since: ago(20) }, []],
    ['not for a contact before the cohort began', { lastContactOn: ago(50), since: ago(2) }, []],
    [
      'not for days on which they were away',
      { lastContactOn: ago(30), pauses: [{ from: ago(20), to: ago(10) }] },
      [],
    ],
    [
      'for the days beside them',
      { lastContactOn: ago(31), pauses: [{ from: ago(20), to: ago(10) }] },
      ['contact'],
    ],
    [
      'not while they are away',
      { lastContactOn: ago(50), pauses: [{ from: TODAY, to: addDays(TODAY, 1) }] },
      [],
    ],
    ['when a skill cools', { skills: [skill({ flags: ['cooling'] })] }, ['cooling']],
    ['when all that was used is used no more', { skills: [skill({ current: 2 })] }, ['cooling']],
    [
      'not when one of several has lapsed while another is in use',
      { skills: [skill({ current: 2 }), skill()] },
      [],
    ],
    [
      'not for what cools or has lapsed while they are away',
      {
        skills: [skill({ flags: ['cooling'] }), skill({ current: 2 })],
        pauses: [{ from: ago(3), to: addDays(TODAY, 4) }],
      },
      [],
    ],
    [
      'not for what was never tried',
      { skills: [skill({ peak: 2, current: 1, flags: ['refresh'] })] },
      [],
    ],
    ['not when a higher state has lapsed to tried', { skills: [skill({ peak: 5 })] }, []],
    ['when observations came out lower', { skills: [skill({ flags: ['drift'] })] }, ['drift']],
    ['not after one plan without a use', { plans: [plan('missed')] }, []],
    ['after two plans without a use', { plans: [plan('missed'), plan('missed')] }, ['plans']],
    ['an open plan does not count', { plans: [plan('open'), plan('missed')] }, []],
    [
      'a use since then answers them',
      { plans: [plan('missed'), plan('used'), plan('missed'), plan('missed')] },
      [],
    ],
    [
      'when no opportunity came twice for one plan',
      { skills: [skill({ flags: ['no-opportunity'] })] },
      ['plans'],
    ],
    ['when nothing is begun after a week', { skills: [], since: ago(7) }, ['start']],
    ['not in the first week', { skills: [], since: ago(6) }, []],
    [
      'for several reasons, told in one order',
      {
        lastContactOn: ago(30),
        skills: [skill({ flags: ['drift'] }), skill({ flags: ['cooling'] })],
        plans: [plan('missed'), plan('missed')],
      },
      ['contact', 'cooling', 'drift', 'plans'],
    ],
  ])('%s', (_, change, expected) => {
    expect(needs(change)).toEqual(expected)
  })
})

describe('where one skill is asked about', () => {
  const lapsed = skill({ current: 2 })
  const used = skill({ skillId: 'C1', title: 'Contract for coaching' })

  it.each<[string, Partial<CoachNow>, string[]]>([
    ['not nothing used, where another is', { skills: [lapsed, used] }, []],
    ['nothing used, where no other is', { skills: [lapsed, skill({ peak: 2 })] }, ['cooling']],
    ['not nothing used, where it was never tried', { skills: [{ ...lapsed, skillId: 'C2' }] }, []],
    ['not nothing begun, where another is', { skills: [used] }, []],
    ['not what cools beside it', { skills: [skill(), { ...used, flags: ['cooling'] }] }, []],
    ['not what drifts beside it', { skills: [skill(), { ...used, flags: ['drift'] }] }, []],
    [
      'not the plans for another',
      { plans: [{ ...plan('missed'), skillId: 'C1' }, plan('missed')] },
      [],
    ],
  ])('it is told %s', (_, change, expected) => {
    expect(needs({ ...change, only: 'P2' })).toEqual(expected)
  })
})

describe('the reason', () => {
  it('asks for a caseload before it asks anything of the person', () => {
    expect(words({ plans: [plan('no-opportunity'), plan('no-opportunity')] })).toBe(
      'There was no opportunity for “Listen to understand” twice. Is there a caseload?',
    )
    const dated = { skills: [skill({ flags: ['no-opportunity'] })], noChanceOn: { P2: ago(4) } }
    expect(words(dated)).toBe(
      'There was no opportunity for “Listen to understand” twice, last on Wed, Nov 25. Is there a caseload?',
    )
    const other = { ...plan('no-opportunity'), skillId: 'C1', title: 'Contract for coaching' }
    expect(words({ plans: [other, plan('no-opportunity')] })).toBe(
      'No opportunity came for 2 plans. Is there a caseload?',
    )
    expect(words({ plans: [other, plan('no-opportunity'), plan('no-opportunity')] })).toBe(
      'There was no opportunity for “Listen to understand” twice. Is there a caseload?',
    )
  })

  it('names the day since which an agreed contact is due', () => {
    expect(words({ due: { on: toDay('2026-10-27'), metOn: toDay('2026-10-04') } })).toBe(
      'A coaching contact has been due since Tue, Oct 27. When could you talk?',
    )
  })

  it('names the skill that had come farthest and counts the others', () => {
    const cools = skill({ flags: ['cooling'] })
    expect(words({ skills: [cools] })).toBe(
      'Not used lately: “Listen to understand”. Has a chance come up?',
    )
    const other = skill({ title: 'Step back safely', peak: 5, flags: ['cooling'] })
    expect(words({ skills: [cools, other, cools] })).toBe(
      'Not used lately: “Step back safely” and 2 more. Has a chance come up?',
    )
    const lapsed = skill({ title: 'Step back safely', peak: 5, current: 2 })
    expect(words({ skills: [lapsed, skill({ current: 1 })] })).toBe(
      'Nothing that was tried is used now: “Step back safely” and 1 more. Has a chance come up?',
    )
  })

  it('always ends with a question', () => {
    const all = coach({
      supportAskedOn: ago(1),
      rhythmAskedOn: TODAY,
      lastContactOn: null,
      skills: [skill({ flags: ['cooling', 'drift'] })],
      plans: [plan('missed'), plan('missed')],
    })
    const none = coach({ skills: [] })
    for (const reason of [...needsAHand(all), ...needsAHand(none)])
      expect(reason.words).toMatch(/\?$/)
  })

  it('says each in a few words too, for where it comes second', () => {
    const inShort = (change: Partial<CoachNow>) =>
      needsAHand(coach(change)).map((reason) => reason.inShort)
    const cooling = skill({ flags: ['cooling'] })
    expect(
      inShort({
        ...{ supportAskedOn: ago(3), rhythmAskedOn: ago(1), lastContactOn: ago(25) },
        skills: [cooling, cooling, skill({ flags: ['drift'] })],
        plans: [plan('missed'), plan('missed')],
      }),
    ).toEqual([
      'asked for support 3 days ago',
      'asked yesterday to meet more often',
      'no contact on record for 25 days',
      '2 skills not used lately',
      '“Listen to understand” seen lower lately',
      '2 plans ended without a use',
    ])
    expect(inShort({ skills: [], lastContactOn: null })).toEqual([
      'no contact on record yet, 60 days in',
      'nothing begun yet, 60 days in',
    ])
    expect(inShort({ skills: [skill({ current: 2 })] })).toEqual([
      'nothing that was tried is used now',
    ])
    expect(inShort({ skills: [skill({ flags: ['no-opportunity'] })] })).toEqual([
      'there was no opportunity twice',
    ])
    const chances = ['C1', 'C2'].map((skillId) => ({ ...plan('no-opportunity'), skillId }))
    expect(inShort({ plans: chances })).toEqual(['no opportunity came for 2 plans'])
  })
})

describe('the order', () => {
  const row = (name: string, change: Partial<CoachNow>) => ({
    name,
    reasons: needsAHand(coach(change)),
  })

  it('goes by the need, by how many there are, by how much, and then as they came', () => {
    const rows = [
      row('fine', {}),
      row('also fine', {}),
      row('not started', { skills: [] }),
      row('plans', { plans: [plan('missed'), plan('missed')] }),
      row('drift', { skills: [skill({ flags: ['drift'] })] }),
      row('one cools', { skills: [skill({ flags: ['cooling'] })] }),
      row('two cool', { skills: [skill({ flags: ['cooling'] }), skill({ flags: ['cooling'] })] }),
      row('nothing used', { skills: [skill({ current: 2 })] }),
      row('22 days', { lastContactOn: ago(22) }),
      row('40 days', { lastContactOn: ago(40) }),
      row('22 days and cooling', {
        lastContactOn: ago(22),
        skills: [skill({ flags: ['cooling'] })],
      }),
    ]
    expect([...rows].sort(byNeed).map(({ name }) => name)).toEqual([
      ...['22 days and cooling', '40 days', '22 days', 'nothing used', 'two cool', 'one cools'],
      ...['drift', 'plans', 'not started', 'fine', 'also fine'],
    ])
  })
})
