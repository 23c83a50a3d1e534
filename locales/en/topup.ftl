## /topup: by which way, how much, where to, and what became of it.

topup-rail-ask = How would you like to top up?
topup-rail-bank-button = Bank transfer
topup-rail-bank-about = <b>Bank transfer</b>: from an account in your own name. The next card says what it costs and how long it takes.
topup-rail-awaits = a tap on one of the ways to top up

topup-amount-ask =
    How much would you like to top up?
    A number is taken as { $currency }. For another currency add its code.

topup-bank-title = ⏳ <b>{ $amount }</b> top-up by bank transfer
topup-bank-how = Send exactly this amount from your bank, with the reference. Without the reference we cannot tell whose money it is.
topup-bank-holder = Account holder: { $holder }
topup-bank-bank = Bank: { $bank }
topup-bank-account = Account: <code>{ $account }</code>
topup-bank-code = Bank code: <code>{ $code }</code>
topup-bank-reference = Reference: <code>{ $reference }</code>
topup-bank-fee = Fee { $fee }
topup-bank-no-fee = No fee
topup-bank-time = { $from ->
        [0] Arrives within { $to } hours after your bank sends it.
       *[other] Arrives { $from } to { $to } hours after your bank sends it.
    } I tell you as soon as it does.
topup-bank-until = If nothing arrives by { $until }, this top-up expires. Changed your mind? Just do not send it.
topup-copy-reference-button = Copy reference
topup-copy-account-button = Copy account
topup-copy-amount-button = Copy amount
topup-copy-holder-button = Copy holder
topup-copy-code-button = Copy bank code
topup-check-button = Check now
topup-still-pending = Nothing has arrived yet. It usually takes up to { $to } hours.

topup-credited =
    ✅ <b>{ $amount }</b> topped up
    no. <code>{ $reference }</code>
topup-failed =
    ⛔ Top-up of <b>{ $amount }</b> failed. Nothing was credited.
    no. <code>{ $reference }</code>
topup-in-review =
    ⏳ Top-up of <b>{ $amount }</b> is being checked: what arrived differs from it.
    Support decides and you hear here. Your money is safe, and please do not send it again.
    no. <code>{ $reference }</code>
topup-expired =
    ⛔ Top-up of <b>{ $amount }</b> expired: nothing arrived in time.
    no. <code>{ $reference }</code>
topup-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the bank it came from.
    no. <code>{ $reference }</code>

# Why a top-up failed, and what helps.
topup-reason-bank-unavailable = Your bank could not carry it out: it is under maintenance or out of order. Try again later, or ask your bank.
topup-reason-bank-insufficient-funds = Your bank says that the account you pay from does not hold enough. Add money there first, or top up less.
topup-reason-details-invalid = Your bank could not find the account from the details it was given. Copy them again and send a new transfer.
topup-reason-name-mismatch = The name on the paying account is not the name on your OKPay account. Send it from an account in your own name.
topup-reason-provider-unavailable = The service that takes in transfers for OKPay is out of order. The fault is not yours. Try again later.
topup-reason-maintenance = OKPay was under maintenance. The fault is not yours. Try again later.

topup-again-same-button = Top up { $amount } again
topup-again-less-button = Top up another amount
topup-again-details-button = Get the details again
topup-again-own-button = Top up from my own account
topup-ask-support-button = Ask support
