## /fees: the schedule in force.

fees-send-title = <b>Sending to a person</b>
fees-pay-title = <b>Getting paid by payment link</b> (the shop pays, and has it back in proportion with what it refunds; payers pay nothing)
fees-exchange-title = <b>Exchanging currencies</b>, on top of what is exchanged
fees-topup-card-title = <b>Top-up by card</b>, paid on top of the amount
fees-topup-platform-title = <b>Top-up from a payment platform</b>, paid on top of the amount
fees-topup-provider-title = <b>Top-up through a payment provider</b>, paid on top of the amount
fees-provider-own-title = <b>What the provider itself takes</b>, on top of that; it goes to the provider
fees-topup-bank-title = <b>Top-up by bank transfer</b>
fees-withdraw-bank-title = <b>Withdrawal to a bank account</b>, on top of the amount
fees-withdraw-card-title = <b>Withdrawal to a card</b>, on top of the amount
fees-min = at least { $min }
fees-max = at most { $max }
fees-comma = {", "}
fees-title = <b>Fees in { $currency }</b>
fees-level = { $level ->
    [0] Prices for accounts that are not verified yet.
   *[other] Prices at your verification level, { $level }.
}
fees-percent = { $percent }% of the amount
fees-percent-fixed = { $percent }% of the amount plus { $fixed }
fees-fixed = { $fixed } each time
fees-free = Free
fees-saving = Verified at level { $level }: { $price }. On { $example } you would save { $saved }.
fees-from = From { $date }: { $price }
fees-example = On { $example } that is { $fee }. A fraction of the smallest unit counts as a whole one.
fees-before = You see the exact fee before you confirm, and exactly that is booked.
fees-version-one = Version { $version }, in force since { $date }.
fees-version-some = Versions { $oldest } to { $version }, the newest in force since { $date }.
fees-verify-button = Get verified
fees-all-button = All fees
