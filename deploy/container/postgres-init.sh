#!/bin/sh
# Run once by the postgres image, on an empty volume: a database for each who needs one.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres \
  --set keyturn="$KEYTURN_DATABASE_PASSWORD" --set keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role keyturn login password :'keyturn';
create database keyturn owner keyturn;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL
