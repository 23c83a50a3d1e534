## What is allowed from which country: /countries, the page of that name, and refusals because of it.

countries-title = What works where
countries-mine = <b>Your account: { $country }</b>
countries-mine-unnamed = <b>Your account</b>
countries-everywhere = Everything, in all { $count } currencies
countries-elsewhere = <b>All other countries</b>
countries-none = <b>{ $country }</b>: no accounts
countries-country = <b>{ $country }</b>
countries-line = { $operation }: { $currencies }
countries-not = { $operation }: not offered
countries-all = all currencies
countries-hold = Hold
countries-receive = Receive
countries-send = Send and pay
countries-topup = Top up
countries-withdraw = Withdraw
countries-exchange = Exchange
countries-by = The country code of your phone number decides which rules are yours. Rules no. { $version }.
countries-text = What you can do with OKPay differs from country to country. The country code of your phone number decides which rules are yours.
countries-others = All other countries
countries-no = not offered
countries-no-accounts = No accounts are opened from there.
countries-version = Rules no. { $version }
countries-your-country = your country
countries-button = What works where
countries-comma = {", "}
