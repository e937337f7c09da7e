package lang

// questionWords are the texts of questions, of their harvest and of the matrix of
// questions and groups.
var questionWords = []text{
	{"cmd.question.go", "Siirry kysymykseen", "Gå till en fråga", "Go to a question"},
	{"cmd.question.topic", "Kysymyksen aihe", "Frågans tema", "Topic of the question"},
	{"cmd.topic.rename", "Nimeä aihe uudelleen", "Byt namn på temat", "Rename the topic"},
	{"cmd.questions.each", "Jokaiselle ryhmälle oma kysymys", "En egen fråga för varje grupp", "A question of its own for each group"},
	{"cmd.questions.same", "Samat kysymykset kaikille", "Samma frågor för alla", "The same questions for all"},
	{"off.no_topic", "kysymyksellä ei ole aihetta", "frågan har inget tema", "the question has no topic"},
	{"field.topic", "Aihe", "Tema", "Topic"},
	{"topic.hint", "Otsikko, jonka alla kysymys on; tyhjä poistaa", "Rubriken som frågan står under; tomt tar bort", "The heading over the question; empty takes it off"},
	{"topic.rename.hint", "Koskee kaikkia aiheen kysymyksiä", "Gäller alla frågor under temat", "For all questions under the topic"},
	{"question.short", "K%d", "F%d", "Q%d"},
	{"questions.dealt.same", "Kaikki ryhmät vastaavat samoihin kysymyksiin.", "Alla grupper svarar på samma frågor.", "All groups answer the same questions."},
	{"questions.dealt.nobody", "Jokaiselle ryhmälle oma kysymys, kun ryhmät on tehty.", "En egen fråga för varje grupp när grupperna är gjorda.", "A question of its own for each group, once there are groups."},
	{"questions.dealt.each", "Jokaisella ryhmällä on oma kysymys.", "Varje grupp har en egen fråga.", "Each group has a question of its own."},
	{"questions.dealt.again", "Jokaisella ryhmällä on oma kysymys: %d ryhmää, %d kysymystä, joten osa saa saman.", "Varje grupp har en egen fråga: %d grupper, %d frågor, så några får samma.", "Each group has a question of its own: %d groups, %d questions, so some get the same one."},
	{"questions.dealt.left", "Jokaisella ryhmällä on oma kysymys; %d kysymys jää nyt ilman ryhmää: %s.|Jokaisella ryhmällä on oma kysymys; %d kysymystä jää nyt ilman ryhmää: %s.", "Varje grupp har en egen fråga; %d fråga har ingen grupp nu: %s.|Varje grupp har en egen fråga; %d frågor har ingen grupp nu: %s.", "Each group has a question of its own; %d question has no group now: %s.|Each group has a question of its own; %d questions have no group now: %s."},
	{"round.next", "Seuraava kierros", "Nästa runda", "Next round"},
	{"round.previous", "Edellinen kierros", "Föregående runda", "Previous round"},
	{"round.number", "Kierros %d/%d", "Runda %d/%d", "Round %d/%d"},
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
