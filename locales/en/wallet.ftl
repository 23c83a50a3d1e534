## /balance and /history: what is there, what happened.

balance-line = <b>{ $available }</b> available
balance-line-hold = <b>{ $available }</b> available · { $onHold } on hold · { $total } in all
balance-hold-meaning = Money on hold is yours, but cannot be spent until it is taken or released.
balance-pending =
    { $count ->
        [one] One top-up is on its way.
       *[other] { $count } top-ups are on their way.
    }
balance-send-button = Send
balance-topup-button = Top up
balance-history-button = History
balance-worth = ≈ <b>{ $total }</b> in all, at market rates of { $at }
balance-exchange-button = Exchange
balance-home-currency-button = Home currency

home-currency-ask =
    Your home currency is { $now }. Which one shall it be?
    An amount without a currency means it, and totals and limits are shown in it. Your money stays what it is.
home-currency-set = ✅ { $currency } is your home currency now.

history-title = <b>History</b>, newest first
history-empty = Nothing here yet. Your payments and top-ups will show here.
history-line = { $number }. <b>{ $amount }</b> { $what } · { $at }
history-open = Tap a number to see one in full.
history-sent = to { $who }
history-received = from { $who }
history-paid = paid to { $who }
history-sold = from { $who }, by link
history-refund = back from { $who }
history-refunded = given back to { $who }
history-topup = top-up, { $state }
history-topup-part = top-up, { $amount } of it taken back
history-withdrawal = withdrawn to { $who }
history-withdrawal-state = withdrawn to { $who }, { $state }
history-sent-state = to { $who }, { $state }
history-paid-state = to { $who }, { $state }
history-exchange = into { $received }
history-state-pending = on its way
history-state-in-review = being checked
history-state-credited = arrived
history-state-failed = failed
history-state-returned = returned
history-state-called-off = called off
history-state-expired = expired
history-newer-button = Newer
history-older-button = Older

transaction-sent = ✅ <b>{ $amount } sent</b> to { $who }
transaction-called-off = <b>{ $amount }</b> to { $who }: you called it off. All of it came back, fee included.
transaction-not-sent = <b>{ $amount }</b> to { $who } was not sent. All of it came back, fee included.
transaction-withdrawal = <b>{ $amount }</b> withdrawn to { $who }
transaction-received = ✅ <b>{ $amount } received</b> from { $who }
transaction-paid = ✅ <b>{ $amount } paid</b> to { $who }
transaction-sold = ✅ <b>{ $amount } received</b> from { $who }, by payment link
transaction-refund = ✅ <b>{ $amount } came back</b> from { $who }
transaction-refunded = ✅ <b>{ $amount } given back</b> to { $who }
transaction-exchange = ✅ <b>{ $amount }</b> exchanged into <b>{ $received }</b>
transaction-topup-bank-credited = ✅ <b>{ $amount }</b> topped up by bank transfer
transaction-topup-bank-pending = ⏳ <b>{ $amount }</b> on its way by bank transfer
transaction-topup-bank-failed = ⛔ Top-up of <b>{ $amount }</b> failed. Nothing arrived.
transaction-topup-bank-returned = ⚠️ Top-up of <b>{ $amount }</b> was returned to the bank it came from.
transaction-topup-bank-expired = ⛔ Top-up of <b>{ $amount }</b> expired. Nothing arrived in time.
transaction-topup-bank-in-review = ⏳ Top-up of <b>{ $amount }</b> is being checked: what arrived differs from it. Please do not send it again.
transaction-topup-card-credited = ✅ <b>{ $amount }</b> topped up by card
transaction-topup-card-pending = ⏳ <b>{ $amount }</b> by card, not paid yet
transaction-topup-card-failed = ⛔ Top-up of <b>{ $amount }</b> by card failed. Nothing arrived.
transaction-topup-card-returned = ⚠️ Top-up of <b>{ $amount }</b> was returned to the card it was paid with.
transaction-topup-card-expired = ⛔ Top-up of <b>{ $amount }</b> by card expired. It was not paid in time.
transaction-topup-card-in-review = ⏳ Top-up of <b>{ $amount }</b> by card is being checked: what arrived differs from it. Please do not pay again.
transaction-topup-provider-credited = ✅ <b>{ $amount }</b> topped up by payment provider
transaction-topup-provider-pending = ⏳ <b>{ $amount }</b> by payment provider, not paid yet
transaction-topup-provider-failed = ⛔ Top-up of <b>{ $amount }</b> by payment provider failed. Nothing arrived.
transaction-topup-provider-returned = ⚠️ Top-up of <b>{ $amount }</b> was returned to the provider it was paid through.
transaction-topup-provider-expired = ⛔ Top-up of <b>{ $amount }</b> by payment provider expired. It was not paid in time.
transaction-topup-provider-in-review = ⏳ Top-up of <b>{ $amount }</b> by payment provider is being checked: what arrived differs from it. Please do not pay again.
transaction-topup-platform-credited = ✅ <b>{ $amount }</b> topped up by payment platform
transaction-topup-platform-pending = ⏳ <b>{ $amount }</b> by payment platform, not paid yet
transaction-topup-platform-failed = ⛔ Top-up of <b>{ $amount }</b> by payment platform failed. Nothing arrived.
transaction-topup-platform-returned = ⚠️ Top-up of <b>{ $amount }</b> was returned to the platform it was paid from.
transaction-topup-platform-expired = ⛔ Top-up of <b>{ $amount }</b> by payment platform expired. It was not paid in time.
transaction-topup-platform-in-review = ⏳ Top-up of <b>{ $amount }</b> by payment platform is being checked: what arrived differs from it. Please do not pay again.
transaction-topup-cost-bank = Fee { $fee } · paid in all { $total }
transaction-topup-cost-card = Fee { $fee } · charged to the card { $total }
transaction-topup-cost-platform = Fee { $fee } · charged at the platform { $total }
transaction-topup-cost-provider = Fee { $fee } · reached us { $total }; the provider’s own fee came on top
transaction-okpay-id = OKPay ID { $okpayId }
transaction-note = “{ $note }”
transaction-fee = Fee { $fee } · total { $total }
transaction-paid-fee = No fee for you: the shop pays it.
transaction-sold-fee = Price { $price } · fee { $fee }
transaction-refunded-of = Given back of it: <b>{ $amount }</b>
transaction-taken-back-of = Taken back of it by the bank or provider it was paid through: <b>{ $amount }</b>
transaction-no-fee = No fee
transaction-balance = Balance after this: { $balance }
transaction-when = { $at } · no. <code>{ $reference }</code>
transaction-again-button = Send again
transaction-ask-button = Ask for help
transaction-pending-bank-button = Account details
transaction-pending-card-button = Pay by card
transaction-pending-platform-button = Pay at the platform
transaction-pending-provider-button = Pay at the provider
transaction-back-button = Back to history
balance-button = Balance
