## /exchange: one's own money from one currency into another.

exchange-from-ask = Which currency would you like to exchange?
exchange-to-ask = Exchange { $from } into which currency?
exchange-has = <b>{ $available }</b>
exchange-currency-awaits = a tap on a currency, or its code, like USD
exchange-amount-ask =
    { $from } → { $to }. How much?
    A number is taken as { $from }. To receive an exact amount, send it with { $to }, and I work out what it costs.
exchange-amount-awaits = an amount, like 100 or 50 USD
exchange-amount-other = { $asked } is neither { $from } nor { $to }. Send me an amount in one of the two.
exchange-line-puzzling =
    I could not read all of that. In one line, write it like this:
    <code>/exchange 100 eur to usd</code>, or <code>/exchange 50 usd from eur</code> to receive exactly 50 USD.

exchange-confirm-title = Exchange <b>{ $send }</b> into <b>{ $receive }</b>
exchange-rate = 1 { $from } = { $rate } { $to }
exchange-rate-both = 1 { $from } = { $rate } { $to } · 1 { $to } = { $inverse } { $from }
exchange-confirm-keeps = { $receive } arrives at once. After this you keep { $keeps }.
exchange-confirm-until = This rate is yours for { $seconds } seconds. Market rates of { $at }.
exchange-confirm-pin = I ask for your payment PIN next: this one included, what today’s exchanges cost you by rate and fee is more than { $above }.
exchange-confirm-pin-always = I ask for your payment PIN next.
exchange-confirm-awaits = a tap on a button, or another amount
exchange-confirm-button = Exchange { $send }
exchange-fresh-button = New rate
exchange-amount-button = Another amount
exchange-instead-button = Exchange { $amount } instead
exchange-cancelled = Cancelled. Nothing was exchanged.

exchange-receipt = ✅ <b>{ $send }</b> exchanged into <b>{ $receive }</b>
exchange-receipt-cost = { $time } · fee { $fee } · no. <code>{ $reference }</code>
exchange-receipt-no-fee = { $time } · no fee · no. <code>{ $reference }</code>
exchange-again-button = Exchange again

failure-rates-stale =
    ⛔ { $not }: the newest market rates are from { $since }, too old for a fair price.
    I ask for new ones by myself, next at { $retryAt }.
failure-rates-again-button = Try again
failure-same-currency = ⛔ Both sides are { $currency }. Choose another currency for one of them.
failure-other-currency-button = Choose another currency

# For staff.
notice-rates-jump =
    ⚠️ Exchange rates moved further than is believed. Those below were not taken; the last good ones still hold until they are too old.
    If the market really moved, the owner imports them from a file: <code>npm run rates</code>
notice-rates-ahead = ⚠️ The rates service dates its rates in the future. None of them was taken.
notice-rates-overtaken =
    ⚠️ The readings of the rates service come late: newer rates, or others of the same moment, are kept already.
    If nobody has just imported rates, somebody else stores them: look at who can write to the database, and at <code>npm run books</code>.
notice-rates-no-answer = ⚠️ The rates service does not answer, and the last rates are too old: nobody can exchange until it does.
notice-rates-malformed = ⚠️ The rates service sends something that cannot be read, and the last rates are too old: nobody can exchange until it does better.
notice-rates-moved = 1 EUR: { $was } → { $now } { $currency }
