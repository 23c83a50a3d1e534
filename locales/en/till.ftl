## Selling at a counter: the till on the phone.

till-button = Till
till-title = <b>{ $shop }</b> · till
till-display = <b>{ $amount }</b>
till-how = Tap the amount, or write it with what it is for: <code>12.50 coffee</code>. For another currency than { $currency } add its code.
till-paused = ⚠️ The shop is paused: nothing can be paid until it takes payments again.
till-today = Taken today: <b>{ $sums }</b> · { $count ->
        [one] one payment
       *[other] { $count } payments
    }
till-today-none = Nothing taken yet today.
till-charge-button = Charge
till-awaits = an amount: tap the keys, or write 12.50
till-nothing = Nothing to charge yet. Tap the amount first.
till-closed = The till is closed.

till-sale-open = <b>{ $amount }</b> for <b>{ $shop }</b>
till-sale-how = Let your customer scan this with their phone. Valid until { $until }. Once it is paid, this card says so.
till-sale-paid = ✅ <b>{ $amount }</b> paid by { $from }
till-sale-paid-at = { $at } · no. { $reference }
till-sale-expired = ⛔ Not paid: <b>{ $amount }</b>. Its ten minutes are over.
till-sale-withdrawn = ⛔ Called off: <b>{ $amount }</b>. Nobody can pay this any more.
till-next-button = Next sale
till-check-button = Check now
till-call-off-button = Call it off
notice-sale-expired = ⛔ Not paid in time: the sale of <b>{ $amount }</b> at your till.
