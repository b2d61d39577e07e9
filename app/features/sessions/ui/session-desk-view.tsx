import type { SessionDesk } from '~/features/cohorts/contract'
import { UNDO_CHANGE } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import { formatSession } from '~/platform/shared/time'
import { Refused } from '~/ui/forms/around/refused'
import { Badge, Column, PageHeader, Stack } from '~/ui/page'
import type { AttendanceList } from '../contract'
import { AttendanceForm } from './attendance-form'
import { type ChangeAnswer, ChangeSessionForm } from './change-session-form'

interface Props {
  session: SessionHead
  /** Null for whoever may not change it. */
  desk: SessionDesk | null
  /** Null before it begins, and for whoever does not note it. */
  attendance: AttendanceList | null
  mutationId: string
  answer: ChangeAnswer | undefined
}

export interface SessionHead {
  cohort: { slug: string; title: string; timeZone: string }
  position: number
  moduleTitle: string
  at: Date | string
  canceled: boolean
}

/** One session, for those who hold it: who was there, and what is other than planned. */
export function SessionDeskView({ session, desk, attendance, mutationId, answer }: Props) {
  const { cohort, position, moduleTitle, at, canceled } = session
  const lastResult = answer?.lastResult
  return (
    <Column width="reading">
      <PageHeader
        title={`Live session ${position}: ${moduleTitle}`}
        eyebrow={cohort.title}
        back={{ to: paths.leadSessions(cohort.slug), label: 'Live sessions' }}
        lead={formatSession(at, cohort.timeZone)}
      />
      <Stack gap="page">
        {canceled ? (
          <p>
            <Badge tone="warning">Canceled</Badge>
          </p>
        ) : null}
        <Refused
          lastResult={answer?.lastResult}
          intents={[UNDO_CHANGE]}
          title="Nothing was undone"
        />
        {attendance ? <AttendanceForm {...{ mutationId, lastResult }} list={attendance} /> : null}
        {desk ? (
          <ChangeSessionForm
            key={answer?.version ?? desk.cohort.version}
            {...{ desk, mutationId, answer }}
          />
        ) : null}
      </Stack>
    </Column>
  )
}
