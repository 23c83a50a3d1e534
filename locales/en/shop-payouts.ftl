## What a shop's servers pay to people: turned on by its owner in the chat.

payouts-button = Payouts by the API
payouts-off =
    <b>Payouts by the API: off</b>
    No key of { $shop } can send money out of your balance.
payouts-on =
    <b>Payouts by the API: on</b> since { $since }
    Servers of { $shop } may pay people out of your balance: <b>{ $payment }</b> at once and <b>{ $day }</b> a day at the most. Left today: { $left }.
payouts-would = If you turn it on: <b>{ $payment }</b> at once and <b>{ $day }</b> a day at the most.
payouts-factor = This needs an authenticator: whoever has only your phone must not be able to turn it on.
payouts-how = It takes a key that is made for payouts, and every request is signed. Your limits and our security checks hold for these payments too, and you hear of each one here.
payouts-awaits = a tap on one of the buttons
payouts-on-button = Turn on
payouts-change-button = Change to this
payouts-off-button = Turn payouts off
payouts-payment-ask = How much may one payout be? Now { $now }, at the most { $most }.
payouts-day-ask = How much may be paid out <b>in a day</b>? Now { $now }, at the most { $most }.
payouts-confirm-title = <b>Payouts by the API</b>
payouts-cancelled = ⛔ Nothing was changed.
payouts-done =
    ✅ <b>Payouts by the API are on</b>
    { $shop }: { $payment } at once and { $day } a day at the most. Now make a key for payouts, under API keys.
payouts-ended =
    ⛔ <b>Payouts by the API are off</b>
    From now on no key sends anything out. What still waits is not sent and comes back to you. What was paid stays paid.

## The same for tokens of Crypto Pay clients, which do not sign.

transfers-button = Crypto Pay transfers
transfers-off =
    <b>Crypto Pay transfers: off</b>
    No Crypto Pay token of { $shop } can send money out of your balance.
transfers-on =
    <b>Crypto Pay transfers: on</b> since { $since }
    Servers of { $shop } may pay people out of your balance: <b>{ $payment }</b> at once and <b>{ $day }</b> a day at the most. Left today: { $left }.
transfers-how = The token alone pays, unsigned, from the addresses you named when you made it. So the caps are lower than for payouts by the API. Your limits and our security checks hold for these payments too, and you hear of each one here.
transfers-off-button = Turn transfers off
transfers-confirm-title = <b>Crypto Pay transfers</b>
transfers-done =
    ✅ <b>Crypto Pay transfers are on</b>
    { $shop }: { $payment } at once and { $day } a day at the most.
transfers-ended =
    ⛔ <b>Crypto Pay transfers are off</b>
    From now on no Crypto Pay token sends anything out. What still waits is not sent and comes back to you. What was paid stays paid.

notice-shop-paid-out = Your shop’s server paid <b>{ $amount }</b> to { $to }. It left your balance as { $total }.
notice-shop-payout-waits =
    ⏳ Your shop’s server pays <b>{ $amount }</b> to { $to }, for the first time.
    It is sent at { $until }; until then you can call it off.
notice-shop-payout-review =
    ⏳ Your shop’s server pays <b>{ $amount }</b> to { $to }. We look at it first, until { $until } at the latest.
    You can call it off.
notice-shop-payout-call-off-button = Call it off

failure-payouts-off = Payouts by the API are off for this shop.
failure-payout-unsigned = The request is not signed as it has to be, or its signature is older than five minutes.
failure-payout-unknown = There is no such payout.
