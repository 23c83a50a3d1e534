help-chat-title = <b>What you can do here</b>
help-example = Faster in one line: <code>/send 25 @anna lunch</code> or <code>/link 12.50 Two cappuccinos</code>. A payment link or a photo of its QR code can be sent at any time.
help-safety = Nobody at OKPay ever asks for your password, your payment PIN or a code. Whoever does is not us.
help-support-button = Ask support
