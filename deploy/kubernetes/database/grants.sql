-- What portal-service may do, and nothing else. Run as keyturn_admin once admin-service has made the tables, and after
-- each upgrade; what is granted already stays so.
grant select on environment, portal, authentication_key, portal_instance, visitor_client, key_consumer,
    flyway_schema_history to keyturn_portal;
-- That this process is there, and which key it serves.
grant insert, update on portal_instance to keyturn_portal;
-- Which known consumer has fetched the key.
grant update (fetched_at, fetched_from, fetched_kid) on key_consumer to keyturn_portal;
