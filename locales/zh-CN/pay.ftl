## /pay：用收款链接向商户付款。

pay-ask =
    请发送收款链接
    直接粘贴链接，或发送收款二维码的照片。例如：<code>{ $example }</code>
pay-ask-awaits = 收款链接，或收款二维码的照片
pay-no-link =
    “{ $typed }”中没有 OKPay 收款链接。
    链接格式如下方示例，也可以是商户收款页的网址。
pay-several = 消息中有多个收款链接，请一次只发一个。
pay-forwarded =
    转发的消息不会用于付款。
    如需付款，请直接点击消息中的链接，或复制链接后粘贴到这里。

pay-confirm-title = 向 <b>{ $shop }</b> 付款 <b>{ $amount }</b>
pay-amount-title = 向 <b>{ $shop }</b> 付款
pay-amount-ask = 请输入付款金额（{ CURRENCY($currency) }），金额由您填写。
pay-amount-least = 最低 <b>{ $least }</b>。
pay-amount-currency = 该收款码只收{ CURRENCY($currency) }，请按{ CURRENCY($currency) }填写金额；用哪个余额支付可在下一步选择。
pay-run-by = 经营者 { $owner }；商户名称由其自行填写。
pay-what-for = “{ $description }”
pay-confirm-fee = 您无需支付<a href="{ $why }">手续费</a>，由商户承担 { $fee }。
pay-confirm-no-fee = 您无需支付手续费。
pay-confirm-total = 合计 <b>{ $total }</b>，付款后可用余额 { $keeps }。
pay-confirm-new-shop = 这家商户对您来说是新商户：合计超过 { $most }时，还需要动态验证码。
pay-confirm-button = 确认付款 { $amount }
pay-confirm-awaits = 您点击按钮，或发送其他收款链接
pay-across-amount = 从{ CURRENCY($currency) }余额支付 <b>{ $amount }</b>
pay-across-until = 金额和汇率为您保留 { $seconds } 秒。参考行情时间：{ $at }。
pay-across-until-delayed = 请在 { $seconds } 秒内确认；确认后，等待到账期间金额和汇率不变。如多等超过 1 小时仍未转出，款项将全额退回。参考行情时间：{ $at }。
pay-from-button = 用{ CURRENCY($currency) }支付
pay-cancelled = 已取消，没有付款。

pay-receipt =
    ✅ 已向 { $shop } 付款 <b>{ $amount }</b>
    { $time } · 免手续费 · 单号 <code>{ $reference }</code>
pay-again-button = 再付一笔
pay-back-button = 返回 { $shop }
pay-receipt-told = 商户已收到通知。

pay-stranger-title = <b>{ $shop }</b> 向您收款 <b>{ $amount }</b>
pay-stranger-explain =
    您可以用聊天里的钱包 OKPay 付款。开户约需 3 分钟，完成后会带您回到这笔付款。未经您确认不会扣款。
pay-not-me =
    好的，没有付款，也不会扣款。
    任何人都可以在网页上填写 OKPay 号，但仅凭号码无法扣款。该商户一周内不能再通过这种方式联系您。

picture-reading =
    ⏳ 正在识别图片中的二维码
    需要几秒钟。如果没有结果，请直接粘贴收款链接。
picture-too-large = ⛔ 图片超过 20 MB。请以照片形式发送，或粘贴收款链接。
picture-no-code =
    ⛔ 图片中没有识别到二维码。
    支持 5000 万像素以内的 JPEG、PNG、WebP 和 GIF。请正对二维码靠近拍摄，四角完整，或直接粘贴链接。
picture-other-code =
    ⛔ 这不是 OKPay 的收款二维码，未做任何操作。
    请向商户索取 OKPay 收款码或收款链接。
picture-busy = 正在识别另一张图片，请稍后重新发送，或粘贴收款链接。
picture-failed = ⚠️ 图片接收失败，请重新发送，或粘贴收款链接。
picture-again-button = 用链接或照片付款
picture-for-support-button = 这是发给客服的
