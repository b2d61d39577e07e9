import { Table, type TableColumn } from '~/ui/page'
import type { ModuleText, ProgramContent } from '../contract'
import { wordingUseWords } from '../domain/wording-use'
import { addressOf, KIND_WORDS } from './preview-address'

type Figures = ProgramContent['lessons'][number]

const lessonColumns = (program: string): TableColumn<Figures>[] => [
  {
    key: 'title',
    label: 'Lesson',
    heads: true,
    cell: ({ module, number, title, step }) => (
      <span className="flex gap-2">
        <span className="shrink-0 tabular-nums">{`${module}.${number}`}</span>
        <a href={addressOf(program, step)} className="link">
          {title}
        </a>
      </span>
    ),
  },
  { key: 'words', label: 'Words', number: true, cell: ({ words }) => words },
  { key: 'minutes', label: 'Minutes', number: true, cell: ({ minutes }) => minutes },
  { key: 'grade', label: 'Grade', number: true, cell: ({ grade }) => grade.toFixed(1) },
  { key: 'parts', label: 'To do', number: true, cell: ({ parts }) => parts },
  { key: 'wording', label: 'Wording', cell: (text) => <Wording text={text} /> },
]

/** The table shows a lesson's words of running text, declared minutes, reading grade and things to do. */
export function LessonTable({ program }: { program: ProgramContent }) {
  return (
    <Table
      caption="Lessons with their length, reading grade and wording"
      captionHidden
      columns={lessonColumns(program.id)}
      rows={program.lessons}
      rowKey={({ id }) => id}
      empty="No lesson is written yet."
    />
  )
}

/** The wording's name, short, and who began with it. */
function Wording({ text: { hash, use } }: { text: ModuleText }) {
  return (
    <span className="flex flex-col text-sm">
      <code className="tabular-nums">{hash.slice(0, 8)}</code>
      {use ? (
        <span className="text-muted">
          {wordingUseWords(use).map((sentence) => (
            <span key={sentence} className="block">
              {sentence}
            </span>
          ))}
        </span>
      ) : null}
    </span>
  )
}

type TextRow = ModuleText & { where: string }

const textColumns = (program: string): TableColumn<TextRow>[] => [
  {
    key: 'title',
    label: 'Text',
    heads: true,
    cell: ({ step }) => (
      <a href={addressOf(program, step)} className="link">
        {step.title}
      </a>
    ),
  },
  { key: 'kind', label: 'Kind', cell: ({ step }) => KIND_WORDS[step.kind] },
  { key: 'where', label: 'Module', cell: ({ where }) => where },
  { key: 'wording', label: 'Wording', cell: (text) => <Wording text={text} /> },
]

/** Checks, reflections, discussions and what to try at work. */
export function ModuleTable({ program }: { program: ProgramContent }) {
  const rows = program.modules.flatMap(({ number, title, texts }) =>
    texts.map((text) => ({ ...text, where: `${number} ${title}` })),
  )
  return (
    <Table
      caption="Checks, reflections, discussions and practice of each module"
      captionHidden
      columns={textColumns(program.id)}
      rows={rows}
      rowKey={({ step }) => addressOf(program.id, step)}
      empty="Nothing else is written yet."
    />
  )
}

export function VignetteTable({ program }: { program: ProgramContent }) {
  const [title, , , wording] = textColumns(program.id)
  return (
    <Table
      caption="Vignettes to score"
      captionHidden
      columns={[title, wording].filter((column) => column !== undefined)}
      rows={program.vignettes.map((text) => ({ ...text, where: '' }))}
      rowKey={({ step }) => addressOf(program.id, step)}
    />
  )
}

type SkillRow = ProgramContent['skills'][number]

const places = (all: readonly (string | number)[], word = '') =>
  all.length > 0 ? `${word}${all.join(', ')}` : 'nowhere yet'

const skillColumns: TableColumn<SkillRow>[] = [
  { key: 'title', label: 'Skill', heads: true, cell: ({ id, title }) => `${id} ${title}` },
  { key: 'taught', label: 'Taught in', cell: ({ taught }) => places(taught) },
  { key: 'checked', label: 'Questions', number: true, cell: ({ checked }) => checked },
  { key: 'observed', label: 'Observed in', cell: ({ observed }) => places(observed, 'module ') },
  {
    key: 'reflected',
    label: 'Reflected on in',
    cell: ({ reflected }) => places(reflected, 'module '),
  },
]

/** Where each skill is taught, checked, observed and reflected on. */
export function SkillTable({ skills }: { skills: SkillRow[] }) {
  return (
    <Table
      caption="Where each skill is taught, checked, observed and reflected on"
      captionHidden
      columns={skillColumns}
      rows={skills}
      rowKey={({ id }) => id}
    />
  )
}
