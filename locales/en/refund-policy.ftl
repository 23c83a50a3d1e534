## What a shop says about refunds: its settings, and what buyers read.

refunds-within = Refunds: ask within { $days } { $days ->
        [one] day
       *[other] days
    }.
refunds-until = Refunds: ask until { $until }.
refunds-none = This shop takes no refund requests.
refunds-with-terms = { $said } The shop says: “{ $terms }”
receipt-refunds = Refunds

refund-policy-button = Refund policy
refund-policy-title = <b>Refund policy of { $shop }</b>
refund-policy-unsaid = You have not said anything yet: buyers may ask for 180 days.
refund-policy-explain = Buyers read it before they pay and on their receipt. A change holds for what is paid from now on. You can give money back for 180 days, whatever stands here.
refund-policy-none-button = No refunds
refund-policy-days-button = { $days } days
refund-policy-terms-button = In your own words
refund-policy-ask = What should buyers know about refunds? For example: <code>Unopened, with the receipt.</code> Up to { $max } characters.
refund-policy-awaits = a sentence about refunds
refund-policy-no-terms-button = Nothing but the days
failure-refund-ask-over =
    ⛔ Not asked: by its policy this shop takes refund requests until { $until }.
    If something is wrong with the payment itself, support looks at it.
