// A word of running text is one node with its stems.
CREATE CONSTRAINT interpel_word IF NOT EXISTS FOR (word:Word) REQUIRE word.word IS UNIQUE
