## /payees：常用收款人。

payees-button = 常用收款人
payees-title = <b>常用收款人</b>（{ $count }）
payees-none =
    还没有常用收款人。
    转账后点击<b>存为常用收款人</b>，下次点两下即可转账，还可以改备注名。
payees-line = <b>{ $name }</b> · { $payee }
payees-line-changed = <b>{ $name }</b> · { $payee } · ⚠️ 用户名已变更
payees-line-new = <b>{ $name }</b> · { $payee } · { $date }新增
payees-line-closed = <b>{ $name }</b> · 对方已销户
payees-send-button = 转账
payees-before-button = ◀ 上一页
payees-after-button = 下一页 ▶
payees-one =
    <b>{ $name }</b>
    { $masked } · { $handle } · OKPay 号 <code>{ $okpayId }</code>
payees-since = { $date }起使用此备注名。
payees-just-kept = ⚠️ 该账户自 { $date }起才使用此备注名。如非您本人保存，请勿付款，并发送 /payees 逐一核对。
payees-closed = 对方已销户，无法再收款。
payees-handle-changed = ⚠️ 保存 { $name } 时，该账户的用户名是 { $was }，现在是 { $handle }，账户未变。如不确定是否本人，请先与对方核实。
payees-kept = ✅ 已存为“{ $name }”，仅自己可见
payees-forgotten = 已移除。转账记录仍保留在账单中。
payees-pay-button = 转账给 { $name }
payees-still-button = 确认是本人
payees-rename-button = 改备注名
payees-forget-button = 移除
payees-keep-button = 存为常用收款人
payees-keep-again-button = 重新保存
payees-name-ask =
    请输入备注名
    最多 32 个字，例如 <code>妈妈</code>，仅自己可见。
payees-name-awaits = 备注名，例如“妈妈”
payees-name-empty = 没有识别到名称。
payees-name-too-long = 备注名不能超过 32 个字，请缩短后重新发送。
payees-name-characters = 备注名只能包含文字、数字、空格和 <code>&amp; ' ( ) + - . ,</code> 这些符号，请去掉其他字符。
payees-name-mixed-scripts = 备注名中混用了不同文字，请统一使用一种文字。
payees-name-reserved = 该名称容易与官方或银行混淆，请换一个。
failure-too-many-kept =
    ⛔ 未保存：最多可保存 { $most } 位常用收款人。
    请先移除不再需要的收款人。
