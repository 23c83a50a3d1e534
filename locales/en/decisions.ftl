## What staff decide in pairs, by a typed command. Customers read only what begins with notice-, correction- and refund-reason-.

command-refund = Give a shop's payment back
command-reverse = Give an entry back
command-post = Post the house's own money
command-rail = Ways in and out
command-setfee = A new price
command-setlevel = New limits of a level
command-setrole = Somebody's role

usage-refund =
    <code>/refund T-7QK2-9FXD</code> gives back all that is left of a payment to a shop, out of the shop's balance.
    A part: <code>/refund T-7QK2-9FXD 5.00 EUR never delivered</code>
    What stands behind it is the reason, for staff.
usage-reverse =
    <code>/reverse T-7QK2-9FXD</code> gives a payment between people back, with its fee; a posting by hand, too.
    A part: <code>/reverse T-7QK2-9FXD 5.00 EUR sent by mistake</code>
    Payments to shops: /refund. Top-ups and withdrawals go back by their rails.
usage-post =
    <code>/post goodwill @anna 5.00 EUR waited three days</code>
    From one of the house's accounts, to a customer or another of them: fee_send, fee_pay, fee_topup, fee_exchange, fee_withdraw, fx_spread, rounding, loss, goodwill.
usage-limits =
    <code>/limits @anna single 100 daily 200 until 2026-12-24 asked for by phone</code> sets a customer's own limits; what is not named stays their level's.
    <code>/limits @anna off</code> takes them back.
usage-rail =
    <code>/rail off bank in</code> stops a way in, <code>/rail off bank out</code> a way out: alone, at once.
    <code>/rail on bank in</code> asks for it again.
usage-setfee =
    <code>/setfee send EUR level 0 0.9% min 0.01 max 5 from 2026-12-24</code>
    Operations: send, pay, exchange, topup_card, topup_platform, topup_provider, provider_own, topup_bank, withdraw_bank, withdraw_card. Also: fixed.
usage-setlevel = <code>/setlevel 1 EUR single 500 daily 1000 monthly 5000 from 2026-12-24</code>
usage-setrole =
    <code>/setrole @lena agent Lena Adler</code>, or a Telegram ID instead of the name. Roles: agent, supervisor, finance, compliance, auditor, owner.
    <code>/setrole @lena none</code> dismisses, at once and alone.

proposal-why-ask = Which reason is the customer told?
proposal-why-awaits = a tap on the reason that the customer is told
proposal-told = They are told: { $why }
proposal-refund = <b>{ $amount }</b> of payment <code>{ $payment }</code> to { $shop }; { $left } of it is left
proposal-refund-costs = Leaves the shop's balance: { $costs } ({ $fee } of the fee comes back to it)
proposal-gets = Gets <b>{ $amount }</b>: { $who }
proposal-loses = Gives <b>{ $amount }</b>: { $who }
proposal-house = the house
proposal-reverse = Payment <code>{ $entry }</code> of { $at }; { $left } of it is left
proposal-post = <b>{ $amount }</b> of the house's own
proposal-from = From: { $account }
proposal-to = To: { $account }
proposal-limit-single = One payment: { $now } → <b>{ $next }</b>
proposal-limit-single-same = One payment: <b>{ $next }</b>
proposal-limit-daily = A day: { $now } → <b>{ $next }</b>
proposal-limit-daily-same = A day: <b>{ $next }</b>
proposal-limit-monthly = A month: { $now } → <b>{ $next }</b>
proposal-limit-monthly-same = A month: <b>{ $next }</b>
proposal-limits-until = Until { $until }, then their level's again
proposal-limits-until-lowered = Until { $until }, then again what was lowered for an account of theirs that was closed, until { $last }
proposal-limits-now = What holds now is theirs until { $until }
proposal-limits-sooner = ⚠️ What holds now is theirs for longer, until <b>{ $until }</b>: this would end it sooner
proposal-limits-level = Those of level { $level } again, at once
proposal-limits-void = Nothing of it was set, what it lowers included: dates, levels or the home currency are others by now. Ask for what is to hold today: <code>/limits { $okpayId }</code> shows what holds.
proposal-rail = <b>{ $way }</b>, switched off { $since }
proposal-fee = <code>{ $what }</code> in { $currency }, from level { $level } on
proposal-now = Now: { $price }
proposal-then = <b>Then:</b> { $price }
proposal-begins = From { $from }
proposal-level = Level { $level } in { $currency }
proposal-role = <b>{ $name }</b> (<code>{ $telegramId }</code>): { $now } → <b>{ $next }</b>
proposal-role-none = not staff

house-account-fee-send = fees of sending
house-account-fee-pay = fees of shops
house-account-fee-topup = fees of top-ups
house-account-fee-exchange = fees of exchanges
house-account-fee-withdraw = fees of withdrawals
house-account-fx-spread = spread
house-account-rounding = rounding
house-account-loss = losses
house-account-goodwill = goodwill

approval-what-refund-payment = Give a payment back
approval-effect-refund-payment = If approved, it leaves the shop's balance at once, and both sides are told.
approval-what-reverse-entry = Give an entry back
approval-effect-reverse-entry = If approved, it is booked back at once, and both sides are told.
approval-what-post-manually = Post by hand
approval-effect-post-manually = If approved, it is booked at once, and the customer is told.
approval-what-set-limits = A customer's own limits
approval-effect-set-limits = If approved, they hold for the next payment already, and the customer is told.
approval-what-open-rail = Switch a way on again
approval-effect-open-rail = If approved, it works again at once, and what waited is sent.
approval-effect-open-rail-in = If approved, it works again at once.
approval-what-set-fee = A new price
approval-effect-set-fee = If approved, everybody reads it on the fees' page, and pays it from its first day on.
approval-what-set-limit-rule = New limits of a level
approval-effect-set-limit-rule = If approved, they hold for everybody of that level from that day on.
approval-what-set-role = Somebody's role
approval-effect-set-role = If approved, they have the role at once. An authenticator is handed over at the console.

failure-proposal-not-reversible = ⛔ Not by /reverse: payments to shops go back by /refund, top-ups and withdrawals by their rails, exchanges not at all.
failure-proposal-too-old = ⛔ Older than 180 days: it is not given back any more.
failure-proposal-waits = ⛔ Its money still waits on hold. Decide about that first.
failure-proposal-payee-short = ⛔ Whoever got it is { $amount } short. Give back less, or ask again once it is there.
failure-proposal-payee-short-unsaid = ⛔ Whoever got it has too little left. Give back less, or ask again once it is there.
failure-proposal-same-account = ⛔ From where to where? Name one of the house's accounts, then a customer or another of them.
failure-proposal-over-cap = ⛔ One posting by hand moves { $amount } at the most, or what is worth that.
failure-proposal-over-day-cap = ⛔ All postings by hand of a day move { $amount } at the most, or what is worth that. Tomorrow there is room again.
failure-proposal-dates = ⛔ That day does not fit: it must be to come, and limits of a customer's own last a year at the most.
failure-proposal-no-change = ⛔ It is like that already.
failure-proposal-over-highest = ⛔ The highest level allows { $amount }. More has nobody's identity been verified for.
failure-proposal-limits-order = ⛔ One payment may be at most a day's limit, a day's at most a month's, and none below what goes without a PIN.
failure-proposal-levels-order = ⛔ A level never allows more than the next one, nor less than the one before: from { $from } on it would.
failure-proposal-no-level = ⛔ There is no such level in that currency.
failure-proposal-fee-terms = ⛔ That is no price: at most 10 %, up to four decimals, and the maximum not below the minimum.
failure-proposal-dearer-notice = ⛔ What is dearer is announced 14 days ahead, counted from when it is agreed. Agreed today, it may begin on { $from }.
failure-proposal-last-owner = ⛔ The house keeps an owner: this is the last one.
failure-proposal-name-needed = ⛔ They are new here: say what they are called, behind the role.

customer-limits-title = <b>Limits of a customer</b>
customer-limit-single = One payment: <b>{ $now }</b> (level: { $level })
customer-limit-daily = A day: <b>{ $now }</b> (level: { $level })
customer-limit-monthly = A month: <b>{ $now }</b> (level: { $level })
customer-limits-level = Those of level { $level }.
customer-limits-own = Their own until { $until }.

rails-line-off = ⛔ { $way }: switched off by us { $since }

alone-reason-ask = Why? It is kept with your name.
alone-confirm-awaits = a tap on the button
alone-close-rail = <b>Switch off “{ $what }”?</b>
alone-close-rail-button = Switch off
alone-dismiss = <b>Dismiss { $what }?</b>
alone-dismiss-button = Dismiss
alone-next = It happens at once. Undoing it takes two people.
alone-dismissed = ✅ { $name } may do nothing more here. Their tickets wait for somebody else; what they asked for still waits for a second person.

refund-reason-dispute = A dispute was decided for the buyer
notice-refund-decided = ⚠️ <b>{ $amount } given back</b> to { $to } by OKPay, out of your balance
notice-correction-in = ✅ <b>{ $amount }</b> from OKPay
notice-correction-out = ⚠️ <b>{ $amount } taken back</b> by OKPay
notice-correction-no = No. <code>{ $reference }</code>
correction-why = Reason: { $why }
correction-of = Gives back payment <code>{ $reference }</code>
correction-why-mistake = it was sent by mistake
correction-why-fraud = the payment was a fraud
correction-why-our-error = a mistake of ours
correction-why-fee-wrong = a fee was wrong
correction-why-goodwill = goodwill
notice-limits-own = ⚠️ <b>Your limits were changed by OKPay</b>
notice-limits-level = ✅ <b>Your limits are those of your level again</b>
notice-limits-sums = One payment: { $single } · a day: { $daily } · a month: { $monthly }
notice-limits-until = Until { $until }
limits-own = ⚠️ Set for you by OKPay, until { $until }.
history-corrected = corrected by OKPay
history-taken-back = taken back by OKPay
transaction-corrected = ✅ <b>{ $amount }</b> from OKPay
transaction-taken-back = ⚠️ <b>{ $amount } taken back</b> by OKPay
line-corrected = Correction
line-taken-back = Taken back

# For staff who may neither decide it nor asked for it.
approval-not-yours = This request waits for somebody else: a second person who may decide it has been told. You need not do anything.
