/** The columns of the table, in their order: the letter over each, and who it is. */
export const WHO = [
  ['n', 'nobody'],
  ['s', 'stranger'],
  ['c', 'coach'],
  ['C', 'other coach'],
  ['x', 'former coach'],
  ['f', 'facilitator'],
  ['l', 'lead facilitator'],
  ['F', 'other facilitator'],
  ['a', 'agency lead'],
  ['A', 'other agency lead'],
  ['o', 'observer'],
  ['p', 'admin'],
  ['g', 'facilitator + agency lead'],
  ['d', 'coach + agency lead'],
  ['b', 'coach + observer'],
  ['e', 'other coach + facilitator'],
] as const

/**
 * The answer of every route to everyone. Addresses name a thing of the cohort, agency or coach "here":
 * a thread and its posts of the coach's, the coach's calibration run, an observation and a draft about the coach by the facilitator, a practitioner of the coach's, a colleague's
 * submission, an order of the agency's lead.
 *
 * + let in, also where a form is then refused for another reason than a right
 * - not found, as if there were no such thing
 * x seen, and forbidden
 * w led to what they wrote there when they were its coach
 * s asked to sign in first
 * m no such method here    ? not understood: nothing is read from there
 *
 * A new route, or a new form of one, fails until its line stands here.
 */
export const TABLE = `
n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /

n s c C x f l F a A o p g d b e  (WHO says who they are)
- - - - - - - - - - - - - - - -  GET /*
- - - - - - - - - - - - - - - -  POST /*: nothing

n s c C x f l F a A o p g d b e  (WHO says who they are)
s + + + + + + + + + + + + + + +  GET /account
s - + - - - - - - - - - - - - -  POST /account: answer an invitation
s - - - - - - - - - - - - - - -  GET /account/seats/:seat/move
s - - - - - - - - - - - - - - -  POST /account/seats/:seat/move: move
s + + + + + + + + + + + + + + +  POST /account: calendar
s + + + + + + + + + + + + + + +  POST /account: other devices
s + + + + + + + + + + + + + + +  POST /account: profile

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - - - - - - - - - - + - - - -  GET /admin
s - - - - - - - - - - + - - - -  GET /admin/audit
s - - - - - - - - - - + - - - -  GET /admin/audit.csv
s - - - - - - - - - - + - - - -  GET /admin/cohorts
s - - - - - - - - - - + - - - -  GET /admin/cohorts/:cohort
s - - - - - - - - - - + - - - -  GET /admin/cohorts/:cohort/seats
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort/seats: give
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort/seats: give one
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort/seats: cancel gift
s - - - - - - - - - - + - - - -  GET /admin/cohorts/:cohort/cancel
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort/cancel: cancel
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort/cancel: undo
s - - - - - - - - - - + - - - -  GET /admin/cohorts/new
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort: add facilitator
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort: cancel a facilitator
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort: end facilitator
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort: make lead
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort: save
s - - - - - - - - - - + - - - -  POST /admin/cohorts/:cohort: undo
s - - - - - - - - - - + - - - -  POST /admin/cohorts/new: save
s - - - - - - - - - - + - - - -  GET /admin/codes
s - - - - - - - - - - + - - - -  POST /admin/codes: end
s - - - - - - - - - - + - - - -  POST /admin/codes: make
s - - - - - - - - - - + - - - -  GET /admin/content
s - - - - - - - - - - + - - - -  GET /admin/content/:program/:module/:document
s - - - - - - - - - - + - - - -  GET /admin/content/:program/vignettes/:vignette
s - - - - - - - - - - + - - - -  GET /admin/jobs
s - - - - - - - - - - + - - - -  GET /admin/mail
s - - - - - - - - - - + - - - -  GET /admin/revenue
s - - - - - - - - - - + - - - -  GET /admin/revenue.csv
s - - - - - - - - - - + - - - -  POST /admin/jobs: retry
s - - - - - - - - - - + - - - -  POST /admin/jobs: run now
s - - - - - - - - - - + - - - -  POST /admin/mail: lift a block
s - - - - - - - - - - + - - - -  POST /admin/mail: retry
s - - - - - - - - - - + - - - -  GET /admin/alerts
s - - - - - - - - - - + - - - -  GET /admin/orders
s - - - - - - - - - - + - - - -  GET /admin/orders.csv
s - - - - - - - - - - + - - - -  GET /admin/orders/:order
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: accept an invoice
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: close
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: looked at
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: remove an exemption
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: credit again
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: paid back
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: play the provider
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: preview
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: preview closing
s - - - - - - - - - - + - - - -  POST /admin/orders/:order: refund
s - - - - - - - - - - + - - - -  GET /admin/people
s - - - - - - - - - - + - - - -  GET /admin/people/:person
s - - - - - - - - - - + - - - -  GET /admin/people/:person/merge
s - - - - - - - - - - + - - - -  POST /admin/people/:person/merge: merge
s - - - - - - - - - - + - - - -  POST /admin/people: cancel an invitation
s - - - - - - - - - - + - - - -  POST /admin/people: invite
s - - - - - - - - - - + - - - -  POST /admin/people/:person: add facilitator
s - - - - - - - - - - + - - - -  POST /admin/people/:person: add lead
s - - - - - - - - - - + - - - -  POST /admin/people/:person: cancel the address
s - - - - - - - - - - + - - - -  POST /admin/people/:person: correct the address
s - - - - - - - - - - + - - - -  POST /admin/people/:person: end admin
s - - - - - - - - - - + - - - -  POST /admin/people/:person: end facilitator
s - - - - - - - - - - + - - - -  POST /admin/people/:person: end lead

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - - - - - - - + - - - + + - -  GET /agency
s - - - - - - - + - - - + + - -  GET /agency/barriers
s - - - - - - - + - - - + + - -  POST /agency/barriers: own
s - - - - - - - + - - - + + - -  POST /agency/barriers: tried
s - - - - - - - + - - - + + - -  GET /agency/figures
s - - - - - - - + - - - + + - -  POST /agency/figures: enter
s - - - - - - - + - - - + + - -  POST /agency/figures: pledge
s - - - - - - - + - - - + + - -  GET /agency/orders
s - - - - - - - + - - - + + - -  GET /agency/orders/:order
s - - - - - - - + - - - + + - -  POST /agency/orders/:order: change billing
s - - - - - - - + - - - + + - -  GET /agency/orders/:order/choice
s - - - - - - - + - - - + + - -  POST /agency/orders/:order/choice: choose
s - - - - - - - + - - - + + - -  GET /agency/orders/:order/invoice.pdf
s - - - - - - - + - - - + + - -  GET /agency/orders/:order/receipt.pdf
s - - - - - - - + - - - + + - -  GET /agency/people
s - - - - - - - + - - - + + - -  GET /agency/people/changes
s - - - - - - - + - - - + + - -  GET /agency/quotes/:quote
s - - - - - - - + - - - + + - -  GET /agency/quotes/:quote/quote.pdf
s - - - - - - - + - - - + + - -  POST /agency/quotes/:quote: order
s - - - - - - - + - - - + + - -  POST /agency/people: cancel an invitation
s - - - - - - - + - - - + + - -  POST /agency/people: end an observer
s - - - - - - - + - - - + + - -  POST /agency/people: invite a lead
s - - - - - - - + - - - + + - -  POST /agency/people: name an observer
s - - - - - - - + - - - + + - -  POST /agency/people: remove a lead
s - - - - - - - + - - - + + - -  GET /agency/seats
s - - - - - - - + - - - + + - -  GET /agency/seats/:seat
s - - - - - - - + - - - + + - -  GET /agency/seats/imports/:import
s - - - - - - - + - - - + + - -  GET /agency/seats/imports/:import/not-invited.csv
s - - - - - - - + - - - + + - -  GET /agency/seats/invite
s - - - - - - - + - - - + + - -  POST /agency/seats: free
s - - - - - - - + - - - + + - -  POST /agency/seats: invite
s - - - - - - - + - - - + + - -  POST /agency/seats: move
s - - - - - - - + - - - + + - -  POST /agency/seats: resend
s - - - - - - - + - - - + + - -  POST /agency/seats: revoke
s - - - - - - - + - - - + + - -  POST /agency/seats: undo revoking
s - - - - - - - + - - - + + - -  POST /agency/seats: remind
s - - - - - - - + - - - + + - -  POST /agency/seats: change address
s - - - - - - - + - - - + + - -  GET /agency/seats/:seat/move
s - - - - - - - + - - - + + - -  POST /agency/seats/:seat/move: move
s - - - - - - - + - - - + + - -  POST /agency/seats/invite: preview
s - - - - - - - + - - - + + - -  POST /agency/seats/invite: invite
s - - - - - - - + - - - + + - -  GET /agency/transfer
s - - - - - - - + - - - + + - -  GET /agency/transfer.csv
s - - - - - - - + - - - + + - -  GET /agency/transfer/brief
s - - - - - - - + - - - + + - -  GET /agency/transfer/brief.pdf

n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /checkout/:cohort
s + + + + + + + + + + + + + + +  POST /checkout/:cohort: for a new agency
s + + + + + + + + + + + + + + +  POST /checkout/:cohort: for oneself
+ + + + + + + + + + + + + + + +  POST /checkout/:cohort: update the price
s - - - - - - - + - - - + + - -  POST /checkout/:cohort: for the agency here
s - - - - - - - + - - - + + - -  GET /checkout/order/:order
s - - - - - - - + - - - + + - -  POST /checkout/order/:order: pay
s - - - - - - - + - - - + + - -  GET /checkout/sandbox/:order
s - - - - - - - + - - - + + - -  POST /checkout/sandbox/:order: decline
s - - - - - - - + - - - + + - -  GET /checkout/sandbox/invoice/:order
s - - - - - - - + - - - + + - -  POST /checkout/sandbox/invoice/:order: let it be overdue

n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /calendar/:token
+ + + + + + + + + + + + + + + +  GET /check-ins/:token
+ + + + + + + + + + + + + + + +  POST /check-ins/:token: answer

n s c C x f l F a A o p g d b e  (WHO says who they are)
- - - - - - - - - - - - - - - -  GET /confirm-address/:token
+ + + + + + + + + + + + + + + +  POST /confirm-address/:token: confirm
+ + + + + + + + + + + + + + + +  GET /cohorts
+ + + + + + + + + + + + + + + +  GET /cohorts/:cohort
s + + + + + + + + + + + + + + +  GET /cohorts/:cohort/waiting-list
s + + + + + + + + + + + + + + +  POST /cohorts/:cohort/waiting-list: wait
s + + + + + + + + + + + + + + +  POST /cohorts/:cohort/waiting-list: leave
+ + + + + + + + + + + + + + + +  GET /cohorts/:cohort/sample

n s c C x f l F a A o p g d b e  (WHO says who they are)
- - - - - - - - - - - - - - - -  GET /dev/outbox
- - - - - - - - - - - - - - - -  GET /dev/outbox/:id
- - - - - - - - - - - - - - - -  GET /dev/ui

n s c C x f l F a A o p g d b e  (WHO says who they are)
m m m m m m m m m m m m m m m m  GET /drafts
s + + + + + + + + + + + + + + +  POST /drafts: own text
s - - - - + + - - - - - + - - +  POST /drafts: review

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - - - - + + + - - - - + - - +  GET /facilitate
s - - - - + + - - - - - + - - +  GET /facilitate/:cohort
s - - - - + + - - - - - + - - +  GET /facilitate/:cohort/people/:person
s - - - - + + - - - - - + - - +  POST /facilitate/:cohort/people/:person: confirm
s - - - - + + - - - - - + - - +  POST /facilitate/:cohort/people/:person: take back
s - - - - + + - - - - + + - - +  GET /facilitate/:cohort/sessions
s - - - - + + - - - - + + - - +  GET /facilitate/:cohort/sessions/:session
s - - - - x + - - - - + x - - x  POST /facilitate/:cohort/sessions/:session: change
s - - - - + + - - - - x + - - +  POST /facilitate/:cohort/sessions/:session: note
s - - - - x + - - - - + x - - x  POST /facilitate/:cohort/sessions/:session: undo
s - - - - + + - - - - + + - - +  GET /facilitate/:cohort/transfer
s - - - - + + - - - - - + - - +  GET /facilitate/:cohort/contacts
s - - - - + + - - - - - + - - +  GET /facilitate/:cohort/notes
s - - - - + - - - - - - - - - -  POST /facilitate/:cohort/contacts: undo
s - - - - + + - - - - - + - - +  GET /facilitate/:cohort/contacts/:coach
s - - - - + + - - - - - + - - +  POST /facilitate/:cohort/contacts/:coach: set
s - - - - + + - - - - - + - - +  GET /facilitate/:cohort/contacts/new
s - - - - + + - - - - - + - - +  POST /facilitate/:cohort/contacts/new: record
s - - - - + + + - - - - + - - +  GET /facilitate/queue
s - - - - + + + - - - - + - - +  POST /facilitate/queue: next
s - - - - + + - - - - - + - - +  GET /facilitate/submissions/:id
s - - - - + + - - - - - + - - +  POST /facilitate/submissions/:id: put back
s - - - - + + - - - - - + - - +  POST /facilitate/submissions/:id: release
s - - - - + + - - - - - + - - +  POST /facilitate/submissions/:id: save
s - - - - x + - - - - - + - - x  POST /facilitate/submissions/:id: take over
s - - - - + + - - - - - + - - +  POST /facilitate/submissions/:id: undo release
m m m m m m m m m m m m m m m m  GET /facilitate/support/:id
s - - - - + + - - - - - + - - +  POST /facilitate/support/:id: settle

n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /join/:token
s + + + + + + + + + + + + + + +  POST /join/:token: accept
+ + + + + + + + + + + + + + + +  GET /join/:token/decline
+ + + + + + + + + + + + + + + +  POST /join/:token/decline: decline

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - + - - - - - - - - - - + + -  GET /learn
s - + - w + + - - - - + + + + +  GET /learn/:cohort
s - + - w + + - - - - + + + + +  GET /learn/:cohort/:module
s - + - w + + - - - - + + + + +  GET /learn/:cohort/:module/:lesson
s - + - - x x - - - - x x + + x  POST /learn/:cohort/:module/:lesson: complete
s - + - - x x - - - - x x + + x  POST /learn/:cohort/:module/:lesson: keep place
m m m m m m m m m m m m m m m m  GET /learn/:cohort/:module/:lesson/answers
s - + - - x x - - - - x x + + x  POST /learn/:cohort/:module/:lesson/answers: complete
s - + - w + + - - - - + + + + +  GET /learn/:cohort/:module/check
s - + - - x x - - - - x x + + x  POST /learn/:cohort/:module/check: answer
s - + - - x x - - - - x x + + x  POST /learn/:cohort/:module/check: hand in
s - + - - x x - - - - x x + + x  POST /learn/:cohort/:module/check: start
s - + - w + + - - - - + + + + +  GET /learn/:cohort/:module/reflection
s - + - - - - - - - - - - + + -  POST /learn/:cohort/:module/reflection: save
s - + - - - - - - - - - - + + -  POST /learn/:cohort/:module/reflection: submit
s - + - w + + - - - - + + + + +  GET /learn/:cohort/discussions
s - + - - + + - - - - + + + + +  POST /learn/:cohort/discussions: start
s - + - w + + - - - - + + + + +  GET /learn/:cohort/discussions/:thread
s - + - - + + - - - - + + + + +  POST /learn/:cohort/discussions/:thread: add
s - + - - x x - - - - x x x x x  POST /learn/:cohort/discussions/:thread: edit
s - + - - + + - - - - x + x x +  POST /learn/:cohort/discussions/:thread: remove
s - + - w - - - - - - - - + + -  GET /learn/:cohort/focus
s - + - - - - - - - - - - + + -  POST /learn/:cohort/focus: choose
s - + - - - - - - - - - - + + -  POST /learn/:cohort/focus: rate
s - + - w - - - - - - - - + + -  GET /learn/:cohort/probes/:module
s - + - - - - - - - - - - + + -  POST /learn/:cohort/probes/:module: answer
s - + - w + + - - - - + + + + +  GET /learn/:cohort/search
s - + - w + + - - - - + + + + +  GET /learn/:cohort/sessions
s - + - - + + - - - - x + + + +  POST /learn/:cohort/sessions: renew
s - + - w + + - - - - + + + + +  GET /learn/:cohort/sessions.ics

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - + - w - - - - - - - - + + +  GET /practice
s - + - - - - - - - - - - + + -  POST /practice: seen
s + + + + + + + + + + + + + + +  GET /practice/held
s - + - w - - - - - - - - + + -  GET /practice/timeline
s - + - w - - - - - - - - + + -  GET /practice/skills/:skill
s + + + + + + + + + + + + + + +  GET /practice/calibration
s - + + - + + + + + + + + + + +  POST /practice/calibration: start
s - + - - - - - - - - - - - - -  GET /practice/calibration/:run
s - + - - - - - - - - - - - - -  POST /practice/calibration/:run: finish
s - + - - - - - - - - - - - - -  POST /practice/calibration/:run: score
s - + - w - - - - - - - - - - -  GET /practice/check-ins/:id
s - + - - - - - - - - - - - - -  POST /practice/check-ins/:id: ask
s - + - - - - - - - - - - - - -  POST /practice/check-ins/:id: save
s - + - - - - - - - - - - - - -  POST /practice/check-ins/:id: submit
s - + - w - - - - - - - - - - -  GET /practice/commitments/:id
s - + - - - - - - - - - - - - -  POST /practice/commitments/:id: answer
s - + - - - - - - - - - - - - -  POST /practice/commitments/:id: undo
s - + - w - - - - - - - - + + -  GET /practice/commitments/new
s - + - - - - - - - - - - + + -  POST /practice/commitments/new: plan
m m m m m m m m m m m m m m m m  GET /practice/notes
s - + - - - - - - - - - - - - -  GET /practice/notes/:id
s - + - - - - - - - - - - + + -  POST /practice/notes: note
s - + - - - - - - - - - - - - -  POST /practice/notes/:id: correct
s - + - - - - - - - - - - - - -  POST /practice/notes/:id: share
s - + - w - - - - - - - - + + -  GET /practice/notes/new
s - + - - - - - - - - - - + + -  POST /practice/notes/new: note
m m m m m m m m m m m m m m m m  GET /practice/cadence
s - + - - - - - - - - - - + + -  POST /practice/cadence: ask
s - + - w - - - - - - - - + + -  GET /practice/pauses
s - + - - - - - - - - - - - - -  POST /practice/pauses: end
s - + - - - - - - - - - - + + -  POST /practice/pauses: record
s - + - w - - - - - - - - + + -  GET /practice/plan
s - + - - - - - - - - - - - - -  POST /practice/plan: act
s - + - - - - - - - - - - + + -  POST /practice/plan: save
s - + - w - - - - - - - - + + -  GET /practice/pulse
s - + - - - - - - - - - - + + -  POST /practice/pulse: answer
s - + - - - - - - - - - - + + -  POST /practice/pulse: put off
s + + + + + + + + + + + + + + +  GET /practice/observations
s - + - - + + - - - - - + - - +  GET /practice/observations/:id
s - + - - - - - - - - - - - - -  POST /practice/observations/:id: rate
s - + - - - - - - - - - - - - -  POST /practice/observations/:id: show
s - + - - - - - - - - - - - - -  POST /practice/observations/:id: sign
s - + - - - - - - - - - - - - -  POST /practice/observations/:id: respond
s - + - - + - - - - - - - - - -  POST /practice/observations/:id: debrief
s - x - - + + - - - - - x - - x  POST /practice/observations/:id: void
m m m m m m m m m m m m m m m m  GET /practice/observations/drafts
s - - - - + - - - - - - - - - -  POST /practice/observations/drafts: save
s - - - - + - - - - - - - - - -  POST /practice/observations/drafts: sign
s - - - - + - - - - - - - - - -  GET /practice/observations/drafts/:id
s - - - - + - - - - - - - - - -  POST /practice/observations/drafts/:id: save
s - - - - + - - - - - - - - - -  POST /practice/observations/drafts/:id: sign
s - - - - + - - - - - - - - - -  POST /practice/observations/drafts/:id: delete
s - - - - + + - - - + - + - + +  POST /practice/observations/new: begin
s - - - w + + - - - + - + - + +  GET /practice/observations/new
s - + - w - - - - - - - - + + -  GET /practice/observations/ask
s - + - - - - - - - - - - + + -  POST /practice/observations/ask: ask
s - + - - - - - - - - - - - - -  POST /practice/observations: accept
s - + - - - - - - - - - - - - -  POST /practice/observations: decline
s - + - - - - - - - - - - - - -  POST /practice/observations: withdraw
s - - - - - + - - - - - - - - -  POST /practice/observations: accept a second look
s - - - - - + - - - - - - - - -  POST /practice/observations: decline a second look
s - - - - + - - - - - - - - - -  POST /practice/observations: withdraw a second look
s - - - - + - - - - - - - - - -  POST /practice/observations/:id: ask for a second look
s - - - - + - - - - - - - - - -  POST /practice/observations/:id: no second look
s - - - - + + - - - - - - - - -  POST /practice/observations/:id: propose
s - - - - + + - - - - - - - - -  POST /practice/observations/:id: confirm
s - - - - + + - - - - - - - - -  POST /practice/observations/:id: keep apart
s - - - - + - - - - - - - - - -  POST /practice/observations/drafts/:id: ask for a second look

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - + + - - - - - - - - - + + +  GET /practice/practitioners
s - + + - - - - - - - - - + + +  POST /practice/practitioners: add
s - + - - - - - - - - - - - - -  GET /practice/practitioners/:id
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id: change
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id: end
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id: resume
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id: add a measure
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id: correct a measure
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id: delete a measure
s - + - w - - - - - - - - - - -  GET /practice/practitioners/:id/observe
s - + - - - - - - - - - - - - -  POST /practice/practitioners/:id/observe: begin
m m m m m m m m m m m m m m m m  GET /practice/practitioners/drafts
s - + - - - - - - - - - - - - -  POST /practice/practitioners/drafts: save
s - + - - - - - - - - - - - - -  POST /practice/practitioners/drafts: sign
s - + - - - - - - - - - - - - -  GET /practice/practitioners/drafts/:id
s - + - - - - - - - - - - - - -  POST /practice/practitioners/drafts/:id: save
s - + - - - - - - - - - - - - -  POST /practice/practitioners/drafts/:id: sign
s - + - - - - - - - - - - - - -  POST /practice/practitioners/drafts/:id: delete
s - + - - - - - - - - - - - - -  GET /practice/practitioners/observations/:id
s - + - - - - - - - - - - - - -  POST /practice/practitioners/observations/:id: void

n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /accessibility
+ + + + + + + + + + + + + + + +  GET /help
+ + + + + + + + + + + + + + + +  GET /privacy
+ + + + + + + + + + + + + + + +  GET /robots.txt
+ + + + + + + + + + + + + + + +  GET /sitemap.xml
+ + + + + + + + + + + + + + + +  GET /terms

n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /sign-in
+ + + + + + + + + + + + + + + +  POST /sign-in: nothing
+ + + + + + + + + + + + + + + +  GET /sign-in/code
+ + + + + + + + + + + + + + + +  POST /sign-in/code: nothing
s + + + + + + + + + + + + + + +  GET /sign-in/name
s + + + + + + + + + + + + + + +  POST /sign-in/name: name

n s c C x f l F a A o p g d b e  (WHO says who they are)
+ + + + + + + + + + + + + + + +  GET /sign-out
+ + + + + + + + + + + + + + + +  POST /sign-out: go

n s c C x f l F a A o p g d b e  (WHO says who they are)
m m m m m m m m m m m m m m m m  GET /webhooks/resend
- - - - - - - - - - - - - - - -  POST /webhooks/resend: unsigned
m m m m m m m m m m m m m m m m  GET /webhooks/stripe
- - - - - - - - - - - - - - - -  POST /webhooks/stripe: unsigned

n s c C x f l F a A o p g d b e  (WHO says who they are)
s - - - + - - - - - - - - - - -  GET /writings/:cohort
`
