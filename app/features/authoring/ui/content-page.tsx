import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { LinksWithin } from '~/ui/navigation'
import { Notice, PageHeader, Stack } from '~/ui/page'
import type { ProgramContent } from '../contract'
import { LessonTable, ModuleTable, SkillTable, VignetteTable } from './content-tables'

/** The page gives those who run the program the figures of `npm run content`, and a way to each text. */
interface ContentProps {
  programs: ProgramContent[]
  /** The pages of cohorts beside this one. */
  pages: { newer: number | null; older: number | null }
}

const at = (page: number | null) =>
  page === null ? null : paths.adminContent({ page: page === 1 ? null : page })

export function ContentPage({ programs, pages }: ContentProps) {
  return (
    <div className="max-w-wide">
      <PageHeader
        title="Content"
        lead="Every text of the program, before its date too, and what it asks of its readers. Each can be opened as coaches will see it."
        back={{ to: paths.admin(), label: 'The program' }}
      />
      <Pager label="Pages of cohorts" previous={at(pages.newer)} next={at(pages.older)} />
      <Stack gap="page">
        {programs.map((program) => (
          <ProgramPart key={program.id} program={program} />
        ))}
      </Stack>
    </div>
  )
}

function ProgramPart({ program }: { program: ProgramContent }) {
  const { id, title, cohorts, vignettes } = program
  const parts: { name: string; title: string; table: ReactNode }[] = [
    { name: 'lessons', title: 'Lessons', table: <LessonTable program={program} /> },
    {
      name: 'others',
      title: 'What else is in each module',
      table: <ModuleTable program={program} />,
    },
    { name: 'skills', title: 'Skills', table: <SkillTable skills={program.skills} /> },
    ...(vignettes.length > 0
      ? [{ name: 'vignettes', title: 'Vignettes', table: <VignetteTable program={program} /> }]
      : []),
  ]
  return (
    <section aria-labelledby={`program-${id}`} className="flex flex-col gap-10">
      <div className="flex flex-col gap-4">
        <h2 id={`program-${id}`} className="text-2xl">
          {title}
        </h2>
        <Counts program={program} />
        <Gaps gaps={program.gaps} />
        <p className="max-w-reading text-sm text-muted">
          {cohorts.length > 0
            ? `What a cohort asks of its coaches was fixed when it was opened, with the wordings of that day. The wordings below are compared with these cohorts: ${cohorts.join(', ')}.`
            : 'What a cohort asks of its coaches is fixed when it is opened, with the wordings of that day. None has been opened yet.'}
        </p>
        <nav aria-label={`In ${title}`}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {parts.map((part) => (
              <li key={part.name}>
                <a href={`#${id}-${part.name}`} className="link inline-block py-1.5">
                  {part.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {parts.map((part) => (
        <div key={part.name} id={`${id}-${part.name}`} className="flex scroll-mt-6 flex-col gap-4">
          <h3 className="text-xl">{part.title}</h3>
          {/* Plain links: a hundred of the router's own cost as much as all else on the page. */}
          <LinksWithin>{part.table}</LinksWithin>
        </div>
      ))}
    </section>
  )
}

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`

function Counts({ program }: { program: ProgramContent }) {
  const { modules, lessons, questions, vignettes, parts } = program
  const used = Object.entries(parts).filter(([, count]) => count > 0)
  return (
    <div className="flex max-w-reading flex-col gap-2">
      <p>
        {[
          counted(modules.length, 'module'),
          counted(lessons.length, 'lesson'),
          counted(questions, 'question'),
          counted(vignettes.length, 'vignette'),
        ].join(', ')}
      </p>
      {used.length > 0 ? (
        <p className="text-sm text-muted">
          To do in lessons: {used.map(([name, count]) => `${name} ${count}`).join(' · ')}
        </p>
      ) : null}
    </div>
  )
}

function Gaps({ gaps }: { gaps: string[] }) {
  if (gaps.length === 0)
    return (
      <Notice tone="success" title="Nothing is missing">
        Every lesson keeps to its length, and every skill is taught, checked, observed and reflected
        on.
      </Notice>
    )
  return (
    <Notice tone="warning" title={`Not whole yet: ${counted(gaps.length, 'gap')}`}>
      <ul className="list-disc pl-5">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </Notice>
  )
}
