## What OKPay is, how to reach it, and by what to know it.

about-title = About OKPay
about-what = OKPay is a wallet in a Telegram chat. You top it up, send money to people, pay shops, get paid and withdraw by talking to our bot. Every card shows payee, fee and total before anything moves, and nothing moves without your tap.
about-who = Whom it suits
about-who-text = People who live in Telegram and want to pay where they talk, at home or across borders; and shops, from a stall with one code on its counter to a server that uses our API.
about-who-not = It is not a bank and not a place to trade: there is no interest, no lending and no crypto-currency here.
about-where = Where it is accepted
about-where-text = At every checkout that says “Pay with OKPay”, wherever a shop shows an OKPay code or sends a payment link, and by everybody who has an account. Each shop decides for itself what it takes; the card you confirm names it. What is allowed depends on your country:
about-can = What it holds, and how money comes in
about-currencies = Balances in { $currencies }.
about-gap = { " " }
about-ways = Top up by { $ways }. What works now:
about-way = { $name } ({ $platforms })
about-comma = {", "}
about-history = How it came about
about-history-text = OKPay began as an online wallet for people and merchants, with an email, a password and a page. Today the same account lives in the chat, and the pages are for what must not be a chat: passwords, checkout, documents, and a look at your account from anywhere.
about-asked = Asked first

contact-title = Contact
contact-chat = In the chat
contact-chat-text = The quickest way: say what happened, or tap “Ask for help” on a transaction. A person answers in the same chat, within { $within } at the latest.
contact-mail = By mail
contact-mail-text = If you cannot get into the chat. Write from the email of your account; answered within { $within }.
contact-social = Elsewhere
contact-social-text = News only: nobody answers questions about an account there, and nobody writes to you first.
contact-tell = What helps us
contact-tell-text = Your OKPay ID or the number of the transaction, what you did, what you expected and what you saw, and a screenshot.
contact-never = Never send a password, a payment PIN, a code or a card number, and never to anybody who asks for one.

official-title = Official addresses
official-text = By these you know us. Compare them sign by sign: what only looks like one of them is not ours.
official-bot = Our bot on Telegram
official-domain = Our website
official-sender = Our mails come from
official-support = Support by mail
official-accounts = Our accounts elsewhere
official-check = Is it really us?
official-check-label = A name, link, mail address, or the code on a receipt
official-check-submit = Check
official-never = What we never do
official-never-text = We never write first to ask for anything, never ask for a password, a PIN or a code, never send you to another bot, and there is no app to download. Staff answer in our own chat, in your request, and nowhere else.
official-more = How to tell that it is really us
