-- Portals show their environment and connect to it: a change of it concerns each of them.

create function keyturn_announce_environment() returns trigger language plpgsql as $$
begin
    perform pg_notify('keyturn_portal', portal.id) from portal where portal.environment_id = new.id;
    return null;
end $$;
create trigger environment_announce after update on environment
    for each row when (old.* is distinct from new.*)
    execute function keyturn_announce_environment();
