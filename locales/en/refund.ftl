## What a shop gives back of what it was paid.

refund-button = Refund
refund-amount-ask =
    How much of <b>{ $amount }</b> from { $from } goes back?
refund-amount-before = { $refunded } went back already; { $left } is left.
refund-amount-part = Tap below, or send me a part of it, like 5 or 5.50, in { $currency }.
refund-amount-awaits = the amount that goes back, or a tap on the button
refund-rest-button = All of it: { $left }
refund-reason-ask =
    Why? Whoever paid reads it.
    Tap one, or write it yourself in up to { $max } characters.
refund-meant = “{ $typed }” looks like an amount. Should that much go back, or is it the reason?
refund-meant-button = Give back { $amount }
refund-meant-reason-button = It is the reason
refund-reason-awaits = the reason, or a tap on a button
refund-reason-returned = Returned
refund-reason-not-delivered = Not delivered
refund-reason-duplicate = Paid twice
refund-reason-price-changed = The price was lower
refund-reason-goodwill = Goodwill
refund-reason-line = Reason: { $reason }
refund-confirm-title = Give <b>{ $amount }</b> back to { $to }
refund-costs = { $fee } of the fee comes back, so <b>{ $costs }</b> leaves the shop's balance.
refund-costs-all = <b>{ $costs }</b> leaves the shop's balance.
refund-across = They get <b>{ $gets }</b>: the same share of what they paid, at the rate they paid at.
refund-confirm-keeps = It is there at once. After this you keep { $keeps }.
refund-left = Of this payment, { $left } could still go back afterwards.
refund-left-nothing = With this, all of the payment is given back.
refund-confirm-button = Give back { $amount }
refund-confirm-awaits = a tap on a button
refund-cancelled = Cancelled. Nothing was given back.
refund-receipt =
    ✅ <b>{ $amount } given back</b> to { $to }
    { $time } · no. <code>{ $reference }</code>
refund-receipt-told = They have been told.
refund-payment-button = The payment

notice-refund-received = ✅ <b>{ $amount } came back</b> from { $shop }
notice-refund-held = It waits on hold, because your account is frozen.
notice-refund-made = ✅ <b>{ $amount } given back</b> to { $to } by your server
notice-refund-made-by = ✅ <b>{ $amount } given back</b> to { $to } by { $by } of your team
notice-refund-no = no. <code>{ $reference }</code> · for payment <code>{ $payment }</code>

failure-not-refunded = Not given back
failure-nothing-refunded = Nothing was given back.
failure-payment-unknown = ⛔ There is no such payment to your shop.
failure-refund-too-much = ⛔ Not given back: <b>{ $left }</b> is left of this payment.
failure-refund-before = { $refunded } of it went back before.
failure-refund-all-back = ⛔ All of this payment was given back already: { $refunded }.
failure-refund-left-button = Give back { $left }
failure-refund-over =
    ⛔ Not given back: a payment can be refunded for 180 days, and these ended on { $until }.
    You can still send money to whoever paid you.
failure-refund-send-button = Send money instead
failure-payer-gone =
    ⛔ Not given back: whoever paid has closed their account.
    Agree with them on another way; support can help to reach them.
failure-payer-gone-staff =
    ⛔ Not given back: whoever paid has closed their account, and nothing can be booked to it any more.
    If they write to us, agree in their ticket on another way.
failure-refund-over-staff = ⛔ Not given back: a payment can be refunded for 180 days, and these ended on { $until }.
failure-refund-too-small = ⛔ Not given back: so little that nothing of it would reach whoever paid. At least <b>{ $least }</b>.
refund-confirm-at-once = It is there at once.
failure-shop-short =
    ⛔ Not given back: the shop's balance is <b>{ $short }</b> short.
    Its owner has to top up; then it works.
failure-refund-unknown = ⛔ There is no such refund.

# Whoever paid asks for it back.
refund-ask-button = Ask for a refund
refund-ask-why =
    Why do you want your money back? The shop reads it, and has three days to answer.
    Tap one, or write it yourself in up to { $max } characters.
refund-decline-button = Decline
refund-decline-why =
    Why not? Whoever paid reads it, and may take it to support.
    Write it in up to { $max } characters.
refund-dispute-button = Take it to support
refund-asked-open = ⏳ You asked for a refund. The shop has until { $until } to answer; after that you can take it to support.
refund-asked-unanswered = ⚠️ You asked for a refund, and the shop has not answered by { $until }. You can take it to support now.
refund-asked-declined = ⛔ You asked for a refund, and the shop declined: { $reason }
refund-asked-dispute-closed = ⛔ You took it to support, request { $number }. It was closed on { $at } without a refund.
refund-asked-disputed = ⏳ You took it to support, request { $number }. We look at both sides and answer here.
refund-asked-back = ✅ You asked for a refund, and the shop gave money back.
refund-asked-of-you-open = ⚠️ They asked for a refund. Please answer by { $until }.
refund-asked-of-you-declined = ⛔ They asked for a refund, and you declined: { $reason }
refund-asked-of-you-dispute-closed = ⛔ They took your answer to support. Their request was closed on { $at } without a refund.
refund-asked-of-you-disputed = ⏳ They took your answer to support. We look at both sides.
refund-asked-of-you-back = ✅ They asked for a refund, and you gave money back.
notice-refund-asked = ⚠️ <b>{ $from }</b> asks for <b>{ $amount }</b> back
notice-refund-asked-until = Please answer by { $until }. After that, they can take it to support.
notice-refund-declined = ⛔ { $shop } declined to give <b>{ $amount }</b> back
notice-refund-declined-why = The shop says: { $reason }
notice-refund-declined-next = If you do not agree, support looks at both sides.
refund-twice = ⚠️ This customer had paid this very link before. It may be a payment made twice.
refund-twice-button = Paid twice: give back { $left }
refund-overpaid-button = Only what was overpaid
refund-due-ask =
    How much should it have been? { $left } is with you; what is above the right sum goes back.
    For example: <code>5.00</code>
refund-due-awaits = the sum it should have been
refund-due-not-less = That is not less than the { $left } that is with you, in its currency.
