## /statement: an account statement of any time, as a file or as a picture; and receipts.

statement-ask =
    <b>Account statement</b>
    Which period?
statement-typed = Or send me two dates, for example <code>{ $from } { $to }</code>, or a month like <code>2026-10</code>.
statement-awaits = a period, like 2026-10-01 2026-10-31
statement-unread = I could not read that as a period. Send two dates like <code>2026-10-01 2026-10-31</code>, or a month like <code>2026-10</code>.
statement-this-month = This month
statement-last-month = Last month
statement-three-months = Last three months
statement-this-year = This year
statement-time = <b>{ $period }</b>
statement-of = Currencies: { $currencies }
statement-which = Which format? A PDF is for reading and filing, a CSV for spreadsheets.
statement-choice-awaits = a tap on a format
statement-all = All
statement-chosen = ✓ { $label }
statement-as-pdf = PDF
statement-as-csv = CSV
statement-as-picture = Picture
statement-making =
    ⏳ Making your statement for { $period }.
    It appears here, usually within a minute. You can go on meanwhile.
statement-drawing =
    ⏳ Drawing your picture for { $period }.
    It appears here, usually within a minute. You can go on meanwhile.
statement-made =
    ✅ <b>Statement</b> · { $period }
    Whoever gets it can check it: /verify <code>{ $code }</code>
statement-drawn = ✅ <b>{ $period }</b>
statement-other-button = Another format
statement-make-again-button = Make it again
statement-button = Statement

monthly-button-on = Monthly picture: on
monthly-button-off = Monthly picture: off
monthly-on =
    <b>Monthly picture: on</b>
    At the start of each month you get a picture of the one before: what went out, by kind, and your balance day by day. Nothing comes for a month in which no money moved.
monthly-off =
    <b>Monthly picture: off</b>
    No monthly picture will come. You can draw one of any period with /statement.
monthly-on-button = Send it every month
monthly-off-button = Stop the monthly picture

receipt-pdf-button = Receipt
receipt-as-pdf-button = As PDF
receipt-sent =
    ✅ <b>Receipt</b> for { $reference }
    Whoever gets it can check it: /verify <code>{ $code }</code>

## /verify: whether a paper, a name or an address is ours.

verify-ask =
    <b>Is it from us?</b>
    Send me the code on a receipt or statement (like <code>7QK2-9FXD-M3P8</code>), or a Telegram name or web address that says it is OKPay.
verify-awaits = a code like 7QK2-9FXD-M3P8, a name or an address
verify-ours = ✅ <b>This is ours</b>, issued { $at }.
verify-not-ours =
    ⛔ <b>This is not ours.</b>
    No paper of OKPay has that code. If it looks like one of ours, do not rely on it, and tell our support.
verify-name-ours = ✅ <b>{ $name }</b> is ours.
verify-name-not-ours =
    ⛔ <b>{ $name }</b> is not ours.
    Give it no password, code or PIN. Nobody at OKPay ever asks for them.
verify-receipt-sent = <b>{ $amount }</b> sent
verify-receipt-received = <b>{ $amount }</b> received
verify-receipt-paid = <b>{ $amount }</b> paid to a shop
verify-receipt-sold = <b>{ $amount }</b> taken by a shop, after its fee
verify-receipt-refund = <b>{ $amount }</b> given back by a shop
verify-receipt-refunded = <b>{ $amount }</b> given back by a shop
verify-receipt-topup = <b>{ $amount }</b> topped up
verify-receipt-topup-returned = <b>{ $amount }</b> topped up and taken back
verify-receipt-exchange = <b>{ $amount }</b> exchanged
verify-receipt-withdrawal = <b>{ $amount }</b> withdrawn
verify-receipt-withdrawal-returned = <b>{ $amount }</b> withdrawn and returned
verify-receipt-hold = <b>{ $amount }</b> put on hold
verify-receipt-hold-returned = <b>{ $amount }</b> back from hold
verify-receipt-released = <b>{ $amount }</b> released from hold
verify-receipt-reversal = <b>{ $amount }</b> given back
verify-receipt-other = <b>{ $amount }</b> moved
verify-from = From: { $name }
verify-to = To: { $name }
verify-when = { $at } · no. { $reference }
verify-state-done = Now: done
verify-state-on-its-way = Now: on its way
verify-state-returned = Now: ⚠️ returned since
verify-state-reversed = Now: ⚠️ given back since, all or in part
verify-state-not-done = Now: ⚠️ no money moved
verify-taken-back = Taken back since: <b>{ $amount }</b>
verify-statement = Statement of { $holder }, { $period }
verify-picture = Picture of the account of { $holder }, { $period }
verify-balances = { $currency }: opening <b>{ $opening }</b>, closing <b>{ $closing }</b>
verify-until = Transactions up to { $at }.
verify-again-button = Check another
verify-like-letters = It only looks like { $of }: { $signs } is another sign than the one you read. Whoever made it wants to be taken for us.
verify-like-spelling = It is nearly { $of }, and is not: compare it sign by sign.
verify-like-name = It carries our name and is none of ours: we have { $of } and no other.
verify-never = OKPay never writes first and has no other bot.
verify-official-button = How to know us
