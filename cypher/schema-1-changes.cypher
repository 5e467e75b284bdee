// What happened to sets, by day.
CREATE INDEX interpel_change_day IF NOT EXISTS FOR (change:Change) ON (change.day, change.tie)
