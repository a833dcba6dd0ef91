-- The base as a team would store it for PostGraphile: what answers say of a row stands in its columns, also what can be computed
-- (names, labels, degrees, keys that sort), so that reading is as cheap as it can be.

CREATE EXTENSION pg_trgm;
CREATE SCHEMA base;
SET search_path = base, public;

CREATE TABLE entity (
  id text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  names jsonb NOT NULL,
  summary text,
  sort_key text COLLATE "C" NOT NULL,
  degree integer NOT NULL,
  -- Whether it is listed among those who work on a theme.
  is_actor boolean NOT NULL,
  -- The folded names of an organization that search finds, one a line.
  found_by text
);

CREATE TABLE relation (
  id text COLLATE "C" PRIMARY KEY,
  type text NOT NULL,
  label text NOT NULL,
  -- Its place among all, in the order in which lists show them.
  place integer NOT NULL,
  status text NOT NULL,
  certainty text NOT NULL,
  certainty_rank smallint NOT NULL,
  dates jsonb,
  subject_id text COLLATE "C" NOT NULL REFERENCES entity,
  object_id text COLLATE "C" NOT NULL REFERENCES entity,
  on_behalf_of_id text COLLATE "C" REFERENCES entity,
  -- What it says of a theme, where it is firm: DECLARED, BRIDGE, BRIDGE_END, BROADER.
  grade text,
  -- Of those that say who came to a meeting, or did not.
  attendance_status text,
  person_id text COLLATE "C" REFERENCES entity,
  body_id text COLLATE "C" REFERENCES entity,
  attendance_key text COLLATE "C"
);

CREATE TABLE document (id text COLLATE "C" PRIMARY KEY, publication_id text COLLATE "C" NOT NULL REFERENCES entity);

CREATE TABLE passage (
  id text COLLATE "C" PRIMARY KEY,
  quote text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  document_id text COLLATE "C" NOT NULL REFERENCES document
);

CREATE TABLE evidence (
  relation_id text COLLATE "C" NOT NULL REFERENCES relation,
  position integer NOT NULL,
  passage_id text COLLATE "C" NOT NULL REFERENCES passage,
  PRIMARY KEY (relation_id, position)
);

CREATE TABLE mention (passage_id text COLLATE "C" NOT NULL REFERENCES passage, entity_id text COLLATE "C" NOT NULL REFERENCES entity);

-- What functions return; nothing is stored in these.
CREATE TABLE actor_on_theme (actor_id text COLLATE "C" REFERENCES entity, grade text NOT NULL, steps text[] NOT NULL);
CREATE TABLE network (total integer NOT NULL, ids text[] NOT NULL, depths integer[] NOT NULL, degrees integer[] NOT NULL);
CREATE TABLE network_node (depth integer NOT NULL, degree integer NOT NULL, entity_id text COLLATE "C" REFERENCES entity);
CREATE TABLE route (length integer NOT NULL, ids text[] NOT NULL, steps text[] NOT NULL);
CREATE TABLE route_step (inverse boolean NOT NULL, relation_id text COLLATE "C" REFERENCES relation);
