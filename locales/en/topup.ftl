## /topup: by which way, how much, where to, and what became of it.

topup-rail-ask = How would you like to top up?
topup-rail-ask-amount = How would you like to top up <b>{ $amount }</b>?
topup-rail-card-button = Card
topup-rail-card-about = <b>Card</b>: at once, on the card processor's own page.
topup-rail-bank-button = Bank transfer
topup-rail-bank-about = <b>Bank transfer</b>: from an account in your own name, { $from } to { $to } hours.
topup-price-none = No fee
topup-price-percent = Fee { $percent }%, paid on top
topup-price-percent-fixed = Fee { $percent }% plus { $fixed }, paid on top
topup-price-exact = Fee { $fee } · you pay <b>{ $total }</b>
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
topup-card-title = ⏳ <b>{ $amount }</b> top-up by card
topup-card-cost = Fee { $fee } · your card is charged <b>{ $total }</b>
topup-card-no-fee = No fee
topup-card-how = Pay on the card processor's page. Your card number belongs there and nowhere else: never send it in a chat, not even here.
topup-card-time = It arrives at once, normally within a minute. I tell you as soon as it does.
topup-card-until = If you have not paid by { $until }, this top-up expires. Changed your mind? Just do not pay.
topup-card-pay-button = Pay { $total } by card
topup-card-paid-button = I have paid
topup-card-still-pending = Nothing has arrived yet. It usually takes less than a minute.
topup-card-asking =
    ⏳ Asking the card processor for the page to pay on.
    It takes ten seconds at most; if it does not answer, I tell you here. Nothing is charged meanwhile.
topup-copy-reference-button = Copy reference
topup-copy-account-button = Copy account
topup-copy-amount-button = Copy amount
topup-copy-holder-button = Copy holder
topup-copy-code-button = Copy bank code
topup-check-button = Check now
topup-bank-still-pending = Nothing has arrived yet. It usually takes up to { $to } hours.

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
topup-bank-expired =
    ⛔ Top-up of <b>{ $amount }</b> expired: nothing arrived in time.
    no. <code>{ $reference }</code>
topup-card-expired =
    ⛔ Top-up of <b>{ $amount }</b> expired: it was not paid in time.
    If you did pay, the money is credited as soon as the card processor reports it.
    no. <code>{ $reference }</code>
topup-bank-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the bank it came from.
    no. <code>{ $reference }</code>
topup-card-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the card it was paid with.
    no. <code>{ $reference }</code>

# Why a top-up failed, and what helps. One set for each rail.
topup-bank-reason-bank-unavailable = Your bank could not carry it out: it is under maintenance or out of order. Try again later, or ask your bank.
topup-bank-reason-bank-insufficient-funds = Your bank says that the account you pay from does not hold enough. Add money there first, or top up less.
topup-bank-reason-details-invalid = Your bank could not find the account from the details it was given. Copy them again and send a new transfer.
topup-bank-reason-name-mismatch = The name on the paying account is not the name on your OKPay account. Send it from an account in your own name.
topup-bank-reason-provider-unavailable = The service that takes in transfers for OKPay is out of order. The fault is not yours. Try again later.
topup-bank-reason-maintenance = OKPay was under maintenance. The fault is not yours. Try again later.

topup-card-reason-bank-unavailable = The bank of your card could not be reached. Try another card, or the same one later.
topup-card-reason-bank-insufficient-funds = The card does not hold enough, or its limit is reached. Top up less, or use another card.
topup-card-reason-details-invalid = The card's number, date or security code was wrong. Check them on the card and type them again.
topup-card-reason-name-mismatch = The name on the card is not the name on your OKPay account. Use a card of your own.
topup-card-reason-provider-unavailable = The card processor is out of order. The fault is not yours. Try again later, or use a bank transfer.
topup-card-reason-maintenance = Card payments are under maintenance. The fault is not yours. Try again later, or use a bank transfer.

topup-again-same-button = Top up { $amount } again
topup-again-less-button = Top up another amount
topup-again-details-button = Get the details again
topup-again-card-button = Try another card
topup-again-card-details-button = Type the card again
topup-again-own-card-button = Use a card of my own
topup-instead-button = { $way } instead
topup-again-own-button = Top up from my own account
topup-ask-support-button = Ask support
