import { SETTINGS } from '~/features/transfer/contract'
import { formatDay } from '~/platform/shared/time'
import { DescriptionList } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { BARRIERS, HELP, type NoteAnswers, USES } from '../../contract'
import { CARRIED } from '../scales'

/** All answers of a note. An answer that was left out has no line. */
export function NoteAnswersView({ told }: { told: NoteAnswers }) {
  const { happenedOn, used, whatIDid, whatHappened, setting, carried, confidence, help } = told
  const lines: [string, string | null][] = [
    ['When', formatDay(happenedOn, 'year')],
    ['Used it', USES[used]],
    ['Who led it', carried === null ? null : (CARRIED[carried]?.label ?? null)],
    ['Help needed', help === null ? null : (HELP[help] ?? null)],
    ['Where', setting && SETTINGS[setting]],
    ['What pulled me back', told.barriers.map((one) => BARRIERS[one]).join('; ') || null],
    ['Confidence', confidence === null ? null : `${confidence} of 10`],
  ]
  return (
    <div className="flex flex-col gap-4">
      {whatIDid ? <TextView text={whatIDid} /> : null}
      {whatHappened ? <TextView text={whatHappened} /> : null}
      <DescriptionList
        items={lines.flatMap(([term, description]) =>
          description ? [{ term, value: description }] : [],
        )}
      />
    </div>
  )
}
