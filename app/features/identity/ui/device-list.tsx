import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Pager } from '~/ui/lists/pager'
import { Form } from '~/ui/navigation'
import { Badge, Section, Time } from '~/ui/page'
import { type DeviceView, REVOKE_OTHERS, REVOKE_SESSION } from '../contract'
import type { AccountProps } from './account-props'

type Props = Pick<AccountProps, 'account' | 'ids'>

/** Where this person is signed in; each can be ended from here. */
export function DeviceList({ account, ids }: Props) {
  const { devices, devicePages, timeZone } = account
  const { newer, older } = devicePages
  const at = (page: number | null) =>
    page === null ? null : paths.account({ page: page === 1 ? null : page })
  return (
    <Section title="Where you are signed in" hint="Don’t recognize a device? Sign it out.">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {devices.map((device) => (
          <li
            key={device.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
          >
            <Device device={device} timeZone={timeZone} />
            {device.current ? (
              <Badge tone="info">This device</Badge>
            ) : (
              <SignOutThere device={device} mutationId={ids.devices[device.id] ?? ''} />
            )}
          </li>
        ))}
      </ul>
      <Pager label="Pages of devices" previous={at(newer)} next={at(older)} />
      {devices.length > 2 || newer ? <SignOutOthers mutationId={ids.others} /> : null}
    </Section>
  )
}

function Device({ device, timeZone }: { device: DeviceView; timeZone: string }) {
  return (
    <div>
      <p className="font-semibold">{device.device}</p>
      <p className="text-sm text-muted">
        Signed in <Time at={device.signedInAt} zone={timeZone} /> · last seen{' '}
        <Time at={device.lastSeenAt} zone={timeZone} />
      </p>
    </div>
  )
}

function SignOutThere({ device, mutationId }: { device: DeviceView; mutationId: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={REVOKE_SESSION} />
      <input type="hidden" name="session" value={device.id} />
      <MutationId value={mutationId} />
      <Button type="submit" tone="secondary" size="small">
        Sign out<span className="sr-only"> {device.device}</span>
      </Button>
    </Form>
  )
}

function SignOutOthers({ mutationId }: { mutationId: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={REVOKE_OTHERS} />
      <MutationId value={mutationId} />
      <Button type="submit" tone="secondary" size="small">
        Sign out everywhere else
      </Button>
    </Form>
  )
}
