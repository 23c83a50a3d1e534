## 帮助主题，聊天和网页共用。

help-topic-start = 新手入门
help-topic-topup = 充值与余额
help-topic-pay = 付款与转账
help-topic-withdraw = 提现
help-topic-safety = 安全
help-topic-shops = 商户与应用
help-topic-account = 账户
help-topic-support = 客服与状态
