support-ask =
    <b>Support</b>
    What happened? Write it in one message, or send a screenshot with a few words. For a payment, add its number: you see it when you tap the payment in /history.
    You get an answer here within 24 hours. Leave out passwords, PINs and card numbers, on pictures too.
support-ask-about =
    <b>Support</b>
    What happened? Write it in one message, or send a screenshot with a few words. Which payment it is, support sees.
    You get an answer here within 24 hours. Leave out passwords, PINs and card numbers, on pictures too.
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
