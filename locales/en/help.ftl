help-chat-title = <b>What you can do here</b>
help-example = Faster in one line: <code>/send 25 @anna lunch</code> or <code>/link 12.50 Two cappuccinos</code>. A payment link or a photo of its QR code can be sent at any time.
help-safety = Nobody at OKPay ever asks for your password, your payment PIN or a code. Whoever does is not us. You type a code only where I ask for it here, and only then. In /security you choose a phrase by which you know my messages, and change your password and your email.
help-support-button = Ask support
help-page-button = More help on the web
help-search-hint = Looking for something? Type <code>/help</code> and a word, like <code>/help limit</code>, or pick a topic.
help-all-button = All topics
help-did-it = Did this help?
help-yes-button = Yes
help-no-button = No
help-helped = Good to know, thank you.
help-not-helped =
    <b>Then a person should look at it.</b>
    Support sees which answer you read.
help-not-helped-near =
    <b>Then a person should look at it.</b>
    Support sees which answer you read. Or one of these:
help-found = What fits “{ $query }”:
help-found-none =
    <b>Nothing here fits “{ $query }”.</b>
    Try one word, a failure code for example, pick a topic, or ask a person.
