## What a shop sells, where it is, and which payments it takes.

policy-button = What I take
policy-title = <b>What { $shop } takes</b>
policy-everything = Every payment: from everywhere, in every currency, of any amount.
policy-explain = Payers see this before they try. Whoever is refused is told why, and can let you know.
policy-countries-button = Countries
policy-currencies-button = Currencies
policy-amounts-button = Amounts
policy-clear-button = Take every payment
policy-currencies =
    <b>In which currencies is { $shop } paid?</b>
    It is the currency of your links that counts: people pay them from any balance they have.
policy-currency-taken = ✓ { $currency }
policy-currency-not = { $currency }

policy-which-ask =
    <b>Where may your payers be at home?</b>
    It goes by the country of their phone number.
policy-which-awaits = a tap on one of the buttons
policy-only-button = Only in some countries
policy-not-button = Everywhere but some
policy-everywhere-button = Everywhere
policy-countries-ask-only = From which countries do you take payments? For example: <code>Austria, Germany, CH</code>
policy-countries-ask-not = From which countries do you take no payments? For example: <code>Austria, Germany, CH</code>
policy-countries-awaits = names of countries, with commas between them
policy-country-unclear = I am not sure which country “{ $typed }” is. Please write its name in full, or its code of two letters.
policy-least-ask =
    <b>How much must a payment be at least?</b>
    A number is taken as { $currency }. For another currency add its code: each has its own limits.
policy-most-ask =
    <b>And how much at most?</b>
    A number is taken as { $currency }.
policy-amount-awaits = an amount, for example 5.00, or a tap on the button
policy-no-least-button = Any small amount
policy-no-most-button = Any large amount
policy-other-currency = Please name it in { $currency }, as the other one.
policy-most-less = That is less than { $least }. Please name more, or tap the button.

takes-countries-only = Takes payments only from { $countries }.
takes-countries-not = Takes no payments from { $countries }.
takes-currencies = Takes payments only in { $currencies }.
takes-amount-between = Takes payments from { $least } to { $most }.
takes-amount-least = Takes payments from { $least }.
takes-amount-most = Takes payments up to { $most }.
takes-told =
    ✅ The shop was told, without your name.
    When it has changed what it takes, the same link can be paid.

shop-profile = { $category } · { $country }
shop-category-button = What it sells
shop-country-button = Where it is
shop-country-ask = In which country is your shop? For example: <code>Austria</code>
shop-category-ask =
    <b>What does your shop sell?</b>
    Things and services outside Telegram. What is used inside Telegram can only be sold for Telegram Stars.
shop-category-none = What it sells is not said yet
shop-category-food = Food and drink
shop-category-goods = Goods
shop-category-services = Services on site
shop-category-health = Health and beauty
shop-category-travel = Travel and rides
shop-category-events = Events and tickets
shop-category-lessons = Lessons and courses on site
shop-category-giving = Donations
shop-category-digital-goods = Digital goods
shop-category-games = Games and items in them
shop-category-channels = Paid channels and bots
shop-category-online-services = Online services

notice-payment-not-taken-country =
    Somebody in <b>{ $country }</b> would have paid you <b>{ $amount }</b>.
    Your shop takes no payments from there. They can try again when you change that.
notice-payment-not-taken-country-unknown =
    Somebody would have paid you <b>{ $amount }</b>.
    We do not know their country, and your shop takes payments only from some. They can try again when you change that.
notice-payment-not-taken-currency =
    Somebody would have paid you <b>{ $amount }</b>.
    Your shop takes no payments in that currency. They can try again when you change that.
notice-payment-not-taken-amount =
    Somebody would have paid you <b>{ $amount }</b>.
    That is outside the amounts your shop takes. They can try again when you change that.
