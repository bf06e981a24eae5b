-- Part of an id or of a name is found without reading every portal. The owner of a database may create pg_trgm (it is a
-- trusted extension); where it is missing or not allowed, the search works all the same, and reads them all.
do $$
begin
  create extension if not exists pg_trgm;
  create index portal_text on portal using gin (id gin_trgm_ops, lower(name) gin_trgm_ops);
exception
  when insufficient_privilege or feature_not_supported or undefined_file or undefined_object then
    raise warning 'searching portals will read all of them: %', sqlerrm;
end
$$;
