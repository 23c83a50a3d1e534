## Staff at their desk: customers, frozen accounts, decisions of two. Customers never read any of this.

command-user = Look up a customer
command-suspense = Unmatched money
command-unfreeze = Ask to unfreeze a customer

usage-user =
    Say whom in the same line: <code>/user @anna</code>
    An OKPay ID, a @username, an email address or a Telegram ID.
usage-freeze =
    Say whom and why in the same line: <code>/freeze @anna calls from a stranger</code>
    An OKPay ID, a @username, an email address or a Telegram ID.
usage-unfreeze =
    Say whom and why in the same line: <code>/unfreeze @anna identity confirmed by phone</code>
    An OKPay ID, a @username, an email address or a Telegram ID.
usage-suspense = That goes alone: <code>/suspense</code>

customer-facts =
    { $state } · level { $level } · { $currency }
    Account opened { $opened }
customer-reads-en = Reads English.
customer-reads-zh-CN = Reads Chinese.
customer-state-active = Active
customer-state-frozen-by-user = ❄️ Frozen by its owner
customer-state-restricted = ❄️ Frozen by OKPay
customer-state-closed = Closed
customer-restriction =
    Frozen by { $by }, { $since } · { $category }
    “{ $reason }”
customer-restriction-masked = Frozen by { $by }, { $since } · { $category }
customer-restriction-by-house =
    Frozen by OKPay itself, { $since } · { $category }
    Top-up { $reference } was taken back and was not all there any more.
customer-name = Name: { $name }
customer-contact = { $email } · { $phone }
customer-balance = Available { $available } · on hold { $onHold }
customer-hold = On hold: { $amount } ({ $reason })
customer-holds = Open holds: { $count }
customer-recovery-asked-elsewhere = ⚠️ Recovery into another chat, without the second factor: staff compare
customer-recovery-asked-here = ⚠️ Recovery of the second factor, authenticator and codes lost: staff compare
customer-recovery-approved-elsewhere = ⚠️ Recovery into another chat, without the second factor: two of us agreed, 72 hours run
customer-recovery-approved-here = ⚠️ Recovery of the second factor, authenticator and codes lost: two of us agreed, 72 hours run
customer-recovery-moved-elsewhere = ⚠️ The wallet moved into another chat
customer-recovery-moved-here = ⚠️ The lost second factor was switched off
customer-recovery-asked-times = Since { $since } · ends { $until }
customer-recovery-approved-times = Since { $since } · moves { $until }
customer-recovery-moved-times = Since { $since } · can be undone until { $until }
customer-recovery-asked-stop-chat = Its owner can stop it in the chat they have and by mail; we can refuse it by not agreeing.
customer-recovery-asked-stop-mail = Its owner can stop it by mail; we can refuse it by not agreeing.
customer-recovery-approved-stop-chat = Its owner can stop it in the chat they have and by mail.
customer-recovery-approved-stop-mail = Its owner can stop it by mail.
customer-recovery-moved-stop-chat = Its owner can undo it in the chat it left and by mail.
customer-recovery-moved-stop-mail = Its owner can undo it by mail.
customer-tickets = Open requests: { $tickets }
customer-ticket-number = no. { $number }
customer-recent = Last transactions: { $references }
customer-mailbox-button = Compare the lost mailbox
customer-recovery-button = Compare the recovery
customer-freeze-button = Freeze
customer-freeze-also-button = Freeze for our own reason
customer-release-button = Unfreeze
unmask-button = Show in full
customer-tickets-button = Requests
customer-awaits = an OKPay ID, a @username, an email address or a Telegram ID
customer-unclear = That names nobody. An OKPay ID, a @username, an email address or a Telegram ID, please.
hold-payee-restricted = arrived while frozen

reason-awaits = a reason, in words
unmask-reason-ask =
    <b>Show in full</b>
    Why do you need it? The reason is kept with your name.

freeze-reason-ask =
    <b>Freeze an account</b>
    Why? Only staff read it; the customer is told a category, which comes next.
freeze-category-ask = Which reason is the customer told?
freeze-category-awaits = a tap on the reason that the customer is told
queue-restricted-button =
    { $count ->
        [one] Frozen accounts · 1 to look at
       *[other] Frozen accounts · { $count } to look at
    }
restricted-title =
    { $count ->
        [one] ❄️ <b>One account is frozen by us</b>
       *[other] ❄️ <b>{ $count } accounts are frozen by us</b>
    }
restricted-reason = { $category } · look at it by { $due }
restricted-row-button = Customer · { $okpayId }
restricted-empty = ✅ No account is frozen by us.
release-which-ask = <b>Which reason is settled?</b> Each takes a request of its own; the account opens once none is left.
release-which-awaits = a tap on one of the reasons
release-staff-button = By staff · { $category }
release-house-button = Top-up { $reference }
release-stays = The account stays frozen all the same:
unfreeze-staff-not-frozen = ⛔ This account is not frozen by us: there is nothing to unfreeze.
unfreeze-staff-by-owner = ⛔ Its owner froze it themselves, and only they can unfreeze it: in /security.
freeze-confirm-title = <b>Freeze this account?</b>
freeze-confirm-facts =
    Reason, for staff: “{ $reason }”
    The customer is told: { $category }
    Nothing goes out from that moment; what comes waits on hold. Unfreezing takes two people.
freeze-confirm-button = Freeze the account
freeze-confirm-awaits = a tap on Freeze the account
restriction-security = Unusual activity
restriction-identity = Identity check
restriction-payment = A payment is being checked
restriction-topup = A top-up was taken back
restriction-legal = Legal duty

approval-what-release-account = Unfreeze an account
approval-what-assign-suspense = Assign money to a customer
approval-what-send-back-suspense = Return money to its sender
approval-what-write-off-suspense = Close a case against the losses
approval-what-take-back-suspense = Take money back from a customer
approval-what-settle-difference = Settle a difference
approval-effect-release-account = If approved, this no longer freezes the account. Once nothing else of ours does, it is what it was before, and what waits because of our freeze is the customer's.
approval-effect-assign-suspense = If approved, the money is credited to this customer, who is told.
approval-effect-send-back-suspense = If approved, the money leaves our books for the bank. Sending it is the bank's part: instruct it.
approval-effect-write-off-suspense = If approved, the case is closed. What is missing the house carries; what our books sent and no statement shows is taken off its losses.
approval-effect-take-back-suspense = If approved, this customer no longer has the money, and hears of it. Where they have too little left, the account is frozen and the house carries the rest.
approval-effect-settle-difference = If approved, the line is booked as the statement has it. What is missing becomes the house’s loss or its bank fee; what is too much waits as unmatched money.
approval-reason-ask = Why? The second person reads it, and it is kept.
approval-reason = Reason: “{ $reason }”
approval-confirm-title = <b>{ $what }?</b>
approval-confirm-next = Nothing happens until somebody else approves it, within 24 hours.
approval-confirm-button = Ask for approval
approval-confirm-awaits = a tap on Ask for approval
approval-title-open = ⏳ <b>{ $what }</b> · waits for a second person
approval-title-approved = ✅ <b>{ $what }</b> · done
approval-title-refused = ⛔ <b>{ $what }</b> · refused
approval-title-withdrawn = <b>{ $what }</b> · withdrawn
approval-title-expired = <b>{ $what }</b> · expired, nothing was done
approval-title-void = ⚠️ <b>{ $what }</b> · no longer possible, nothing was done
approval-asked-by = Asked by { $by }: “{ $reason }”
approval-decided-by = Decided by { $by }
approval-until = Until { $until }
approval-approve-button = Approve
approval-refuse-button = Refuse
approval-withdraw-button = Withdraw

notice-approval-asked = ⏳ { $by } needs a second person: <b>{ $what }</b>
notice-approval-approved = ✅ { $by } approved: <b>{ $what }</b>
notice-approval-refused = ⛔ { $by } refused: <b>{ $what }</b>
notice-approval-withdrawn = Withdrawn: <b>{ $what }</b>
notice-approval-expired = Nobody decided in time: <b>{ $what }</b>. Ask again if it is still needed.
notice-approval-void = ⚠️ No longer possible, nothing was done: <b>{ $what }</b>
notice-look-button = Look

failure-own-account =
    ⛔ Nobody works on what is about themselves.
    Somebody else has to handle it.
failure-second-person =
    ⛔ You asked for this yourself.
    Somebody else has to approve it.
failure-look-needed =
    ⛔ You have not opened this case since it was handed in.
    Open it and read it, then decide.
failure-payer-stopped = ⛔ Not sent on: its payer’s account does not let it go.
failure-payer-stopped-next = It can be sent on once that is over, and given back meanwhile. What was asked for stays asked for.
failure-payer-stopped-button = Look at it
failure-customer-not-found =
    ⚠️ No account found for <b>{ $asked }</b>.
    Try an OKPay ID, a @username, an email address or a Telegram ID.
failure-reason-needed = A reason is needed, in words.
failure-restore-unsure-statements =
    ⛔ Not yet: a backup of { $since } was restored, and this rail’s statements since then were not all read.
    Read them in, up to the day of the restoration.
failure-restore-unsure-differences =
    ⛔ Not yet: a backup of { $since } was restored, and this rail still has open differences.
    Settle them first, then ask again.
failure-superseded =
    ⚠️ This has been dealt with already, or has changed since you opened it. Nothing was done.
failure-queue-button = Open the queue
