-- The data of a generated graph as tables. `lines` is the file that `herstelgraaf export --format jsonl` writes.
begin;

create temporary table line (node jsonb);
\copy line from program 'tail -n +2 "$LINES_FILE"' with (format csv, quote e'\x01', delimiter e'\x02')

create table bottleneck (
  id text primary key,
  name text not null
);
create table trajectory (
  id text primary key,
  name text not null,
  summary text,
  domain text not null,
  status text not null
);
create table manifestation (
  id text primary key,
  trajectory_id text not null references trajectory,
  bottleneck_id text not null references bottleneck,
  phase text not null,
  strength int not null,
  how text not null
);
create table recommendation (
  id text primary key,
  trajectory_id text not null references trajectory,
  text text not null
);
create table addresses (
  recommendation_id text not null references recommendation,
  bottleneck_id text not null references bottleneck,
  primary key (recommendation_id, bottleneck_id)
);
create table commitment (
  id text primary key,
  recommendation_id text not null references recommendation,
  text text not null,
  status text not null,
  due text
);

insert into bottleneck
  select node->>'id', node#>>'{properties,name,nl}' from line where node->>'kind' = 'Bottleneck';
insert into trajectory
  select node->>'id', node#>>'{properties,name,nl}', node#>>'{properties,summary,nl}',
    upper(replace(node#>>'{properties,domain}', '-', '_')), node#>>'{properties,status}'
  from line where node->>'kind' = 'Trajectory';
insert into manifestation
  select node->>'id', node#>>'{relations,about,0}', node#>>'{relations,bottleneck,0}',
    node#>>'{properties,phase}', (node#>>'{properties,strength}')::int, node#>>'{properties,how,nl}'
  from line where node->>'kind' = 'Manifestation';
insert into recommendation
  select node->>'id', node#>>'{relations,about,0}', node#>>'{properties,text,nl}'
  from line where node->>'kind' = 'Recommendation';
insert into addresses
  select node->>'id', jsonb_array_elements_text(node#>'{relations,addresses}') from line where node->>'kind' = 'Recommendation';
insert into commitment
  select node->>'id', node#>>'{relations,answers,0}', node#>>'{properties,text,nl}', node#>>'{properties,status}', node#>>'{properties,due}'
  from line where node->>'kind' = 'Commitment';

create index on trajectory (domain, name, id);
create index on manifestation (trajectory_id, id);
create index on manifestation (bottleneck_id, id);
create index on manifestation (bottleneck_id, trajectory_id);
create index on recommendation (trajectory_id, id);
create index on addresses (bottleneck_id, recommendation_id);
create index on commitment (recommendation_id, id);

-- The filter through a relation, written by hand as its users would: PostGraphile has none of its own.
create function cases_with(bottleneck text, domain text) returns setof trajectory language sql stable as $$
  select t.* from trajectory t
  where t.domain = cases_with.domain
    and exists (select from manifestation m where m.trajectory_id = t.id and m.bottleneck_id = cases_with.bottleneck)
  order by t.name, t.id
$$;

commit;
analyze;
