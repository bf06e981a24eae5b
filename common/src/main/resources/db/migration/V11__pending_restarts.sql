-- Every replica asks each second which portals are to restart; most never were.

create index portal_restart on portal (restart_requested_at) where restart_requested_at is not null;
