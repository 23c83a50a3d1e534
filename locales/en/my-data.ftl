## Everything we have of somebody, to be taken along (S83): its cards, its page, and what is written in it.

my-data-button = My data
my-data-all-button = All my data
my-data-make-button = Make the file
my-data-close-button = Close my account
my-data-page-button = Get it on the page
my-data-offer =
    <b>Your data</b>
    One ZIP file with everything we have of you: your details, payments, papers, shop and requests as JSON, the statement of the whole time as PDF and CSV, and the pictures you sent us.
my-data-careful = Whoever has this file knows all of that: keep it where only you can open it. I ask for your PIN first.
my-data-making =
    ⏳ Putting your data together.
    It appears here, usually within a minute. You can go on meanwhile.
my-data-sent =
    ✅ <b>Your data</b>
    Everything we have of you, and a page that says what is left out and why. Check that it is ours: /verify <code>{ $code }</code>
my-data-too-large = ✅ <b>Your data is too large for a chat.</b> Log in on our page and take it from there.
failure-pin-needed-my-data = 🔑 <b>Your payment PIN first.</b> Everything we know of you is in that file.
notice-paper-ended-data =
    ⚠️ The file with your data could not be made.
    Your money has nothing to do with it. Make it again, or ask support.

my-data-title = Your data at OKPay
my-data-of = Of { $name }, OKPay ID { $okpayId }.
my-data-made = Made on { $at }. Whoever gets this can check it with /verify { $code }.
my-data-files = What is here:
my-data-file-json = data.json: everything below, for programs
my-data-file-pdf = statement.pdf: every movement of your money from the first day, to read (left out where there are more than 100,000)
my-data-file-csv = statement.csv: the same for spreadsheets
my-data-file-sent = files/: the pictures and documents you sent us; data.json says which is which
my-data-tables = What data.json says, list by list:
my-data-units = Amounts are in the smallest unit of their currency (25.00 EUR is "2500"); times are UTC.
my-data-left-out = What is left out, and why:
my-data-untold-secret = It opens your account or proves something: in a file it would only help a thief.
my-data-untold-passing = Copies and counters that are deleted by themselves within days; what they are of is in the file.
my-data-untold-others = It is other people’s, or it is how our staff and banks do their work.
my-data-untold-law = How fraud is looked for: whoever could read it would get round it.
my-data-untold-statement = It is in your statement, line by line.
my-data-table-user = you and your settings
my-data-table-chat = the chat you use us in
my-data-table-web-session = logins on the web
my-data-table-email-change = changes of your address
my-data-table-mailbox-case = requests for another address when the mailbox was lost
my-data-table-rebind = moves of your account into another chat
my-data-table-restriction = when your account was frozen by us
my-data-table-identity-case = what you gave to be verified
my-data-table-identity-file = your identity papers
my-data-table-identity-look = when staff looked at them
my-data-table-audit-event = what you did that we noted for your security
my-data-table-intent = payments you made or began
my-data-table-exchange = exchanges of currencies
my-data-table-top-up = top-ups
my-data-table-destination = your bank accounts and cards
my-data-table-payout = withdrawals
my-data-table-refund = refunds you gave or got
my-data-table-refund-request = refunds you asked for
my-data-table-correction = corrections of your balance by us
my-data-table-limit-override = limits of your own
my-data-table-inherited-limit = limits carried over from a closed account
my-data-table-kept-payee = people and shops you saved
my-data-table-spend-counter = what of your limits was used, day by day
my-data-table-connection = apps you connected
my-data-table-paper = statements and receipts you asked for
my-data-table-closing = when you wanted to leave
my-data-table-shop = your shop
my-data-table-shop-member = where you work
my-data-table-shop-refund-policy = your shop’s refund terms
my-data-table-shop-picture = your shop’s pictures
my-data-table-payment-link = payment links and invoices of your shop
my-data-table-crypto-pay-invoice = invoices your servers made in the Crypto Pay way
my-data-table-api-key = keys of your shop’s servers
my-data-table-webhook-endpoint = addresses your shop’s servers listen at
my-data-table-connect-app = your shop’s apps
my-data-table-payout-allowance = what your servers may pay out
my-data-table-shop-payout = what they paid out
my-data-table-test-invoice = invoices in test mode
my-data-table-test-refund = refunds in test mode
my-data-table-ticket = your requests to support
my-data-table-ticket-message = what you wrote to support, and our answers
my-data-table-help-rating = which answers of the help you found useful
