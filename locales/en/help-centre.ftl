## The help's topics, in the chat and on the web.

help-topic-start = Getting started
help-topic-topup = Money in and balance
help-topic-pay = Paying and sending
help-topic-withdraw = Withdrawing
help-topic-safety = Safety
help-topic-shops = Shops and apps
help-topic-account = Your account
help-topic-support = Support
