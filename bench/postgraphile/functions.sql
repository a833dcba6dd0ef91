-- What tables alone do not answer. PostGraphile serves functions of a row as its fields, and the others as fields of Query.
SET search_path = base, public;

-- Functions of one row whose lists are short are given as lists; the others are connections.
CREATE FUNCTION entity_relations(e entity) RETURNS SETOF relation LANGUAGE sql STABLE AS $$
  SELECT * FROM base.relation WHERE subject_id = e.id OR object_id = e.id ORDER BY place
$$;

CREATE FUNCTION relation_evidence(r relation) RETURNS SETOF passage LANGUAGE sql STABLE AS $$
  SELECT p.* FROM base.evidence v JOIN base.passage p ON p.id = v.passage_id WHERE v.relation_id = r.id ORDER BY v.position
$$;
COMMENT ON FUNCTION relation_evidence IS '@behavior -connection +list';

CREATE FUNCTION organizations(part text) RETURNS SETOF entity LANGUAGE sql STABLE AS $$
  SELECT * FROM base.entity WHERE found_by LIKE '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%' ORDER BY sort_key, id
$$;

CREATE FUNCTION meetings(after_key text, after_id text) RETURNS SETOF entity LANGUAGE sql STABLE AS $$
  SELECT * FROM base.entity
  WHERE kind = 'MEETING' AND (sort_key, id) > (after_key COLLATE "C", after_id COLLATE "C") ORDER BY sort_key, id
$$;
COMMENT ON FUNCTION meetings IS '@behavior -connection +list';

CREATE FUNCTION meeting_count() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT count(*)::integer FROM base.entity WHERE kind = 'MEETING' $$;

CREATE FUNCTION entity_attendance(e entity) RETURNS SETOF relation LANGUAGE sql STABLE AS $$
  SELECT * FROM base.relation WHERE object_id = e.id AND attendance_key IS NOT NULL ORDER BY attendance_key
$$;
COMMENT ON FUNCTION entity_attendance IS '@behavior -connection +list';

-- `along` is what orders reasons of one length and firmness: for each step its object and its id.
CREATE FUNCTION who_works_on(theme text) RETURNS SETOF actor_on_theme LANGUAGE sql STABLE ROWS 200 AS $$
  WITH RECURSIVE up (theme_id, steps, along, rank, depth) AS (
    SELECT theme COLLATE "C", (ARRAY[]::text[]) COLLATE "C", (ARRAY[]::text[]) COLLATE "C", 0::smallint, 0
    UNION ALL
    SELECT r.subject_id, (r.id || up.steps) COLLATE "C", (ARRAY[up.theme_id, r.id] || up.along) COLLATE "C",
      greatest(up.rank, r.certainty_rank), up.depth + 1
    FROM up JOIN base.relation r ON r.object_id = up.theme_id AND r.grade = 'BROADER' WHERE up.depth < 20
  ),
  ways AS MATERIALIZED (SELECT DISTINCT ON (theme_id) theme_id, steps, along, rank FROM up ORDER BY theme_id, depth, along COLLATE "C"),
  stated AS MATERIALIZED (
    SELECT r.id, r.subject_id, r.grade, w.steps, ARRAY[w.theme_id, r.id] || w.along AS along, greatest(w.rank, r.certainty_rank) AS rank
    FROM ways w JOIN base.relation r ON r.object_id = w.theme_id AND r.grade IN ('DECLARED', 'BRIDGE_END')
  ),
  reasons AS MATERIALIZED (
    SELECT actor, grade, steps, along, rank FROM (
      SELECT subject_id AS actor, 0 AS grade, id || steps AS steps, along, rank FROM stated WHERE grade = 'DECLARED'
      UNION ALL
      SELECT b.subject_id, 1, ARRAY[b.id, s.id] || s.steps, ARRAY[s.subject_id, b.id] || s.along, greatest(s.rank, b.certainty_rank)
      FROM stated s JOIN base.relation b ON b.object_id = s.subject_id AND b.grade = 'BRIDGE' WHERE s.grade = 'BRIDGE_END'
    ) AS found JOIN base.entity e ON e.id = found.actor AND e.is_actor
  ),
  named AS MATERIALIZED (
    SELECT a.entity_id AS actor, a.passage_id, w.steps
    FROM ways w JOIN base.mention t ON t.entity_id = w.theme_id
      JOIN base.mention a ON a.passage_id = t.passage_id AND a.entity_id <> t.entity_id
    WHERE a.entity_id IN (SELECT actor FROM reasons)
  ),
  said AS (
    SELECT DISTINCT actor, id FROM reasons, unnest(steps) AS s(id)
    UNION SELECT actor, id FROM named, unnest(steps) AS s(id)
  ),
  weights AS (
    SELECT actor, count(*) AS weight FROM (
      SELECT said.actor, v.passage_id FROM said JOIN base.evidence v ON v.relation_id = said.id
      UNION SELECT actor, passage_id FROM named
    ) AS passages GROUP BY actor
  ),
  firsts AS (
    SELECT DISTINCT ON (actor) actor, steps FROM reasons ORDER BY actor, cardinality(steps), grade, rank, along COLLATE "C"
  ),
  graded AS (SELECT actor, min(grade) AS grade FROM reasons GROUP BY actor)
  SELECT e.id, CASE g.grade WHEN 0 THEN 'DECLARED' ELSE 'ACTIVE' END, f.steps
  FROM graded g JOIN firsts f USING (actor) JOIN weights w USING (actor) JOIN base.entity e ON e.id = g.actor
  ORDER BY g.grade, w.weight DESC, e.sort_key, e.id
$$;

CREATE FUNCTION actor_on_theme_because(a actor_on_theme) RETURNS SETOF relation LANGUAGE sql STABLE AS $$
  SELECT r.* FROM unnest(a.steps) WITH ORDINALITY AS s(id, n) JOIN base.relation r ON r.id = s.id ORDER BY n
$$;
COMMENT ON FUNCTION actor_on_theme_because IS '@behavior -connection +list';

-- Each relation from both of its ends.
CREATE VIEW hop AS
  SELECT subject_id AS origin, object_id AS other FROM relation
  UNION ALL SELECT object_id, subject_id FROM relation WHERE subject_id <> object_id;
COMMENT ON VIEW hop IS '@behavior -*';

CREATE FUNCTION network_around(around text) RETURNS network LANGUAGE sql STABLE AS $$
  WITH first AS MATERIALIZED (
    SELECT h.other AS id, count(*) / min(e.degree)::float8 AS relevance
    FROM base.hop h JOIN base.entity e ON e.id = h.origin WHERE h.origin = around AND h.other <> around GROUP BY h.other
  ),
  second AS (
    SELECT h.other AS id, sum(f.relevance / e.degree ORDER BY round((f.relevance * 1e9)::numeric) DESC, f.id) AS relevance
    FROM first f JOIN base.entity e ON e.id = f.id JOIN base.hop h ON h.origin = f.id
    WHERE h.other <> around AND h.other NOT IN (SELECT id FROM first) GROUP BY h.other
  ),
  reached AS MATERIALIZED (
    SELECT around AS id, 0 AS depth, 1e9::numeric AS relevance
    UNION ALL SELECT id, 1, round((relevance * 1e9)::numeric) FROM first
    UNION ALL SELECT id, 2, round((relevance * 1e9)::numeric) FROM second
  ),
  shown AS (
    SELECT e.id, r.depth, e.degree, r.relevance FROM reached r JOIN base.entity e ON e.id = r.id
    ORDER BY r.depth, r.relevance DESC, e.degree DESC, e.id LIMIT 60
  )
  SELECT (SELECT count(*) FROM reached)::integer, array_agg(id ORDER BY depth, relevance DESC, degree DESC, id),
    array_agg(depth ORDER BY depth, relevance DESC, degree DESC, id), array_agg(degree ORDER BY depth, relevance DESC, degree DESC, id)
  FROM shown
$$;

CREATE FUNCTION network_nodes(n network) RETURNS SETOF network_node LANGUAGE sql STABLE AS $$
  SELECT depth, degree, id COLLATE "C" FROM unnest(n.depths, n.degrees, n.ids) WITH ORDINALITY AS node(depth, degree, id, place) ORDER BY place
$$;
COMMENT ON FUNCTION network_nodes IS '@behavior -connection +list';

CREATE FUNCTION network_edges(n network) RETURNS SETOF relation LANGUAGE sql STABLE AS $$
  SELECT * FROM base.relation WHERE subject_id = ANY (n.ids) AND object_id = ANY (n.ids) ORDER BY place
$$;
COMMENT ON FUNCTION network_edges IS '@behavior -connection +list';

-- The first path, or none: from both ends, level by level; then backwards, how firm the weakest step can be; then forwards, by the least ids.
CREATE FUNCTION path_between("from" text, "to" text, max_length integer, through text[]) RETURNS route LANGUAGE plpgsql STABLE AS $$
DECLARE
  fore text[] := ARRAY["from"]; fore_distances integer[] := ARRAY[0]; fore_frontier text[] := ARRAY["from"]; fore_levels integer := 0;
  back text[] := ARRAY["to"]; back_distances integer[] := ARRAY[0]; back_frontier text[] := ARRAY["to"]; back_levels integer := 0;
  next text[]; goals text[]; weakest integer[]; found text[]; ranks integer[]; length integer;
  all_ids text[]; all_ranks integer[]; all_layers integer[];
  here text; most integer; hop record; ids text[]; steps text[] := ARRAY[]::text[];
BEGIN
  LOOP
    IF fore_levels + back_levels >= max_length OR cardinality(fore_frontier) = 0 OR cardinality(back_frontier) = 0 THEN RETURN NULL; END IF;
    IF cardinality(fore_frontier) <= cardinality(back_frontier) THEN
      SELECT coalesce(array_agg(DISTINCT e.id), '{}') INTO next FROM base.hop h JOIN base.entity e ON e.id = h.other
        WHERE h.origin = ANY (fore_frontier) AND (e.kind = ANY (through) OR e.id = "to") AND e.id <> ALL (fore);
      fore_levels := fore_levels + 1; fore_frontier := next; fore := fore || next;
      fore_distances := fore_distances || array_fill(fore_levels, ARRAY[cardinality(next)]);
      EXIT WHEN next && back;
    ELSE
      SELECT coalesce(array_agg(DISTINCT e.id), '{}') INTO next FROM base.hop h JOIN base.entity e ON e.id = h.other
        WHERE h.origin = ANY (back_frontier) AND (e.kind = ANY (through) OR e.id = "from") AND e.id <> ALL (back);
      back_levels := back_levels + 1; back_frontier := next; back := back || next;
      back_distances := back_distances || array_fill(back_levels, ARRAY[cardinality(next)]);
      EXIT WHEN next && fore;
    END IF;
  END LOOP;
  length := fore_levels + back_levels;
  goals := ARRAY["to"]; weakest := ARRAY[0];
  all_ids := goals; all_ranks := weakest; all_layers := ARRAY[length];
  FOR layer IN REVERSE length - 1 .. 0 LOOP
    WITH candidates AS (
      SELECT id FROM unnest(fore, fore_distances) AS f(id, distance) WHERE layer <= fore_levels AND distance = layer
      INTERSECT
      SELECT id FROM unnest(CASE WHEN layer < fore_levels THEN fore ELSE back END, CASE WHEN layer < fore_levels THEN fore_distances ELSE back_distances END)
        AS b(id, distance) WHERE distance = CASE WHEN layer < fore_levels THEN layer ELSE length - layer END
      UNION
      SELECT id FROM unnest(back, back_distances) AS b(id, distance) WHERE layer > fore_levels AND distance = length - layer
    ), edges AS (
      SELECT r.subject_id AS a, r.object_id AS b, r.certainty_rank FROM base.relation r WHERE r.object_id = ANY (goals)
      UNION ALL SELECT r.object_id, r.subject_id, r.certainty_rank FROM base.relation r WHERE r.subject_id = ANY (goals)
    ), best AS (
      SELECT c.id, min(greatest(e.certainty_rank, g.rank)) AS rank
      FROM edges e JOIN candidates c ON c.id = e.a JOIN unnest(goals, weakest) AS g(id, rank) ON g.id = e.b GROUP BY c.id
    )
    SELECT array_agg(id), array_agg(rank) INTO found, ranks FROM best;
    goals := found; weakest := ranks;
    all_ids := all_ids || found; all_ranks := all_ranks || ranks; all_layers := all_layers || array_fill(layer, ARRAY[cardinality(found)]);
  END LOOP;
  here := "from"; most := weakest[1]; ids := ARRAY["from"];
  FOR layer IN 1 .. length LOOP
    SELECT e.id, e.other INTO hop FROM (
      SELECT r.id, r.object_id AS other, r.certainty_rank FROM base.relation r WHERE r.subject_id = here
      UNION ALL SELECT r.id, r.subject_id, r.certainty_rank FROM base.relation r WHERE r.object_id = here
    ) AS e JOIN unnest(all_ids, all_ranks, all_layers) AS g(id, rank, at) ON g.id = e.other AND g.at = layer
    WHERE e.certainty_rank <= most AND g.rank <= most ORDER BY e.other COLLATE "C", e.id COLLATE "C" LIMIT 1;
    steps := steps || hop.id; here := hop.other; ids := ids || here;
  END LOOP;
  RETURN ROW(length, ids, steps)::base.route;
END
$$;

CREATE FUNCTION route_entities(r route) RETURNS SETOF entity LANGUAGE sql STABLE AS $$
  SELECT e.* FROM unnest(r.ids) WITH ORDINALITY AS s(id, n) JOIN base.entity e ON e.id = s.id ORDER BY n
$$;
COMMENT ON FUNCTION route_entities IS '@behavior -connection +list';

CREATE FUNCTION route_hops(p route) RETURNS SETOF route_step LANGUAGE sql STABLE AS $$
  SELECT r.subject_id <> s.start, r.id FROM unnest(p.steps, trim_array(p.ids, 1)) WITH ORDINALITY AS s(id, start, n)
    JOIN base.relation r ON r.id = s.id ORDER BY n
$$;
COMMENT ON FUNCTION route_hops IS '@behavior -connection +list';
