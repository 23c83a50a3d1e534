## 员工动态验证码：凡涉及客户的操作之前都要输入。

staff-code-ask =
    🔐 请输入验证器上的六位验证码。
    这条消息会立即从聊天中删除；输入后十分钟内不再询问。
staff-code-proven = ✅ { $until } 之前不会再要求输入验证码，可继续刚才的操作。
staff-code-button = 输入验证码
failure-staff-code-needed =
    🔐 此操作需要先输入验证码，目前尚未执行任何更改。
failure-staff-code-missing =
    ⚠️ 您尚未设置验证器，因此未执行任何操作。
    请向负责人索取一次性设置链接；该链接绝不会发到聊天里。
