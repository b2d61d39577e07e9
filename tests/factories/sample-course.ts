import { IMAGES } from './sample-files'
import { check, EVERY_PART, lesson, levels } from './sample-writing'

/** The program on which the cohorts of the integration tests run. */
export const PROGRAM = 'sample-course'
/** Its modules: their checks ask about one skill, about two and about four. */
export const [START_HERE, GO_ON, END_WELL] = ['start-here', 'go-on', 'end-well'] as const
/** The lessons of the first module. The last one alone teaches C1. */
export const LESSONS = ['first-lesson', 'second-lesson', 'third-lesson'] as const
/** The id of the lesson that teaches C1. */
export const TEACHES_C1 = 'm1-third-lesson'
/** The first lesson of the last module; steps are put in order in it. */
export const ORDERING = { id: 'm3-sixth-lesson', slug: 'sixth-lesson' } as const
export const VIGNETTE = 'v1-the-door'
/** Scenes for calibration: no lesson shows their references. Between them is every level. */
const SCENES = 8

const SKILLS = {
  coaching: ['Contract', 'Hear', 'Ask', 'Fade'],
  practice: ['Share', 'Notice', 'Plan', 'Check'],
} as const
const QUESTIONS_PER_SKILL = 5

const skills = Object.entries(SKILLS).flatMap(([kind, titles]) =>
  titles.map((title, i) => {
    const id = `${kind === 'coaching' ? 'C' : 'P'}${i + 1}`
    return `- { id: ${id}, kind: ${kind}, title: ${title}, definition: d, levels: ${levels} }\n`
  }),
)
const rungsOf = (what: string, id: string) =>
  `{ ${[0, 1, 2, 3].map((rung) => `${rung}: ${what} ${rung} in ${id}`).join(', ')} }`
const instrument = (id: keyof typeof SKILLS, letter: string) => `id: ${id}
title: Form for ${id}
skills: [${SKILLS[id].map((_, i) => `${letter}${i + 1}`).join(', ')}]
prompt: ${rungsOf('Prompt', id)}
carried: ${rungsOf('Carried', id)}
`

const criterionLevels =
  '{ 1: { label: Names, text: a }, 2: { label: Tells, text: b }, 3: { label: Weighs, text: c }, 4: { label: Plans, text: d } }'
const criterion = (id: string) =>
  `{ id: ${id}, title: Criterion ${id}, levels: ${criterionLevels} }`

const PAUSE = '<Pause id="p1" question="What do you think?" />'

/** Four passages: the lessons have more of them than the search shows on a page. */
const WORDS = `Words to read.

${['Before', 'Meanwhile', 'After'].map((when) => `## ${when}\n\nThe coach asked, and waited.`).join('\n\n')}`

/** A question with three options, of which the second is right, or with four, of which the last is. */
const quiz = (id: string, fourth = false) => `<Check id="${id}" question="Which one is it?">
<Option because="No: this is the wrong one.">One</Option>
<Option ${fourth ? 'because="No: it was asked otherwise."' : 'correct because="Yes: this is it."'}>Two</Option>
<Option because="No: not this one either.">Three</Option>
${fourth ? '<Option correct because="Yes: the last one is it.">Four</Option>\n' : ''}</Check>`

const STEPS = `<Order id="o1" question="What comes first?">
<Step because="Somebody has to begin.">They knock</Step>
<Step because="They have heard it.">You open</Step>
<Step because="The door is open now.">They come in</Step>
</Order>`

interface Written {
  number: number
  key: string
  title: string
  skills: string[]
  /** Skill of the module's practice. */
  tries: string
  lessons: { id: string; teaches: string[]; body: string }[]
}

/** All files of a module that is complete. Each of its lessons serves an objective of its own. */
function moduleFiles({ number, key, title, skills: taught, tries, lessons }: Written) {
  const folder = `modules/0${number}-${key}`
  const list = taught.join(', ')
  return {
    [`${folder}/module.yml`]: `title: ${title}
summary: Module ${number} of three.
objectives: [${lessons.map(({ id }) => `Do what ${id} says.`).join(', ')}]
skills: [${list}]
seen: []
weeks: 2
`,
    ...Object.fromEntries(
      lessons.map(({ id, teaches, body }, i) => [
        `${folder}/0${i + 1}-${id}.mdx`,
        lesson(
          `m${number}-${id}`,
          `teaches: [${teaches}]\nobjectives: [${i + 1}]`,
          `${WORDS}\n\n${body}`,
        ),
      ]),
    ),
    [`${folder}/check.yml`]: check(number, taught, QUESTIONS_PER_SKILL),
    [`${folder}/reflection.mdx`]: `---
id: m${number}-reflection
title: Think back on ${number}
minutes: 30
words: [500, 800]
rubric: reflection
criterion: ${criterion('R5')}
skills: [${list}]
---
Write about it, and about [the first lesson](01-${lessons[0]?.id}.mdx).
`,
    [`${folder}/discussion.mdx`]: `---
id: m${number}-discussion
title: Talk about ${number}
---
What now?
`,
    [`${folder}/practice.mdx`]: `---
id: m${number}-practice
skill: ${tries}
commitment: { cue: c, action: a, moment: m }
note_prompts: [what]
observation: { focus: [${tries}], look_for: [this] }
---
Try it.
`,
  }
}

/** A scene on three skills of one instrument. */
function sceneFile(n: number) {
  const id = `s${n}-scene`
  const kind = n % 2 === 0 ? 'coaching' : 'practice'
  const names = [1, 2, 3].map((at) => `${kind === 'coaching' ? 'C' : 'P'}${at}`)
  const reference = names.map((skill, at) => `${skill}: ${((n + at) % 4) + 1}`)
  return {
    [`vignettes/${id}.yml`]: `id: ${id}
title: Sample scene ${n}
instrument: ${kind}
skills: [${names}]
scene: In room ${n}.
text: Somebody asks. Somebody waits.
reference: { levels: { ${reference.join(', ')} }, prompt: 0, carried: 2 }
because: { ${names.map((skill) => `${skill}: Words for ${skill} in ${n}.`).join(', ')}, carried: They do it. }
`,
  }
}

const FILES: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...Array.from({ length: SCENES }, (_, i) => sceneFile(i + 1))),
  'program.yml': `id: ${PROGRAM}\ntitle: Sample course\nsummary: s\nweeks: 6\naudience: all\nversion: 1\npublic:\n  sample: { module: ${START_HERE}, lesson: ${LESSONS[0]} }\n  week: [{ when: Monday, what: You read. }]\n  questions: [{ question: How long?, answer: Six weeks. }]\n`,
  'skills.yml': skills.join(''),
  'rubrics/reflection.yml': `id: reflection
title: Reflection
pass_level: 3
criteria: [${['R1', 'R2', 'R3', 'R4'].map(criterion).join(', ')}]
`,
  'instruments/coaching.yml': instrument('coaching', 'C'),
  'instruments/practice.yml': instrument('practice', 'P'),
  [`vignettes/${VIGNETTE}.yml`]: `id: ${VIGNETTE}
title: The door
instrument: coaching
skills: [C1, C2]
scene: At a door.
text: Somebody knocks. Nobody opens.
reference: { levels: { C1: 2, C2: 3 }, prompt: 0, carried: 1 }
because: { C1: They knock twice., C2: They listen., carried: You both do it. }
`,
  ...moduleFiles({
    ...{ number: 1, key: START_HERE, title: 'Start here', skills: ['C1'], tries: 'C1' },
    lessons: [
      {
        ...{ id: LESSONS[0], teaches: [] },
        body: `Go on to [the second](02-second-lesson.mdx).\n\n${PAUSE}\n\n${quiz('c1')}`,
      },
      {
        ...{ id: LESSONS[1], teaches: [] },
        body: `${quiz('c1', true)}\n\n${quiz('c2')}`,
      },
      { id: LESSONS[2], teaches: ['C1'], body: EVERY_PART },
    ],
  }),
  ...moduleFiles({
    ...{ number: 2, key: GO_ON, title: 'Go on', skills: ['P1', 'P2'], tries: 'P2' },
    lessons: [
      { id: 'fourth-lesson', teaches: ['P1'], body: `${PAUSE}\n\n${quiz('c1')}` },
      { id: 'fifth-lesson', teaches: ['P1', 'P2'], body: `${PAUSE}\n\n${quiz('c1')}` },
    ],
  }),
  ...moduleFiles({
    ...{ number: 3, key: END_WELL, title: 'End well', tries: 'P3' },
    skills: ['C2', 'C3', 'P3', 'P4'],
    lessons: [
      { id: ORDERING.slug, teaches: ['C2', 'C3', 'P3', 'P4'], body: `${STEPS}\n\n${PAUSE}` },
      { id: 'last-lesson', teaches: ['P3'], body: `${PAUSE}\n\n${quiz('c1')}` },
    ],
  }),
}

/** The files of the course, for `makeSampleHome`. */
export const COURSE = { id: PROGRAM, files: new Map(Object.entries(FILES)), images: IMAGES }
