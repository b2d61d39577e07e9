import type { ReactNode } from 'react'
import { SETTINGS } from '~/features/transfer/contract'
import { optionsOf } from '~/ui/forms/choice'
import { CheckboxGroup, type FieldLike, RadioGroup, Select, TextArea } from '~/ui/forms/field'
import { BARRIERS, BARRIERS_COUNTED, HELP, type Peer, READERS, USES } from '../../contract'
import { CARRIED, CONFIDENCE } from '../scales'

const NO_NAMES = 'No names, nothing that could point to a family.'

interface OneField {
  field: FieldLike
}

export function Prompts({ prompts }: { prompts: string[] }) {
  if (prompts.length === 0) return null
  return (
    <ul className="list-disc pl-6 text-muted">
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  )
}

// Tailwind reads an underscore as a space, so the value "no_chance" is named by its end.

/** Shown where there was no opportunity; the form around it is the group "note". */
export const NoChance = ({ children }: { children: ReactNode }) => (
  <div className="hidden group-has-[[name=used][value$=chance]:checked]/note:block">{children}</div>
)

/** Shown where there was one. */
export const HadChance = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-col gap-6 empty:hidden group-has-[[name=used][value$=chance]:checked]/note:hidden">
    {children}
  </div>
)

export const UsedField = ({ field }: OneField) => (
  <RadioGroup
    field={field}
    label="Did you use it?"
    hint="All four are good answers. Trying counts in full, whether or not it worked."
    options={optionsOf(USES)}
  />
)

export const WhyField = ({ field }: OneField) => (
  <TextArea field={field} label="Why was there no opportunity?" optional hint={NO_NAMES} rows={3} />
)

export function Texts({ fields }: { fields: Record<'whatIDid' | 'whatHappened', FieldLike> }) {
  return (
    <>
      <TextArea
        field={fields.whatIDid}
        label="What did you do or say?"
        hint={NO_NAMES}
        optional={false}
        rows={3}
      />
      <TextArea field={fields.whatHappened} label="What happened then?" optional={false} rows={3} />
    </>
  )
}

export const CarriedField = ({ field }: OneField) => (
  <RadioGroup field={field} label="Who led it?" options={CARRIED} optional />
)

export const HelpField = ({ field }: OneField) => (
  <RadioGroup
    field={field}
    label="How much help did you need?"
    options={HELP.map((label, at) => ({ value: String(at), label }))}
    optional
  />
)

export const SettingField = ({ field }: OneField) => (
  <RadioGroup field={field} label="Where was it?" options={optionsOf(SETTINGS)} optional />
)

export const BarriersField = ({ field }: OneField) => (
  <CheckboxGroup
    field={field}
    label="What pulled you back?"
    hint={`Choose all that fit, or none. ${BARRIERS_COUNTED} Notes that you share with no one count, too.`}
    options={optionsOf(BARRIERS)}
    optional
  />
)

export const ConfidenceField = ({ field }: OneField) => (
  <RadioGroup
    field={field}
    label="How confident are you to do it again?"
    options={CONFIDENCE}
    layout="row"
    optional
  />
)

/** The form asks who may read the note. The list of coaches shows once one of them is meant. */
export function ReaderFields({
  fields,
  peers,
}: {
  fields: Record<'sharedWith' | 'peer', FieldLike>
  peers: Peer[]
}) {
  const readers = peers.length > 0 ? optionsOf(READERS) : optionsOf(READERS).filter(isNoPeer)
  return (
    <div className="group/readers flex flex-col gap-6">
      <RadioGroup
        field={fields.sharedWith}
        label="Who else may read this note?"
        hint="You can change this later."
        options={readers}
        optional={false}
      />
      {peers.length > 0 ? (
        <div className="hidden group-has-[[value=peer]:checked]/readers:block">
          <Select
            field={fields.peer}
            label="Which coach?"
            placeholder="Choose a coach"
            optional={false}
            options={peers.map(({ enrollmentId, name }) => ({ value: enrollmentId, label: name }))}
          />
        </div>
      ) : null}
    </div>
  )
}

const isNoPeer = ({ value }: { value: string }) => value !== 'peer'
