import { Stack } from '~/ui/page'
import type { CohortTransfer } from '../../contract'
import { CASCADE_METHOD, cascadeTold } from '../../domain/told/growth-told'
import { holdTold, LASTING_METHOD, sustainedTold } from '../../domain/told/time-told'
import { policyTold } from '../../domain/told/words'
import { FamilyLedFigure, GrowthFigure } from './growth-figures'
import { Sentences } from './method'
import { DosePart, FadePart, IndependenceFigure } from './support-figures'
import { AppliedFigure, FirstUseFigure, ReachFigure } from './use-figures'

/** The twelve measures of a cohort: what was used first, then what lasts, then what was done for it. */
export function TransferPage({ transfer }: { transfer: CohortTransfer }) {
  const changed = policyTold(transfer.policyMarks)
  return (
    <Stack gap="page">
      {changed ? <p className="max-w-reading">{changed}</p> : null}
      <ReachFigure transfer={transfer} />
      <AppliedFigure transfer={transfer} />
      <FirstUseFigure transfer={transfer} />
      <Sentences
        title="What lasts"
        lines={[
          { name: 'Sustained-use rate', words: sustainedTold(transfer.sustained) },
          { name: 'Hold rate', words: holdTold(transfer.hold) },
        ]}
        evidence="Observations by others (E2 to E5), with field notes of uses in between (E1)."
        method={LASTING_METHOD}
      />
      <GrowthFigure transfer={transfer} />
      <IndependenceFigure transfer={transfer} />
      <FamilyLedFigure transfer={transfer} />
      <Sentences
        title="Practitioners grow, too"
        lines={[{ name: 'Cascade', words: cascadeTold(transfer.cascade) }]}
        evidence="Scores that coaches gave to the practitioners they coach: the coach’s own word (E1) about what their coaching does."
        method={CASCADE_METHOD}
      />
      <DosePart transfer={transfer} />
      <FadePart transfer={transfer} />
    </Stack>
  )
}
