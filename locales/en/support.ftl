support-ask =
    <b>Support</b>
    What happened? Write it in one message, or send a screenshot with a few words. For a payment, add its number: you see it when you tap the payment in /history.
    You get an answer here within 24 hours. Leave out passwords, PINs and card numbers, on pictures too.
support-ask-about =
    <b>Support</b>
    What happened? Write it in one message, or send a screenshot with a few words. Which payment it is, support sees.
    You get an answer here within 24 hours. Leave out passwords, PINs and card numbers, on pictures too.
support-ask-refused =
    <b>Support</b>
    Does that not answer it? Write what you would like to know in one message, or send a screenshot. What was refused, support sees.
    You get an answer here within 24 hours. Leave out passwords, PINs and card numbers, on pictures too.
support-else-button = It is about something else
support-safe = Your account is safe: nothing was taken for what was refused.
support-untouched = Nothing has left your account for it. Support looks at whether your account is safe, and tells you here.
support-why-insufficient-balance = ⛔ Refused just now: less was available than it needed, fee included. What is on hold does not count.
support-why-insufficient-for-fee = ⛔ Refused just now: enough was available for the amount, and not for the fee on top.
support-why-limit-single = ⛔ Refused just now: it was more than one payment may be.
support-why-limit-daily = ⛔ Refused just now: it was more than may still go out today.
support-why-limit-monthly = ⛔ Refused just now: it was more than may still go out this month.
support-why-cooling-off = ⛔ Refused just now: the access to your account changed not long ago, and only small payments go out until { $until }.
support-why-second-factor-needed = ⛔ Refused just now: so large a payment needs two-factor authentication, and yours is off. You turn it on in /security.
support-why-destination-new = ⛔ Refused just now: the account you withdraw to is new, and for a day only small amounts go there.
support-why-region-not-supported = ⛔ Refused just now: the rules of a country do not allow it. /countries shows what they allow you.
support-why-payee-unavailable = ⛔ Refused just now: whoever it was for cannot be paid at the moment. It has nothing to do with you.
support-why-auth-failed = ⛔ Refused just now: the payment PIN was not the right one.
support-why-auth-locked = ⛔ Refused just now: the payment PIN or a code was wrong too often, so nothing goes out for a while. If those tries were not yours, /freeze.
support-why-risk-refused = ⛔ Refused just now: it looked unusual, and we stopped it to protect you. { $reason }
support-why-over = ✅ What stood in the way then is over: you can try again.
support-why-explained = ⛔ Refused just now. The <a href="{ $page }">help</a> explains why.
support-about = About <code>{ $about }</code>
support-about-transaction = About <code>{ $reference }</code>: { $kind }, { $amount }, { $state } · { $at }
support-state-done = done
support-kind-sent = money sent
support-kind-received = money received
support-kind-paid = a payment to a shop
support-kind-sold = a payment to the shop
support-kind-refund = a refund
support-kind-refunded = a refund given
support-kind-topup = a top-up
support-kind-exchange = an exchange
support-kind-withdrawal = a withdrawal
support-awaits = your message to support, in words or as a picture
support-name = Support
support-open =
    <b>Your support request no. { $number }</b>
    ⏳ An answer comes here by { $due } at the latest.
support-answered =
    <b>Your support request no. { $number }</b>
    ✅ Answered. Write again if something is still open.
support-live =
    <b>Your support request no. { $number }</b>
    You are talking with { $name } of OKPay. Write here, without a command.
support-locked = 🔒 This chat is locked, so what was said so far is not shown. Your payment PIN opens it.
support-add = What you write or send next is added to it.
support-written =
    ✅ <b>Support request no. { $number }</b>
    Support has your message. The answer comes here by { $due } at the latest.
support-written-live =
    ✅ <b>Support request no. { $number }</b>
    { $name } has your message. Just write on here.
support-from-you = <b>You</b>, { $at }
support-from-you-mail = <b>You</b>, by mail, { $at }
support-from-support = <b>{ $name }</b>, { $at }
support-sent-picture = 🖼 a picture
support-sent-document = 📄 a PDF
support-more-button = Add something
support-end-button = It is solved: close
support-closed = <b>Support request no. { $number } is closed.</b>
support-rate-ask = How was our help? Five stars are the best.
support-rated = You gave { $stars }. Thank you.
support-reopen-until = Not solved? You can open it again until { $until }.
support-reopen-week = Not solved? You can open it again within a week.
support-reopen-button = Not solved: open again
support-reopen-number-button = Open no. { $number } again
