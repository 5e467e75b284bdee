// Keeps words of running text with their stems.
UNWIND $rows AS row
MERGE (word:Word {word: row.word})
SET word.stems = [stem IN coalesce(word.stems, []) WHERE stem <> row.stem] + row.stem
