const levels = '{ 1: one, 2: two, 3: three, 4: four }'
const labeled = '{ 1: &l { label: A, text: a }, 2: *l, 3: *l, 4: *l }'
const rungs = '{ 0: none, 1: some, 2: more, 3: all }'

export const LESSON = 'modules/01-start-here/01-first-lesson.mdx'
export const SECOND = 'modules/01-start-here/02-second-lesson.mdx'
export const THIRD = 'modules/01-start-here/03-third-lesson.mdx'
export const MODULE = 'modules/01-start-here/module.yml'
export const CHECK = 'modules/01-start-here/check.yml'
export const VIGNETTE = 'vignettes/v1-the-door.yml'

const lesson = (id: string, rest: string, body: string) => `---
id: ${id}
title: Title of ${id}
minutes: 10
summary: What it is about.
${rest}
---

${body}
`

/** Eight lines; the right option goes round, and is not the longest. */
const question = (form: 'a' | 'b', number: number) => {
  const options = [
    '{ text: Not this one at all, because: It is too long. }',
    '{ text: Nor this one either, because: It is too long too. }',
  ]
  options.splice(number % 3, 0, `{ text: Right ${number}, because: It fits., correct: true }`)
  return `  - id: m1-c1-${form}${number}
    skill: C1
    form: ${form}
    scenario: Somebody says something.
    question: What now?
    options:
${options.map((option) => `      - ${option}`).join('\n')}
`
}
const NUMBERS = [1, 2, 3, 4]

/** One of everything in which something is done, and of everything that is shown or played. */
const EVERY_PART = `The last words. “Quotes” & 'others' stay as they are.

<Figure src="/images/door.png" alt="A door, half open" caption="It opens">From a sketch of 2020.</Figure>

<Video src="/media/talk.mp4" captions="/media/talk.vtt" title="A talk">What is said in it.</Video>

<Audio src="/media/talk.mp3" captions="/media/talk.vtt" title="A voice">What is said by it.</Audio>

<Branch id="b1" title="At the &quot;door&quot; & after">
<Turn id="start">
Somebody knocks, *twice*.

- Once
- And again

<Choice to="opened" because="It is <open> now & “warm”.">“Come **in**.”</Choice>
<Choice to="stayed" because="They wait.">You say nothing.</Choice>
</Turn>
<Turn id="opened">
They come in.

<Choice to="tea" because="Tea helps.">“Tea?”</Choice>
<Choice to="stayed" because="That is cold.">“Yes?”</Choice>
</Turn>
<Turn id="stayed">
They go. The *end*.
</Turn>
<Turn id="tea">
They stay for tea.
</Turn>
</Branch>

<Sort id="s1" question="Whose is it?">
<Bin id="mine">Mine</Bin>
<Bin id="yours">Yours & *theirs*</Bin>
<Item bin="mine" because="You said so.">The first</Item>
<Item bin="yours" because="They said so.">The second</Item>
<Item bin="yours" because="Nobody said so.">The third</Item>
</Sort>

<Ladder id="l1" question="Who carried it?">
<Moment carried="0" because="We did.">We called.</Moment>
<Moment carried="3" because="They did.">They called.</Moment>
<Moment carried="1" because="Both did.">We called together.</Moment>
</Ladder>

<Rewrite id="r1" question="Make it a plan." weak="I will try to do &quot;more&quot;.">
<Model because="It has a when.">When they knock, I will **open**.</Model>
<Look>Could somebody see it?</Look>
<Look>Is there a when?</Look>
</Rewrite>

<Vignette id="v1" of="v1-the-door" />

<Ruler id="u1" kind="confidence" question="How sure are you?" low="Not & never" high="Quite" />

<Pause id="p1" question="What do you think?" />

<IfThen id="i1" skill="C1" cue="somebody says &quot;no&quot; & goes" action="ask <why>" moment="a talk" />
`

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
  [CHECK]: `id: m1-check
title: The check
items:
${(['a', 'b'] as const).flatMap((form) => NUMBERS.map((number) => question(form, number))).join('')}`,
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
