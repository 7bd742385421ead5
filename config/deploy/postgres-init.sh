#!/bin/sh
# Run by the postgres image when its data folder is made; see roles.sql. Both passwords come from compose.env.
set -eu
psql -X -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
  -v owner_password="$DUBAN_OWNER_PASSWORD" -v login_password="$DUBAN_LOGIN_PASSWORD" \
  -f /etc/duban/roles.sql
