import { Card, Section } from '../page'
import { LargePath, Path, PathLegend } from '../path'
import { SAMPLE_PATHS } from './sample'

export function Paths() {
  const lead = SAMPLE_PATHS[3]
  return (
    <Section id="paths" title="The path" hint="Seven steps from introduced to sustained.">
      <PathLegend />
      {lead ? (
        <Card eyebrow="Your skill" title={lead.label}>
          <LargePath {...lead} />
        </Card>
      ) : null}
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {SAMPLE_PATHS.map((path) => (
          <Path key={path.label} {...path} />
        ))}
      </div>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {SAMPLE_PATHS.map((path) => (
          <li key={path.label} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <span className="font-medium">{path.label}</span>
            <Path size="compact" className="w-56" {...path} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
