support-ask =
    <b>Support</b>
    What happened? Write it in one message. For a payment, add its number: you see it when you tap the payment in /history.
    You get an answer here within 24 hours. Leave out passwords, PINs and card numbers.
support-about = About <code>{ $about }</code>
support-awaits = your message to support, in words
support-no-photos = Support reads words only for now. Please describe what the picture shows.
support-open =
    <b>Your support request no. { $number }</b>
    ⏳ An answer comes here by { $due } at the latest.
support-answered =
    <b>Your support request no. { $number }</b>
    ✅ Answered. Write again if something is still open.
support-add = What you write next is added to it.
support-written =
    ✅ <b>Support request no. { $number }</b>
    Support has your message. The answer comes here by { $due } at the latest.
support-from-you = <b>You</b>, { $at }
support-from-support = <b>Support</b>, { $at }
support-more-button = Add something
