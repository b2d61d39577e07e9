import { Notice } from '~/ui/page'

/** Where the form to pay would stand, on an installation without a key for card payments. */
export function NoPayments() {
  return (
    <Notice tone="info" title="Card payments are not set up here yet">
      Nothing was charged, no seats were taken. Please ask the people who run this program how to
      get seats; once payments are set up, they can be bought here.
    </Notice>
  )
}
