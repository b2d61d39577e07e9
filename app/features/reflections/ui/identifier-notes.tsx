import { explain, type Finding, OVERRIDES } from '~/features/writing/contract'
import { HOLDS_BACK } from '~/ui/autosave'
import { Button } from '~/ui/button'
import { type FieldProps, RadioGroup } from '~/ui/forms/field'
import { Notice } from '~/ui/notice'

type Props = {
  findings: Finding[]
  /** Puts other words where the finding is. */
  onReplace: (finding: Finding, words: string) => void
  override: FieldProps['field']
}

/** The notes name words that could tell who a family is: those that must go, and those to think about. */
export function IdentifierNotes({ findings, onReplace, override }: Props) {
  const mustGo = findings.filter(({ severity }) => severity === 'block')
  const ask = findings.filter(({ severity }) => severity === 'warn')
  return (
    <>
      {mustGo.length > 0 ? (
        <div {...HOLDS_BACK} className="rounded-lg">
          <Notice tone="error" title="This must go before your text is sent anywhere">
            <FindingList findings={mustGo} onReplace={onReplace} />
          </Notice>
        </div>
      ) : null}
      {ask.length > 0 ? (
        <Notice tone="warning" title="Could someone be recognized by this?">
          <div className="flex flex-col gap-4">
            <FindingList findings={ask} onReplace={onReplace} />
            <RadioGroup
              field={override}
              label="If it may stay, say why"
              optional={false}
              options={Object.entries(OVERRIDES).map(([value, label]) => ({ value, label }))}
            />
          </div>
        </Notice>
      ) : null}
    </>
  )
}

function FindingList({ findings, onReplace }: Pick<Props, 'findings' | 'onReplace'>) {
  return (
    <ul className="flex flex-col gap-2">
      {findings.map((finding) => (
        <li key={finding.start} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            “{finding.found}”. {explain(finding)}
          </span>
          {finding.replacement ? (
            <Button
              tone="secondary"
              size="small"
              // The box keeps the focus until the press is over: what its check changes would move the button.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onReplace(finding, finding.replacement ?? '')}
            >
              Write “{finding.replacement}” instead
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
