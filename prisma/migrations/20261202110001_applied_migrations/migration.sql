-- The program's role may not read the record of migrations, and must not start on tables older than its code.
create function public.applied_migrations() returns setof text language sql stable security definer set search_path = pg_catalog
as $$ select migration_name from public._prisma_migrations where finished_at is not null $$;
