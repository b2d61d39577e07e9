import { Stack } from '~/ui/page'
import type { CohortTransfer } from '../../contract'
import { CASCADE_METHOD, cascadeWords } from '../../domain/findings/growth-finding'
import { holdWords, LASTING_METHOD, sustainedWords } from '../../domain/findings/time-findings'
import { policyChangeWords } from '../../domain/findings/words'
import { FamilyLedFigure, GrowthFigure } from './growth-figures'
import { MeasureInWords } from './method'
import { DosePart, FadePart, IndependenceFigure } from './support-figures'
import { AppliedFigure, FirstUseFigure, ReachFigure } from './use-figures'

/** The twelve measures of a cohort: what was used first, then what lasts, then what was done for it. */
export function TransferPage({ transfer }: { transfer: CohortTransfer }) {
  const changed = policyChangeWords(transfer.policyMarks)
  return (
    <Stack gap="page">
      {changed ? <p className="max-w-reading">{changed}</p> : null}
      <ReachFigure transfer={transfer} />
      <AppliedFigure transfer={transfer} />
      <FirstUseFigure transfer={transfer} />
      <MeasureInWords
        title="What lasts"
        lines={[
          { name: 'Sustained-use rate', words: sustainedWords(transfer.sustained) },
          { name: 'Hold rate', words: holdWords(transfer.hold) },
        ]}
        evidence="Observations by others (E2 to E5), with field notes of uses in between (E1)."
        method={LASTING_METHOD}
      />
      <GrowthFigure transfer={transfer} />
      <IndependenceFigure transfer={transfer} />
      <FamilyLedFigure transfer={transfer} />
      <MeasureInWords
        title="Practitioners grow, too"
        lines={[{ name: 'Cascade', words: cascadeWords(transfer.cascade) }]}
        evidence="Scores that coaches gave to the practitioners they coach: the coach’s own word (E1) about what their coaching does."
        method={CASCADE_METHOD}
      />
      <DosePart transfer={transfer} />
      <FadePart transfer={transfer} />
    </Stack>
  )
}
