## Alerts about unusual payments: their owner's, and staff's

failure-risk-refused =
    ⛔ { $not }: this payment looks unusual, and we stopped it to protect you.
    { $reason } Nothing has left your account.
failure-risk-refused-until = You can try again after { $until }. Support can tell you more.
failure-risk-refused-most = Up to { $most } can be paid here now all the same.
failure-risk-refused-support = Support can tell you more, and whether your account is safe.
failure-risk-refused-withdrawal =
    ⛔ Not withdrawn: this withdrawal looks unusual, and we stopped it to protect you.
    { $reason } Your money is where it was.
failure-risk-refused-elsewhere = Withdrawing to an account or card you added longer ago still works.
failure-hold-ended-sent =
    ⛔ Not called off: the payment { $reference } has been sent.
    What has arrived cannot be called back; support can help you ask for it.
failure-hold-ended =
    ⛔ Not called off: the time of the payment { $reference } is over, and it is being sent.
    What has arrived cannot be called back; support can help you ask for it.

risk-told-first-payment = It is a large payment to somebody new to you.
risk-told-velocity = There were very many payments within an hour.
risk-told-structuring = There were several payments just under your limit.
risk-told-fan-out = There were payments to many new people within a day.
risk-told-fan-in = The payee has been paid by many new people within a day.
risk-told-reset-then-out = It goes to somebody new, soon after access to your account changed.
risk-told-failed-factors = It goes to somebody new, after many wrong PINs or codes.
risk-told-new-chat = It goes to somebody new, soon after another chat took over this account.
risk-known-failed-factors = Shops you have paid before can be paid as ever.
risk-known-new-chat = Shops that were paid before the other chat took over can be paid as ever.
risk-told-out-first-payment = It is a large withdrawal to an account you added a short time ago.
risk-told-out-reset-then-out = It goes to an account added a short time ago, soon after access to your account changed.
risk-told-out-failed-factors = It goes to an account added a short time ago, after many wrong PINs or codes.
risk-told-out-new-chat = It goes to an account added after another chat took over this wallet.

notice-payment-suspicious-sent = ⚠️ Was this you? <b>{ $amount }</b> to { $to }
notice-payment-suspicious-held = ⚠️ Was this you? <b>{ $amount }</b> to { $to } is on hold
notice-payment-suspicious-refused = ⚠️ Was this you? We stopped <b>{ $amount }</b> to { $to }
notice-payout-suspicious-sent = ⚠️ Was this you? A withdrawal of <b>{ $amount }</b> to { $to }
notice-payout-suspicious-held = ⚠️ Was this you? A withdrawal of <b>{ $amount }</b> to { $to } is on hold
notice-payout-suspicious-refused = ⚠️ Was this you? We stopped a withdrawal of <b>{ $amount }</b> to { $to }
notice-payment-suspicious-why =
    { $reason }
    If it was not you, freeze your account now: nothing more goes out from that moment.
risk-mine-button = It was me
risk-mine-done =
    ✅ Thank you. We have noted that it was you.
    If you did not expect this question, never share your PIN, your codes or your password: nobody who works here asks for them.
risk-mine-waits = It stays on hold until somebody has looked at it: by { $until } at the latest it goes or comes back.
freeze-next =
    What to do now:
    1. Change your password.
    2. Look through the history for what was not you.
    3. Report it to support.
freeze-waiting = What waits to be sent stays where it is, and can be called off.
freeze-password-button = Change password
freeze-history-button = History
freeze-report-button = Report it

notice-risk-explained =
    Why your payment { $reference } was stopped: { $reason }
    We have looked at it: your account is safe, and your money is where it was.
    Never share your PIN, your codes or your password: nobody who works here asks for them.
notice-risk-explained-withdrawal =
    Why your withdrawal { $reference } was stopped: { $reason }
    We have looked at it: your account is safe, and your money is where it was.
    Never share your PIN, your codes or your password: nobody who works here asks for them.

## For staff

command-risk = Unusual payments
notice-risk-opened = ⚠️ Unusual payment: <b>{ $amount }</b> · { $reason } · { $outcome }
queue-risk-button =
    { $count ->
        [one] Unusual payments · 1 open
       *[other] Unusual payments · { $count } open
    }
risk-list-button = Unusual payments
risk-title =
    <b>Unusual payments</b> · { $count ->
        [one] 1 open
       *[other] { $count } open
    }
risk-title-of = <b>Unusual payments of this customer</b>
risk-empty = <b>Unusual payments</b> · none open
risk-empty-of = Nothing unusual was found with this customer.
risk-list-line = <b>{ $amount }</b> · { $reason } · { $state } · { $at }
risk-facts =
    <b>{ $amount }</b> · { $reference } · { $state }
    Found: { $reasons }
    Decision: { $outcome } · { $at }
risk-from = From
risk-to = To
risk-out = Withdrawal to
risk-out-bank = bank account ···{ $lastFour }
risk-out-card = card ···{ $lastFour }
risk-until = Decide by { $until }; then it goes back to the payer by itself.
risk-stays-frozen = ❄️ Its payer has frozen the account: nothing leaves it until they unfreeze it.
risk-stays-restricted = ❄️ Its payer’s account is restricted by us: nothing leaves it until two of staff lift that.
risk-stays-closed = Its payer’s account is closed: nothing leaves it.
risk-stays-stopped = ❄️ After wrong PINs or codes, nothing leaves its payer’s account for a while.
risk-was-me = The payer says it was them.
risk-was-new-chat = ⚠️ “It was me” came from a chat that has had this wallet since { $since }. It may not be the owner’s.
risk-closed = Closed.
risk-state-held = on hold
risk-state-sent = sent
risk-state-returned = given back
risk-state-refused = refused
risk-outcome-allow = sent, staff told
risk-outcome-step-up = one factor more
risk-outcome-delay = delayed
risk-outcome-hold = on hold for staff
risk-outcome-refuse = refused
risk-reason-first-payment = large first payment
risk-reason-velocity = many payments in an hour
risk-reason-structuring = just under the limit, repeatedly
risk-reason-fan-out = to many new people
risk-reason-fan-in = payee paid by many new people
risk-reason-reset-then-out = out after access changed
risk-reason-failed-factors = after many wrong factors
risk-reason-new-chat = new chat, new payee
risk-release-button = Send it on (takes two)
risk-reject-button = Give it back
risk-close-button = Looked at, close
risk-explain-button = Tell why, and that the account is safe
risk-explained = ✅ The customer is told why, and that the account is safe.
risk-customer-button = The payer
risk-of-button = Unusual payments
risk-reject-ask = Why is it given back? Only staff read it; the customer is told that we decided against it.
hold-first-payment = first payment, delayed
hold-review = being checked
hold-withdrawal = withdrawal
approval-what-release-payment = Send a payment on
approval-effect-release-payment = If approved, the payment goes to its payee at once, and both sides are told.
approval-what-release-withdrawal = Let a withdrawal go
approval-effect-release-withdrawal = If approved, the withdrawal is sent to its owner’s account at once, and they are told.
