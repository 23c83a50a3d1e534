## Withdrawals at the desk: those nobody can say anything of, that are late, or that wait. For staff.

command-payout = Withdrawals that are stuck
usage-payout =
    Alone, or with a withdrawal’s number: <code>/payout W-1234-5678</code>
payout-empty = ✅ <b>Withdrawals</b> · none is stuck or waits.
payout-list-title =
    { $count ->
        [one] <b>Withdrawals</b> · 1 needs a look
       *[other] <b>Withdrawals</b> · { $count } need a look
    }
payout-list-line = <b>{ $amount }</b> · <code>{ $reference }</code> · { $trouble } · since { $since }
payout-list-button = Withdrawals
queue-payouts-button =
    { $count ->
        [one] Withdrawals · 1 to look at
       *[other] Withdrawals · { $count } to look at
    }

payout-facts =
    <b>{ $amount }</b> to { $to } · <code>{ $reference }</code>
    Fee { $fee } · { $state }
payout-owner = Of
payout-key-none = Nobody has been asked to send it.
payout-key =
    { $count ->
        [one] Attempt <code>{ $key }</code>, provider called once
       *[other] Attempt <code>{ $key }</code>, provider called { $count } times
    }
payout-asked-at = Last called { $at }
payout-provider-reference = Provider’s reference: <code>{ $reference }</code>

payout-state-draft = not confirmed
payout-state-dropped = put away
payout-state-review = on hold, being looked at
payout-state-held = on hold, not begun
payout-state-sending = being sent
payout-state-sent = on its way
payout-state-unknown = unknown
payout-state-settled = arrived
payout-state-returned = returned
payout-state-cancelled = called off

payout-happened = { $at } · { $what }
payout-happened-confirmed = confirmed by its owner
payout-happened-called-off = called off by its owner
payout-happened-released = let go by two people
payout-happened-declined = not let go, given back
payout-happened-sent = with the provider
payout-happened-unknown = no answer that says anything
payout-happened-settled = arrived
payout-happened-returned = returned to its owner
payout-happened-misreported = ⚠️ a report with another amount or account
payout-happened-contradicted = ⚠️ the provider says otherwise

payout-review-button = What was found in it
payout-trouble-unknown = ⚠️ Nobody can say whether it went out. The provider is asked every minute, and the money stays on hold. If the provider tells you by other means, two people can resolve it.
payout-trouble-late = ⚠️ It should have arrived by { $due }.
payout-trouble-waiting = It waits: its owner’s account is frozen or stopped, or nobody has begun to send it.
payout-trouble-short-unknown = unknown
payout-trouble-short-late = late
payout-trouble-short-waiting = waits

payout-resolve-settled-button = It has arrived
payout-resolve-failed-button = It did not go out
payout-reference-ask = What does the provider call it? The reference in their own records, for example <code>TRX-20415</code>
payout-reference-awaits = the provider’s reference
payout-resolution-settled = To be said: <b>it has arrived</b>
payout-resolution-failed = To be said: <b>it did not go out</b>, and is its owner’s again
approval-what-resolve-payout = Resolve a withdrawal
approval-effect-resolve-payout = If approved, it ends as said here, and its owner is told. Should the provider say otherwise later, nobody’s balance moves: it becomes a case of unmatched money.
failure-provider-reference-invalid =
    ⛔ That is no reference: 4 to 64 letters, digits, dots, dashes or slashes.
    <code>provider_reference_invalid</code>
