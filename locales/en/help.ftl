help-chat-title = <b>What you can do here</b>
help-example = Faster in one line: <code>/send 25 @anna lunch</code> or <code>/link 12.50 Two cappuccinos</code>. A payment link or a photo of its QR code can be sent at any time.
help-safety = Nobody at OKPay ever asks for your password, your payment PIN or a code. Whoever does is not us. You type a code only where I ask for it here, and only then. In /security you choose a phrase by which you know my messages, and change your password and your email.
help-support-button = Ask support
help-page-button = More help on the web
