## /fees: the schedule in force.

fees-send-title = <b>Sending to a person</b>
fees-pay-title = <b>Getting paid by payment link</b> (the shop pays; payers pay nothing)
fees-topup-card-title = <b>Top-up by card</b>, paid on top of the amount
fees-topup-bank-title = <b>Top-up by bank transfer</b>
fees-percent = { $currency }: { $percent }% of the amount
fees-percent-fixed = { $currency }: { $percent }% of the amount plus { $fixed }
fees-fixed = { $currency }: { $fixed } each
fees-free = { $currency }: free
fees-percent-all = { $percent }% of the amount, in every currency
fees-free-all = Free in every currency
fees-min = at least { $min }
fees-max = at most { $max }
fees-before = You see the exact fee before you confirm. Version { $version }.
fees-comma = {", "}
