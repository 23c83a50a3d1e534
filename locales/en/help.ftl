help-chat-title = <b>What you can do here</b>
help-example = Faster in one line: <code>/send 25 @anna lunch</code>
help-safety = Nobody at OKPay ever asks for your password, your payment PIN or a code. Whoever does is not us.
help-support-button = Ask support
