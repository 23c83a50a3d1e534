## Payments that wait, and everything else that is on hold or restricted

held-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
held-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
send-confirm-delayed =
    This person is new to you, and in all this is not a small amount. So it waits { $wait } after you confirm, until about { $time }.
    Until then one tap calls it off, and all of it comes back, fee included. After that it is theirs and cannot be called back.
send-confirm-keeps-delayed = After this you keep { $keeps }.

held-receipt =
    ⏳ <b>{ $amount }</b> to { $payee } waits until { $until }
    Why: this person is new to you, and in all it is not a small amount; a little time helps against fraud. Then it goes by itself. Until then one tap calls it off, and { $total } is back.
    no. { $reference }
held-receipt-review =
    ⏳ <b>{ $amount }</b> to { $payee } is on hold
    We are checking this payment: it looks unusual. { $total } waits and stays yours; everything else works as before.
    Decided by { $until }. If nobody has decided by then, all of it comes back.
    no. { $reference }
held-call-off-button = Call it off
held-called-off =
    ✅ Called off. <b>{ $total }</b> is available again.
    no. { $reference }

holds-title = <b>On hold</b>
holds-nothing = Nothing is on hold, and nothing restricts your account.
holds-frozen =
    ❄️ <b>Your account is frozen until you unfreeze it.</b>
    Still works: looking, receiving, topping up, support.
    Needed: your password, and a code if two-factor is on, on the page behind Unfreeze. For a day after a password that came by mail, your payment PIN here as well, unless two-factor was on before. There is no time limit.
holds-stopped =
    ⛔ <b>Too many wrong codes: nothing goes out until { $until }.</b>
    Still works: looking, receiving, topping up, support.
    Needed: nothing; it ends by itself. If those tries were not yours, freeze your account.
holds-cooling =
    ⚠️ <b>Access to your account changed recently. For your protection, only small payments go out until { $until }.</b>
    Still works: small payments, looking, receiving, topping up, support.
    Needed: nothing; then your usual limits apply again.
holds-restriction =
    ❄️ <b>Your account is frozen for now.</b> { $about }
    Still works: looking, receiving (it waits on hold), topping up, support.
    Needed: { $needed }
    We look at it by { $due }. You can appeal at any time.
holds-restrictions =
    ❄️ <b>Your account is frozen for now, for more than one reason.</b>
    Still works: looking, receiving (it waits on hold), topping up, support.
holds-restriction-reason =
    <b>{ $at }.</b> { $about }
    Needed: { $needed }
    We look at it by { $due }.
holds-restrictions-each =
    Each is settled by itself{ $own ->
        [yes] .
       *[no] , and your account opens once the last one is.
    } You can appeal at any time.
holds-restriction-own = You have frozen it yourself, too: once we lift our freeze, it stays frozen until you unfreeze it in /security.
holds-needed-security = nothing from you yet; if we need anything, we ask here.
holds-needed-identity = proof that it is you; support tells you which.
holds-needed-payment = nothing from you yet; if we need anything, we ask here.
holds-needed-topup = tell support how it came to that; they say how it is settled.
holds-needed-legal = nothing from you; support tells you what may be told.
hold-line-first-payment =
    ⏳ <b>{ $total }</b> to { $to } · somebody new to you
    Goes by itself at { $until }. Nothing is needed; until then you can call it off{ $free ->
        [yes] . Everything else works.
       *[no] .
    }
hold-line-first-payment-frozen =
    ⏳ <b>{ $total }</b> to { $to } · somebody new to you
    It stays here while your account is frozen, and can be called off.
hold-line-first-payment-stopped =
    ⏳ <b>{ $total }</b> to { $to } · somebody new to you
    It stays here until { $until }, and can be called off. Then it goes by itself.
hold-line-first-payment-due =
    ⏳ <b>{ $total }</b> to { $to } · somebody new to you
    Its time is over; it goes within a minute.
hold-line-review =
    ⏳ <b>{ $total }</b> to { $to } · being checked
    Decided by { $until }, or it comes back by itself. Nothing is needed from you{ $free ->
        [yes] . Everything else works.
       *[no] .
    }
hold-line-review-withdrawal =
    ⏳ <b>{ $total }</b> to { $to } · being looked at · no. { $reference }
    Decided by { $until }, or it comes back by itself. Nothing is needed from you{ $free ->
        [yes] . Everything else works.
       *[no] .
    }
hold-line-received = ⏳ <b>{ $total }</b> received while your account was frozen. It is available when that is settled.
hold-line-withdrawal = ⏳ <b>{ $total }</b> on its way out. It is taken when it has left, or comes back.
hold-line-withdrawal-to =
    ⏳ <b>{ $total }</b> to { $to } · on its way out · no. { $reference }
    It is taken when it has arrived, or comes back.
hold-line-withdrawal-waits =
    ⏳ <b>{ $total }</b> to { $to } · waits after a freeze or a recovery · no. { $reference }
    Goes by itself from { $until } on. If you did not order it, call it off until then.
holds-button = What is on hold
holds-why-button = Reason and appeal
holds-call-off-button = Call off { $total }
holds-withdrawal-button = Withdrawal · { $reference }
holds-appeal-payment-button = Appeal · { $reference }
holds-appeal-button = Appeal

appeal-ask =
    Send this appeal to support?
    “{ $text }”
    Somebody reads it and answers here within 24 hours.
appeal-text-account = I appeal against the freeze of my account. Please look at it and tell me what is needed.
appeal-text-payment = I appeal against the hold on { $reference }. Please look at it.
appeal-send-button = Send the appeal
appeal-sent =
    ✅ Appeal sent · request { $number }
    You get an answer here by { $due }.
appeal-add-button = Add something

notice-held-sent =
    ✅ <b>{ $amount }</b> sent to { $to }
    It is theirs now and cannot be called back.
    no. { $reference }
notice-held-returned-rejected =
    ⚠️ Your payment to { $to } was not sent. <b>{ $total }</b> is available again.
    We checked it and decided against it, to protect you. Your account is safe: nothing has left it, and everything works.
    no. { $reference }
notice-held-returned-not-decided =
    ⚠️ Your payment to { $to } was not sent. <b>{ $total }</b> is available again.
    We did not finish checking it in time. That is on us; you may send it again.
    no. { $reference }
notice-held-returned-payee-gone =
    ⚠️ Your payment to { $to } was not sent. <b>{ $total }</b> is available again.
    They have closed their account meanwhile.
    no. { $reference }
notice-held-returned-payouts-off =
    ⚠️ Your shop’s payout to { $to } was not sent. <b>{ $total }</b> is available again.
    While it waited, its key was revoked, or payouts or your authenticator were turned off. If you still want it paid, your server asks again.
    no. { $reference }
notice-held-returned-rate-old =
    ⚠️ Your payment to { $to } was not sent. <b>{ $total }</b> is available again, fee included.
    It waited longer than its exchange rate is kept. At today’s rate it can be paid again.
    no. { $reference }
notice-held-returned-taken-back =
    ⚠️ Your payment to { $to } was not sent.
    A top-up of yours was taken back. <b>{ $total }</b> no longer waits: it covers that first, and what is left is in your balance.
    no. { $reference }
notice-held-returned-again-button = Pay again
