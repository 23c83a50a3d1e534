## 余额页：优先用哪个余额付款、优先用哪种方式充值。

defaults-button = 付款与充值偏好
defaults-title = <b>付款与充值偏好</b>
defaults-pays = 余额足够时，优先使用{ CURRENCY($currency) }余额付款，汇率以确认页为准。每次付款前都可以换用其他余额。
defaults-pays-none = 按商品或收款的币种扣款；该币种余额不足时，使用其他余额。
defaults-tops-up = 充值时优先显示：{ $way }。
defaults-tops-up-none = 充值时优先显示到账最快的方式。
defaults-pays-button = 优先用{ CURRENCY($currency) }付款
defaults-pays-none-button = 按标价币种付款
defaults-tops-up-button = 充值优先：{ $way }
defaults-tops-up-none-button = 充值优先：到账最快
defaults-set = 已保存
