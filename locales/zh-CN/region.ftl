## 各国家和地区可用的功能：/countries、同名网页，以及因此被拒绝的操作。

countries-title = 各地可用功能
countries-mine = <b>您的账户：{ $country }</b>
countries-mine-unnamed = <b>您的账户</b>
countries-everywhere = 全部功能，{ $count } 种货币均可使用
countries-elsewhere = <b>其他国家和地区</b>
countries-none = <b>{ $country }</b>：暂不提供账户
countries-country = <b>{ $country }</b>
countries-line = { $operation }：{ $currencies }
countries-not = { $operation }：不支持
countries-all = 所有币种
countries-hold = 持有
countries-receive = 收款
countries-send = 转账和付款
countries-topup = 充值
countries-withdraw = 提现
countries-exchange = 兑换
countries-by = 适用规则以您手机号的归属地为准（规则第 { $version } 版）。
countries-text = OKPay 在各国家和地区可用的功能不尽相同，以账户手机号的归属地为准。
countries-others = 其他国家和地区
countries-no = 不支持
countries-no-accounts = 暂不提供账户
countries-version = 规则第 { $version } 版
countries-your-country = 您所在的国家或地区
countries-button = 各地可用功能
countries-comma = 、
