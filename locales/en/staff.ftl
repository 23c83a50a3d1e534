queue-title =
    { $count ->
        [one] <b>Support queue</b> · 1 request waits
       *[other] <b>Support queue</b> · { $count } requests wait
    }
queue-empty = ✅ <b>Support queue</b> · nobody waits.
queue-elsewhere = <b>Support queue</b> · nobody waits for an answer. What waits elsewhere:
queue-line = No. { $number } · { $name } · promised by { $due }
queue-read-button = No. { $number } · { $name }
queue-refresh-button = Refresh
queue-approvals-title =
    { $count ->
        [one] <b>Waiting for a second person</b> · 1
       *[other] <b>Waiting for a second person</b> · { $count }
    }
queue-approval-line = { $what } · asked by { $by } · until { $until }
queue-approval-mine = { $what } · asked by you · until { $until }
queue-approval-button = ⏳ { $what }

ticket-heading = <b>Support request no. { $number }</b> from { $name }
ticket-facts =
    OKPay ID: { $okpayId } · about: { $about } · language: { $language }
    State: { $state } · promised by { $due }
ticket-no-account = no account
ticket-about-nothing = nothing in particular
ticket-state-open = waits for an answer
ticket-state-answered = answered
ticket-state-closed = closed
ticket-from-customer = <b>Customer</b>, { $at }
ticket-from-agent = <b>Support</b>, { $at }
ticket-reply-button = Reply
ticket-close-button = Close
ticket-queue-button = Back to the queue
ticket-customer-button = Customer
ticket-reply-ask = Your answer to { $name } (no. { $number }), in one message. It is delivered as you write it.
ticket-reply-awaits = your answer, in words

# Why money waits in suspense.
suspense-cause-unknown-reference = nobody has this reference
suspense-cause-wrong-currency = another currency than announced
suspense-cause-wrong-account = sent to another account of ours
suspense-cause-wrong-amount = another amount than announced
suspense-cause-paid-twice = this top-up was paid before
suspense-cause-returned-short = the bank took it back after part of it was spent
suspense-cause-returned-unknown = the bank took back what we had not received
suspense-cause-unreported = no callback told of it
suspense-cause-payout-came-back = a withdrawal we said had arrived came back
suspense-cause-payout-left = a withdrawal we gave back has arrived all the same

# /maintenance: what waits, and what works meanwhile.
maintenance-on =
    ⏳ Maintenance has begun. New payments, top-ups and exchanges are refused; looking and withdrawing work.
    End it with /maintenance off.
maintenance-off = ✅ Maintenance is over. Everything works again.
usage-maintenance = Write <code>/maintenance on</code> or <code>/maintenance off</code>.
