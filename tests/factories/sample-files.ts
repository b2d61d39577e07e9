import { check, EVERY_PART, labeled, lesson, levels, rungs } from './sample-writing'

export const LESSON = 'modules/01-start-here/01-first-lesson.mdx'
export const SECOND = 'modules/01-start-here/02-second-lesson.mdx'
export const THIRD = 'modules/01-start-here/03-third-lesson.mdx'
export const MODULE = 'modules/01-start-here/module.yml'
export const CHECK = 'modules/01-start-here/check.yml'
export const VIGNETTE = 'vignettes/v1-the-door.yml'

export const IMAGES = new Set([
  '/images/door.png',
  '/media/talk.mp3',
  '/media/talk.mp4',
  '/media/talk.vtt',
])

/** A small, sound pack: one module with three lessons and all else, a second module without any. */
export const FILES: Readonly<Record<string, string>> = {
  'program.yml': 'id: sample\ntitle: Sample\nsummary: s\nweeks: 2\naudience: all\nversion: 1\n',
  'skills.yml': `- { id: C1, kind: coaching, title: Contract, definition: d, levels: ${levels} }
- { id: P1, kind: practice, title: Share, definition: d, levels: ${levels} }
`,
  'rubrics/reflection.yml': `id: reflection
title: Reflection
pass_level: 3
criteria:
  - { id: R1, title: Evidence, levels: ${labeled} }
`,
  'instruments/coaching.yml': `id: coaching
title: Coaching
skills: [C1]
prompt: ${rungs}
carried: ${rungs}
`,
  [VIGNETTE]: `id: v1-the-door
title: The door
instrument: coaching
skills: [C1]
scene: At a door.
text: |
  Somebody knocks. Nobody
  opens.

  They knock again.
reference:
  levels: { C1: 2 }
  prompt: 1
  carried: 3
because:
  C1: They knock twice.
  prompt: A nod was enough.
  carried: They do all of it.
`,
  [MODULE]: `title: Start here
summary: The first module.
objectives:
  - Do one thing.
  - Do another.
skills: [C1]
seen: [P1]
weeks: 2
`,
  [CHECK]: check(1, ['C1'], 4),
  [LESSON]: lesson(
    'm1-first-lesson',
    'teaches: [C1]\nobjectives: [1]',
    `Some words to read. Go on to [the second](./02-second-lesson.mdx) or the
[reflection](reflection.mdx), [down](#a-part) or [out](https://example.org/page).

## A part

<Example title="Short">Well said.</Example>

| a | b |
|---|--:|
| 1 | 2 |

<Check id="c1" question="Which one is “right”?">
  <Option because="No: it is <too> short.">First *one*</Option>
  <Option correct because="Yes, it is.">Second</Option>
  <Option because="No, not this.">
    Third
  </Option>
</Check>

### Below

After the question.
`,
  ),
  [SECOND]: lesson('m1-second-lesson', 'teaches: []\nobjectives: [2]', 'More words.'),
  [THIRD]: lesson('m1-third-lesson', 'teaches: [C1]\nobjectives: [2]', EVERY_PART),
  'modules/01-start-here/reflection.mdx': `---
id: m1-reflection
title: Think back
minutes: 30
rubric: reflection
criterion: { id: R5, title: Own, levels: ${labeled} }
skills: [C1]
---
Write about it, and about [the first lesson](01-first-lesson.mdx).
`,
  'modules/01-start-here/discussion.mdx': '---\nid: m1-discussion\ntitle: Talk\n---\nWhat now?\n',
  'modules/01-start-here/practice.mdx': `---
id: m1-practice
skill: C1
commitment: { cue: c, action: a, moment: m }
note_prompts: [what]
observation: { focus: [C1], look_for: [this] }
---
Try it.
`,
  'modules/02-go-on/module.yml':
    'title: Go on\nsummary: s\nobjectives: [Later.]\nskills: [P1]\nseen: []\nweeks: 2\n',
}
