## /limits: what one payment, a day and a month may come to.

limits-title = <b>{ $left }</b> left to send today
limits-single = One payment: up to <b>{ $single }</b>
limits-daily = A day: up to <b>{ $daily }</b> · { $used } used · { $left } left
limits-reset = The daily limit starts over on { $resetsAt }.
limits-monthly = A month: up to <b>{ $monthly }</b> · { $used } used · { $left } left
limits-month-reset = The monthly limit starts over on { $resetsAt }.
limits-cooling = ⚠️ Access to your account changed recently. Only small payments go out until { $until }.
limits-frozen = ❄️ Your account is frozen: nothing goes out until it is unfrozen. After that, what these limits leave goes out again.
limits-stopped = ⛔ Too many wrong codes: nothing goes out until { $until }. After that, what these limits leave goes out again.
limits-small = Without a PIN: up to { $small } a payment and { $smallDaily } a day, { $left } of it left today. Above that I ask for your payment PIN.
limits-small-cooling = Without a PIN: up to { $small } a payment and { $smallDaily } a day, { $left } of it left today.
limits-small-none = I ask for your payment PIN for every payment.
limits-code = Above { $code } a payment I also ask for a code from your authenticator app.
limits-codeless = Above { $code } a payment you need two-factor, which is off.
limits-one-sum = These limits count all your currencies together, at current rates, in { $currency }.
limits-level = Verification level: { $level ->
    [0] not verified yet
   *[other] { $level }
}
limits-next = Level { $level } would allow { $single } a payment, { $daily } a day and { $monthly } a month.
limits-verify-button = Raise my limits
limits-button = See limits
limits-raise-button = Ask to raise my limit
limits-raise-text = Please raise my limits for sending. A day: { $limit }, { $used } of it used. A month: { $monthly }, { $usedThisMonth } of it used.
limits-raised-asked =
    ⏳ <b>Support request no. { $number }</b> asks to raise your limit.
    Support answers here, by { $dueAt } at the latest. Until then your limits stay as they are.
limits-add-button = Add something

## What one's shop may be paid.
limits-shop-title = <b>Your shop may be paid</b>
limits-shop-single = At once: up to <b>{ $single }</b>
limits-shop-daily = A day: up to <b>{ $daily }</b> · { $used } taken · { $left } left
limits-shop-monthly = A month: up to <b>{ $monthly }</b> · { $used } taken · { $left } left
limits-shop-next = Level { $level } would let your shop take { $single } at once, { $daily } a day and { $monthly } a month.
limits-raise-shop-text = Please raise what my shop may be paid. A day: { $limit }, { $used } of it taken. A month: { $monthly }, { $usedThisMonth } of it taken.
notice-shop-limit-single =
    ⚠️ <b>A payment of { $asked } was refused.</b>
    Your shop may take { $limit } at once at the most.
notice-shop-limit-daily =
    ⚠️ <b>A payment of { $asked } was refused.</b>
    Your shop may take { $limit } a day, and { $used } of that is taken. It starts over on { $until }.
notice-shop-limit-monthly =
    ⚠️ <b>A payment of { $asked } was refused.</b>
    Your shop may take { $limit } a month, and { $used } of that is taken. It starts over on { $until }.
