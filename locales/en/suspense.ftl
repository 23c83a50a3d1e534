## Money that came and cannot be placed, or was taken back and is missing: what staff see of it.

suspense-title =
    { $count ->
        [one] <b>Unmatched money</b> · 1 case
       *[other] <b>Unmatched money</b> · { $count } cases
    }
suspense-empty = ✅ <b>Unmatched money</b> · nothing waits.
suspense-list-line = <b>{ $amount }</b> · <code>{ $reference }</code> · { $cause } · since { $since }
suspense-list-recalled = ⚠️ its like was taken back
suspense-read-button = 🔑 Read what was written
suspense-list-button = Unmatched money
suspense-here = <b>{ $amount }</b> unmatched
suspense-missing = <b>{ $amount }</b> missing
suspense-closed = <b>{ $amount }</b> · case closed
suspense-facts =
    Reference <code>{ $reference }</code> · { $rail }
    Why: { $cause }
suspense-age =
    { $days ->
        [0] Since { $since }
        [one] Since { $since } (1 day)
       *[other] Since { $since } ({ $days } days)
    }
suspense-told = A statement showed it first. Its callback came on { $since }, and is not a second payment.
suspense-shown =
    ⚠️ A statement showed the same sum on { $on }, without words, and no callback told of it. That case is over: { $over }.
    If this is its callback, no second money came: ask the bank before you assign or return it.
suspense-shown-button = See that case
suspense-over-assigned = assigned to a customer
suspense-over-sent-back = returned to its sender
suspense-over-returned = taken back by the bank
suspense-over-written-off = closed as loss
suspense-probably = Probably for
suspense-names-other = ⚠️ Its reference names another customer: { $who }
suspense-order = Top-up <code>{ $reference }</code> of { $amount } ({ $state })
suspense-order-none = No top-up of theirs awaits this sum: it becomes one of its own.
suspense-order-pending = awaited
suspense-order-in-review = being checked
suspense-order-credited = credited
suspense-order-failed = failed
suspense-order-returned = returned
suspense-order-expired = expired
suspense-state-assigned = ✅ Closed: assigned to a customer.
suspense-state-sent-back = ✅ Closed: returned to its sender. The bank has to send it.
suspense-state-returned = ✅ Closed: the bank took it back.
suspense-state-written-off = ✅ Closed as loss.
suspense-state-off-losses = ✅ Closed: taken off the house’s losses.
suspense-ways = Assigning it and returning it each take a second person.
suspense-ways-payout = Giving it back to its owner takes a second person.
suspense-ways-missing = The house carries what is missing. Closing the case takes a second person.
suspense-ways-unshown = Ask the bank first. If it still has to go out, return it; if it is a customer’s, assign it. If it went by a line that was booked as loss, or is the house’s own, take it off the losses. Each takes a second person.
suspense-given = It may have been money of:
suspense-ways-given = If it was money of one of them, take it back from them. Otherwise the house carries it. Each takes a second person.
suspense-take-back-button = Take it back from { $who }
suspense-also-here = ⚠️ The same sum with the same reference waits here, too. If that is what was taken back, return that one to its sender: this ends both.
suspense-also-missing = ⚠️ The same sum with the same reference was taken back by the bank, and whose it was is open. If it was this one, return it to its sender: this ends both.
suspense-recalled =
    ⚠️ The bank took back { $amount } under this reference on { $since }. That was taken from { $who }.
    If it took back this transfer, its sender has the money already: assign this to the customer. Returning it would pay the sender a second time. Ask the bank which transfer it took back.
suspense-recalled-lost =
    ⚠️ The bank took back { $amount } under this reference on { $since }. Whose it was stayed open, and it was closed as loss.
    If it took back this transfer, its sender has the money already: returning it would pay the sender a second time. Ask the bank which transfer it took back.
suspense-assign-button = Assign to a customer
suspense-give-back-button = Give it back to its owner
suspense-send-back-button = Return to sender
suspense-send-back-all-the-same-button = Return to sender all the same
suspense-write-off-button = Close as loss
suspense-off-losses-button = Take it off the losses
suspense-asked-button = ⏳ { $what }
suspense-who-ask =
    <b>Assign to a customer</b>
    Whose is it? An OKPay ID, a @username, an email address or a Telegram ID.
