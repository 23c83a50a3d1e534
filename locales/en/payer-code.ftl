## The code a payer shows at a counter.

pay-code-button = Show a code
payer-code-card =
    <b>{ $digits }</b>
    Show this to the cashier, or read it out. It works once, for { $seconds } seconds.
    Nothing is paid by it alone: you confirm the amount here.
payer-code-new-button = New code
payer-code-used = ✅ <b>{ $shop }</b> has taken this code. What it asks for stands below.
payer-code-charged = You showed your code: <b>{ $shop }</b> asks for <b>{ $amount }</b>.
payer-code-other-balance-button = Pay from another balance
payer-code-refuse-button = I don't want this
payer-code-refused = ⛔ Nothing was paid, and the till was told.
payer-code-not-here = This is somebody's code for paying. Only a shop's till can take it.

till-code-button = Customer shows a code
till-code-ask =
    Type your customer's code, nine digits, or send me a photo of it.
    They find it under Pay, or by /code.
till-code-awaits = the nine digits your customer shows, or a photo of their code
till-code-back-button = Back to the sale
till-sale-asked = ⏳ Your customer has the amount on their phone and confirms there, until { $until }. Once it is paid, this card says so.
notice-sale-refused = ⛔ Not paid: your customer did not want the sale of <b>{ $amount }</b>.
failure-payer-code-invalid = ⛔ Not done: this code does not work. It is mistyped, was used already, or is older than a minute; your customer can make a new one in a second.
failure-payer-code-again-button = Try the code again
