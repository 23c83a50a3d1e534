## /topup: by which way, how much, where to, and what became of it.

topup-rail-ask = How would you like to top up?
topup-rail-ask-amount = How would you like to top up <b>{ $amount }</b>?
topup-rail-card-button = Card
topup-rail-card-about = <b>Card</b>: at once, on the card processor's own page.
topup-rail-platform-button = Payment platform
topup-rail-platform-about = <b>Payment platform</b>: from your balance at { $names }, at once.
topup-rail-provider-button = Payment provider
topup-rail-provider-about = <b>{ $names }</b>, a payment provider: from your account there, at once. It takes a fee of its own.
topup-rail-bank-button = Bank transfer
topup-rail-bank-about = <b>Bank transfer</b>: from an account in your own name, { $from } to { $to } hours.
topup-price-none = No fee
topup-price-percent = <a href="{ $why }">Fee</a> { $percent }%, paid on top
topup-price-percent-fixed = <a href="{ $why }">Fee</a> { $percent }% plus { $fixed }, paid on top
topup-price-exact = <a href="{ $why }">Fee</a> { $fee } · you pay <b>{ $total }</b>
topup-own-share = { $name } itself <a href="{ $whyOwn }">adds</a> { $share }
topup-own-exact = <a href="{ $why }">Our fee</a> { $fee } · { $name } itself <a href="{ $whyOwn }">adds</a> { $own } · you pay <b>{ $payable }</b> there
topup-own-percent = { $percent }%
topup-own-percent-fixed = { $percent }% plus { $fixed }
topup-rail-usual = Your usual way
topup-rail-down = ⚠️ Not available right now. We look every minute; please use another way meanwhile.
topup-rail-maintenance = ⚠️ Under maintenance right now: please use another way meanwhile.
topup-names-comma = { ", " }
topup-platform-ask = Which platform do you pay with?
topup-platform-awaits = a tap on one of the platforms
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
topup-card-time = Normally it arrives within a minute. I tell you as soon as it does.
topup-card-until = If you have not paid by { $until }, this top-up expires. Changed your mind? Just do not pay.
topup-card-pay-button = Pay { $total } by card
topup-card-paid-button = I have paid
topup-card-still-pending = Nothing has arrived yet. It usually takes less than a minute.
topup-card-asking =
    ⏳ Asking the card processor for the page to pay on.
    It takes ten seconds at most; if it does not answer, I tell you here. Nothing is charged meanwhile.
topup-bank-asking = ⏳ One moment.
topup-platform-title = ⏳ <b>{ $amount }</b> top-up from { $name }
topup-platform-cost = Fee { $fee } · your balance at { $name } is charged <b>{ $total }</b>
topup-platform-no-fee = No fee
topup-platform-how = Log in and confirm on { $name }'s page. Its password belongs there and nowhere else: never send it in a chat, not even here.
topup-platform-time = Normally it arrives within a minute. I tell you as soon as it does.
topup-platform-until = If you have not paid by { $until }, this top-up expires. Changed your mind? Just do not pay.
topup-platform-pay-button = Pay { $payable } with { $name }
topup-platform-paid-button = I have paid
topup-platform-still-pending = Nothing has arrived yet. It usually takes less than a minute.
topup-platform-asking =
    ⏳ Asking the platform for the page to pay on.
    It takes ten seconds at most; if it does not answer, I tell you here. Nothing is charged meanwhile.
topup-provider-title = ⏳ <b>{ $amount }</b> top-up through { $name }
topup-provider-cost = Fee { $fee } · { $name } itself adds { $own } · you pay <b>{ $payable }</b> there
topup-provider-no-fee = Our fee: none · { $name } itself adds { $own } · you pay <b>{ $payable }</b> there
topup-provider-how = Log in and confirm on { $name }'s page. Its password belongs there and nowhere else: never send it in a chat, not even here.
topup-provider-time = Normally it arrives within a minute. I tell you as soon as it does.
topup-provider-until = If you have not paid by { $until }, this top-up expires. Changed your mind? Just do not pay.
topup-provider-pay-button = Pay { $payable } with { $name }
topup-provider-paid-button = I have paid
topup-provider-still-pending = Nothing has arrived yet. It usually takes less than a minute.
topup-provider-asking =
    ⏳ Asking the provider for the page to pay on.
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
topup-platform-expired =
    ⛔ Top-up of <b>{ $amount }</b> expired: it was not paid in time.
    If you did pay, the money is credited as soon as the platform reports it.
    no. <code>{ $reference }</code>
topup-provider-expired =
    ⛔ Top-up of <b>{ $amount }</b> expired: it was not paid in time.
    If you did pay, the money is credited as soon as the provider reports it.
    no. <code>{ $reference }</code>
topup-bank-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the bank it came from.
    no. <code>{ $reference }</code>
topup-card-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the card it was paid with.
    no. <code>{ $reference }</code>
topup-platform-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the platform it was paid from.
    no. <code>{ $reference }</code>
topup-provider-returned =
    ⚠️ Top-up of <b>{ $amount }</b> was returned to the provider it was paid through.
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
topup-platform-reason-bank-unavailable = The platform could not reach the account behind your balance. Try again later, or pay from another platform.
topup-platform-reason-bank-insufficient-funds = Your balance at the platform is not enough. Add money there first, or top up less.
topup-platform-reason-details-invalid = The platform did not accept the account you logged in with. Check it and pay again.
topup-platform-reason-name-mismatch = The name at the platform is not the name on your OKPay account. Use an account of your own.
topup-platform-reason-provider-unavailable = The platform is out of order. The fault is not yours. Try again later, or use another way.
topup-platform-reason-maintenance = The platform is under maintenance. The fault is not yours. Try again later, or use another way.

topup-provider-reason-bank-unavailable = The provider could not reach the bank or card behind your account there. Try again later, or use another way.
topup-provider-reason-bank-insufficient-funds = Your account at the provider does not hold enough, its fee included. Add money there first, or top up less.
topup-provider-reason-details-invalid = The provider did not accept the account you logged in with. Check it and pay again.
topup-provider-reason-name-mismatch = The name at the provider is not the name on your OKPay account. Use an account of your own.
topup-provider-reason-provider-unavailable = The provider is out of order. The fault is not yours. Try again later, or use another way.
topup-provider-reason-maintenance = The provider is under maintenance. The fault is not yours. Try again later, or use another way.

topup-again-same-button = Top up { $amount } again
topup-again-less-button = Top up another amount
topup-again-details-button = Get the details again
topup-again-card-button = Try another card
topup-again-card-details-button = Type the card again
topup-again-own-card-button = Use a card of my own
topup-again-pay-button = Pay again
topup-again-own-platform-button = Use an account of my own
topup-instead-button = { $way } instead
topup-again-own-button = Top up from my own account
topup-ask-support-button = Ask support

# A card number was typed into the chat.
card-number-in-support =
    ⚠️ That looks like a card number. I have deleted it here and kept nothing of it.
    We never need it: write in words what happened.
card-number-masked = ⚠️ That looks like a card number. I have deleted your message here; support has your words, with the last four digits of the number only.
card-number-in-chat =
    ⚠️ That looks like a card number. I have deleted it here and kept nothing of it.
    A card number belongs on the card processor's own page and nowhere else. To top up by card, open that page from here.
