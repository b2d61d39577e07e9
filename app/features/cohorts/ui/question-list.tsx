import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import type { CohortPage } from '../contract'

/** The questions of those who think of joining, and whom to write to with another one. */
export function QuestionList({ questions, contact }: Pick<CohortPage, 'questions' | 'contact'>) {
  return (
    <>
      <div className="flex max-w-reading flex-col border-t border-line">
        {questions.map(({ question, answer }) => (
          <details key={question} className="border-b border-line">
            <summary className="py-3 font-semibold">{question}</summary>
            <p className="pb-4">{answer}</p>
          </details>
        ))}
      </div>
      {contact ? (
        <p className="max-w-reading">
          Anything else? Write to{' '}
          <a href={`mailto:${contact.email}`} className="link wrap-anywhere">
            {contact.email}
          </a>
          .
        </p>
      ) : (
        <p className="max-w-reading">
          Anything else? The{' '}
          <Link to={paths.sitePage('help')} className="link">
            help page
          </Link>{' '}
          says whom to ask.
        </p>
      )}
    </>
  )
}
