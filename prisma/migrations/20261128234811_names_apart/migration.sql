-- Lists tell people of one name apart, so they look for each name among all.
CREATE INDEX person_name_lower ON person (lower(name));
