## /limits: what one payment and one day may come to.

limits-title = <b>{ $left }</b> left to send today
limits-single = One payment: up to <b>{ $single }</b>
limits-daily = A day: up to <b>{ $daily }</b>, { $used } of it used
limits-reset = Today's limit starts over at { $resetsAt }.
limits-cooling = ⚠️ Access to your account changed recently. Sending is limited until { $until }.
limits-small = Without a PIN: up to { $small } a payment and { $smallDaily } a day. Above that I ask for your payment PIN.
limits-level = Verification level: { $level ->
    [0] not verified yet
   *[other] { $level }
}
limits-button = See limits
limits-raise-button = Ask to raise my limit
limits-raise-text = Please raise my daily limit for sending. It is { $limit } now, { $used } of it used today.
limits-raised-asked =
    ⏳ <b>Support request no. { $number }</b> asks to raise your limit.
    Support answers here, by { $dueAt } at the latest. Until then your limits stay as they are.
limits-add-button = Add something
