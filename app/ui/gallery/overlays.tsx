import { Button } from '../button'
import { Dialog } from '../dialog'
import { Tabs } from '../lists/tabs'
import { Menu } from '../menu'
import { Section } from '../page'

export function Overlays() {
  return (
    <Section title="Dialog, menu, tabs" hint="React Aria; only on pages that need them.">
      <div className="flex flex-wrap gap-3">
        <Dialog title="Move this seat?" trigger={{ label: 'Move the seat' }}>
          {(close) => (
            <>
              <p>Jonas keeps what he wrote. The seat goes to whoever you invite next.</p>
              <div className="flex flex-wrap gap-3 pt-2">
                <Button onClick={close}>Move the seat</Button>
                <Button tone="quiet" onClick={close}>
                  Leave it
                </Button>
              </div>
            </>
          )}
        </Dialog>
        <Menu
          label="More"
          items={[
            { id: 'remind', label: 'Send a reminder', onSelect: () => undefined },
            {
              id: 'move',
              label: 'Move the seat',
              hint: 'To another person',
              onSelect: () => undefined,
            },
            { id: 'end', label: 'Take it back', danger: true, onSelect: () => undefined },
          ]}
        />
      </div>
      <Tabs
        label="Views"
        tabs={[
          { id: 'notes', label: 'Field notes', content: <p>Two notes this week.</p> },
          { id: 'seen', label: 'Observations', content: <p>One observation.</p> },
          { id: 'plan', label: 'Commitments', content: <p>When Jo asks, I will ask first.</p> },
        ]}
      />
    </Section>
  )
}
