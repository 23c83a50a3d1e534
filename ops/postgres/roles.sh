#!/usr/bin/env bash
# Run once, by the image, on an empty data folder: the role the program runs as. Tables belong to okpay_owner.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$(cat /run/secrets/postgres_app_password)" <<'SQL'
create role okpay_app login password :'password';
revoke create on schema public from public;
SQL
