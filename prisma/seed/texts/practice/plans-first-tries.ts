import type { PlanText } from './practice-text'

type Words = Pick<PlanText, 'cue' | 'action' | 'moment'>
type When = Pick<PlanText, 'ago' | 'days' | 'confidence'>

const plan = (coach: PlanText['coach'], skill: string, when: When, words: Words): PlanText => ({
  key: `${coach} ${skill}`,
  coach,
  skill,
  ...when,
  ...words,
})

/** The finished cohort planned these before anyone else saw a skill. */
export const plansFirstTries: readonly PlanText[] = [
  plan(
    'denise',
    'P1',
    { ago: 183, days: 7, confidence: 6 },
    {
      cue: 'someone at the table shrugs when I ask',
      action: 'count to five and look at the shrug',
      moment: 'a meeting I lead for a colleague',
    },
  ),
  plan(
    'keisha',
    'P1',
    { ago: 180, days: 10, confidence: 5 },
    {
      cue: 'someone with a title says how long they have',
      action: 'turn to the quietest relative and ask for the first point',
      moment: 'an evening meeting',
    },
  ),
  plan(
    'farah',
    'P2',
    { ago: 186, days: 14, confidence: 6 },
    {
      cue: 'a mother looks at me before she lets the little one do something',
      action: 'say what I think that look is about, in ten words',
      moment: 'a visit on the floor',
    },
  ),
  plan(
    'leticia',
    'P2',
    { ago: 178, days: 14, confidence: 8 },
    {
      cue: 'a father says “aquí andamos”',
      action: 'answer in four words of my grandmother’s, and nothing after them',
      moment: 'the first minute at a door',
    },
  ),
  plan(
    'grace',
    'P2',
    { ago: 166, days: 12, confidence: 6 },
    {
      cue: 'one of the boys answers with one word',
      action: 'guess at the sentence that the word stands for, and stop',
      moment: 'dinner at the house',
    },
  ),
  plan(
    'tom',
    'P2',
    { ago: 163, days: 14, confidence: 4 },
    {
      cue: 'I hear “you people”',
      action: 'say what it has been like to get all of us, before I say anything about us',
      moment: 'a first visit',
    },
  ),
  plan(
    'joanna',
    'P1',
    { ago: 160, days: 14, confidence: 5 },
    {
      cue: 'we come to the date of the next visit',
      action: 'close my calendar and ask who decides that here',
      moment: 'the end of a second visit',
    },
  ),
  plan(
    'denise',
    'C2',
    { ago: 164, days: 12, confidence: 8 },
    {
      cue: 'the clock on my page hasn’t moved for three lines',
      action: 'write the time before the next word',
      moment: 'a half-hour observation',
    },
  ),
  plan(
    'paul',
    'C2',
    { ago: 156, days: 14, confidence: 6 },
    {
      cue: 'I am writing what I think of it',
      action: 'put it in the strip with “my mood?” next to it, and go back to the quotes',
      moment: 'watching a visit',
    },
  ),
  plan(
    'denise',
    'C3',
    { ago: 147, days: 10, confidence: 6 },
    {
      cue: 'the number is there before the line is',
      action: 'take my hand off the pen and read the four levels out loud',
      moment: 'scoring with Linda',
    },
  ),
  plan(
    'farah',
    'P3',
    { ago: 141, days: 14, confidence: 6 },
    {
      cue: 'I hear my second good reason coming',
      action: 'ask what works already, and stay there until she has run out',
      moment: 'a planning meeting',
    },
  ),
  plan(
    'farah',
    'C6',
    { ago: 128, days: 14, confidence: 7 },
    {
      cue: 'someone gets out of my car with “I’ll think about it”',
      action: 'hold out the pen and ask “When you see what?”',
      moment: 'the last minute of a session in the car',
    },
  ),
  plan(
    'leticia',
    'C4',
    { ago: 134, days: 12, confidence: 6 },
    {
      cue: 'she asks me with her eyes how it went',
      action: 'give it back with mine, and wait for her minute',
      moment: 'a conversation after a visit',
    },
  ),
  plan(
    'keisha',
    'C5',
    { ago: 126, days: 9, confidence: 7 },
    {
      cue: 'she says “I just hope he doesn’t start”',
      action: 'be him, start, and give her three tries',
      moment: 'the day before a family meeting',
    },
  ),
  plan(
    'grace',
    'P4',
    { ago: 117, days: 14, confidence: 5 },
    {
      cue: 'a plan line begins with the name of a service',
      action: 'ask “So that who can do what?” and write down only the verb',
      moment: 'a plan review at the house',
    },
  ),
]
