import { CHECK_FORMS } from '~/features/catalog/contract'
import { Reasons } from '~/ui/forms/reasons'
import { Section } from '~/ui/page'
import type { PreviewContent, PreviewItem } from '../contract'

type Skills = Extract<PreviewContent, { kind: 'check' }>['skills']

/** A scored check as a whole: for each skill the questions of both forms. */
export function CheckPreview({ skills }: { skills: Skills }) {
  return (
    <div className="flex flex-col gap-14">
      {skills.map(({ id, title, items }) => (
        <Section key={id} title={`${id} ${title}`}>
          {CHECK_FORMS.map((form) => (
            <div key={form} className="flex flex-col gap-4">
              <h3 className="text-lg">Form {form}</h3>
              <ol className="flex flex-col gap-6">
                {items
                  .filter((item) => item.form === form)
                  .map((item) => (
                    <Question key={item.id} item={item} />
                  ))}
              </ol>
            </div>
          ))}
        </Section>
      ))}
    </div>
  )
}

function Question({ item: { id, scenario, question, options } }: { item: PreviewItem }) {
  return (
    <li className="flex max-w-[66ch] flex-col gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <p className="text-sm text-muted">{id}</p>
      <p className="whitespace-pre-line text-lg">{scenario}</p>
      <p className="text-lg font-semibold">{question}</p>
      <Reasons options={options} />
    </li>
  )
}
