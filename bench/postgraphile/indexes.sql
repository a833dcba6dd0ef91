-- Made once the rows are there.
SET search_path = base, public;

CREATE INDEX ON relation (subject_id, place);
CREATE INDEX ON relation (object_id, place);
CREATE INDEX ON relation (object_id, grade) WHERE grade IS NOT NULL;
CREATE INDEX ON relation (object_id, attendance_key) WHERE attendance_key IS NOT NULL;
CREATE INDEX ON relation (on_behalf_of_id);
CREATE INDEX ON passage (document_id);
CREATE INDEX ON document (publication_id);
CREATE INDEX ON evidence (passage_id);
CREATE INDEX ON mention (entity_id, passage_id);
CREATE INDEX ON mention (passage_id, entity_id);
CREATE INDEX ON entity (kind, sort_key, id);
CREATE INDEX ON entity USING gin (found_by gin_trgm_ops);

VACUUM ANALYZE;
