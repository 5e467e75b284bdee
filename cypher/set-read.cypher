// Sets with all that is said in them, and what was derived for them before.
UNWIND $ids AS id
MATCH (set:Id {id: id})
RETURN id, set.kind AS kind, set.properties AS properties, set.date AS date, set.words AS words, set.row AS row, set.changes AS changes,
  COLLECT {
    MATCH (set)-[tie:ASKED_BY|ON_BEHALF_OF|ADDRESSED_TO|MENTIONS|ABOUT|CITES]->(target:Node)
    RETURN {type: type(tie), target: target.id, kind: target.kind, holder: tie.holder}
  } AS ties,
  COLLECT {
    MATCH (set)-[:HAS_QUESTION]->(question:Question)
    RETURN {id: question.id, words: question.words,
      answers: COLLECT { MATCH (question)<-[:ANSWERS]-(answer:Answer) RETURN answer.id },
      ties: COLLECT {
        MATCH (question)-[tie:MENTIONS|ABOUT|CITES]->(target:Node)
        RETURN {type: type(tie), target: target.id, kind: target.kind, holder: null}
      }}
  } AS questions,
  COLLECT {
    MATCH (set)-[:HAS_QUESTION]->(:Question)<-[:ANSWERS]-(answer:Answer)
    WITH DISTINCT answer
    RETURN {id: answer.id, words: answer.words, given: answer.given,
      ties: COLLECT {
        MATCH (answer)-[tie:MENTIONS|CITES|GIVEN_BY|GIVEN_AS]->(target:Node)
        RETURN {type: type(tie), target: target.id, kind: target.kind, holder: null}
      }}
  } AS answers,
  COLLECT { MATCH (set)<-[:CONCERNS]-(notice:Notice) RETURN {id: notice.id, kind: notice.noticeKind, day: notice.date} } AS notices,
  COLLECT {
    MATCH (set)-[involves:INVOLVES]->(entity:Id)
    RETURN {ref: elementId(involves), entity: entity.id, kind: involves.kind, roles: involves.roles, counts: involves.counts, date: involves.date}
  } AS involved
