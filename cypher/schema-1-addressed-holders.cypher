// Sets put to an office, by who held it.
CREATE INDEX interpel_holder IF NOT EXISTS FOR ()-[addressed:ADDRESSED_TO]-() ON (addressed.holder)
