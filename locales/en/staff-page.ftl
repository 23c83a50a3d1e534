## Where a staff member sets their authenticator up.

staff-code-title = Your staff authenticator
staff-code-lead = { $name }, you act for OKPay as { $role }. Whatever changes something for a customer takes a code of your authenticator, so that a stolen chat is not enough.
staff-code-scan = Scan this with an authenticator app, or type the secret into it.
staff-code-field = The code it shows now
staff-code-submit = Switch it on
staff-code-done-title = It is on
staff-code-done = Go back to the chat. The first thing that takes a code will ask for one.

staff-role-agent = support agent
staff-role-supervisor = supervisor
staff-role-finance = finance
staff-role-compliance = compliance
staff-role-auditor = auditor
staff-role-owner = owner
staff_code-link_expired-text = Set-up links work for one day, and only the newest one does. Ask an owner for another.
staff_code-link_used-text = This authenticator is set up already. If it was not you, tell an owner at once.
