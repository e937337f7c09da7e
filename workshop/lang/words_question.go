package lang

// questionWords are the texts of questions, of their harvest and of the matrix of
// questions and groups.
var questionWords = []text{
	{"log.topic.set", "%d kysymys sai aiheen ”%s”|%d kysymystä sai aiheen ”%s”", "%d fråga fick temat ”%s”|%d frågor fick temat ”%s”", "%d question put under the topic “%s”|%d questions put under the topic “%s”"},
	{"log.topic.none", "%d kysymyksen aihe poistettiin|%d kysymyksen aihe poistettiin", "Temat togs bort från %d fråga|Temat togs bort från %d frågor", "Topic taken off %d question|Topic taken off %d questions"},
	{"log.one_each", "%s: ryhmillä on omat kysymykset", "%s: grupperna har egna frågor", "%s: each group has a question of its own"},
	{"log.same_for_all", "%s: kaikilla on samat kysymykset", "%s: alla har samma frågor", "%s: all have the same questions"},
	{"log.answer.told", "Kirjaus %s kerrottiin purussa", "Anteckning %s berättades i genomgången", "Note %s told in the harvest"},
	{"log.answer.returned", "Kirjaus %s palautettiin purkuun", "Anteckning %s lades tillbaka i genomgången", "Note %s put back into the harvest"},
	{"log.turn.passed", "Ryhmä %s jätti purkuvuoron väliin", "Gruppen %s stod över sin tur", "Group %s passed its turn"},
	{"log.answer.topped", "Kirjaus %s merkittiin kärkivastaukseksi", "Anteckning %s märktes som toppsvar", "Note %s marked as a top answer"},
	{"log.answer.untopped", "Kirjaus %s ei ole enää kärkivastaus", "Anteckning %s är inte längre toppsvar", "Note %s no longer a top answer"},
}
