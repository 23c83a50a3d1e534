## 商户的经营类目、所在地和收款条件。

policy-button = 收款条件
policy-title = <b>{ $shop } · 收款条件</b>
policy-everything = 不限地区、币种和金额。
policy-explain = 付款人在付款前就能看到。不符合条件的付款人会看到原因，并可以告知您。
policy-countries-button = 地区
policy-currencies-button = 币种
policy-amounts-button = 金额
policy-clear-button = 取消全部限制
policy-currencies =
    <b>{ $shop } 收哪些币种？</b>
    以收款链接的币种为准；付款人可以用任意余额付款。
policy-currency-taken = ✓ { $currency }
policy-currency-not = { $currency }

policy-which-ask =
    <b>收取哪些地区的付款？</b>
    以付款人手机号所属的国家或地区为准。
policy-which-awaits = 点击一个按钮
policy-only-button = 仅限部分地区
policy-not-button = 排除部分地区
policy-everywhere-button = 不限地区
policy-countries-ask-only = 收取哪些国家或地区的付款？例如：<code>中国，德国，AT</code>
policy-countries-ask-not = 不收哪些国家或地区的付款？例如：<code>中国，德国，AT</code>
policy-countries-awaits = 国家或地区名称，用逗号分隔
policy-country-unclear = 无法确定“{ $typed }”是哪个国家或地区，请输入全称或两位代码。
policy-least-ask =
    <b>单笔最少收多少？</b>
    只写数字按{ CURRENCY($currency) }计算；其他币种请加上币种代码，每个币种分别设置。
policy-most-ask =
    <b>单笔最多收多少？</b>
    只写数字按{ CURRENCY($currency) }计算。
policy-amount-awaits = 金额，例如 5.00，或点击按钮
policy-no-least-button = 不设下限
policy-no-most-button = 不设上限
policy-other-currency = 请使用同一币种 { $currency }。
policy-most-less = 不能低于 { $least }，请重新输入或点击按钮。

takes-countries-only = 仅收取以下地区的付款：{ $countries }。
takes-countries-not = 不收取以下地区的付款：{ $countries }。
takes-currencies = 仅收取以下币种：{ $currencies }。
takes-amount-between = 单笔金额须在 { $least } 至 { $most } 之间。
takes-amount-least = 单笔不少于 { $least }。
takes-amount-most = 单笔不超过 { $most }。
takes-told =
    ✅ 已告知商户，未透露您的姓名。
    商户调整收款条件后，可用同一链接付款。

shop-profile = { $category } · { $country }
shop-category-button = 经营类目
shop-country-button = 所在地区
shop-country-ask = 商户在哪个国家或地区？例如：<code>中国</code>
shop-category-ask =
    <b>请选择经营类目</b>
    可以销售 Telegram 以外使用的商品和服务；在 Telegram 内使用的数字商品只能用 Telegram Stars 出售。
shop-category-none = 未选择经营类目
shop-category-food = 餐饮
shop-category-goods = 实物商品
shop-category-services = 线下服务
shop-category-health = 健康美容
shop-category-travel = 出行旅游
shop-category-events = 活动票务
shop-category-lessons = 线下课程
shop-category-giving = 捐赠
shop-category-digital-goods = 数字商品
shop-category-games = 游戏与道具
shop-category-channels = 付费频道与机器人
shop-category-online-services = 在线服务

notice-payment-not-taken-country =
    有位来自<b>{ $country }</b>的顾客想向您付款 <b>{ $amount }</b>。
    您的收款条件不包括该地区。调整后，对方可以重新付款。
notice-payment-not-taken-country-unknown =
    有位顾客想向您付款 <b>{ $amount }</b>。
    无法确定对方所在地区，而您只收取部分地区的付款。调整后，对方可以重新付款。
notice-payment-not-taken-currency =
    有位顾客想向您付款 <b>{ $amount }</b>。
    您的收款条件不包括该币种。调整后，对方可以重新付款。
notice-payment-not-taken-amount =
    有位顾客想向您付款 <b>{ $amount }</b>。
    金额不在您的收款范围内。调整后，对方可以重新付款。
