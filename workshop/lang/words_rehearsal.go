package lang

// rehearsalWords are the texts of a rehearsal. What its people say stands in the
// package workshop/rehearsal.
var rehearsalWords = []text{
	{"cmd.rehearse", "Harjoittele tätä tilaisuutta", "Öva på detta möte", "Rehearse this meeting"},
	{"cmd.rehearsal.mode", "Harjoitus: kuka kirjaa", "Övning: vem antecknar", "Rehearsal: who writes"},
	{"cmd.rehearsal.speed", "Harjoitus: nopeus", "Övning: fart", "Rehearsal: pace"},
	{"cmd.rehearsal.end", "Lopeta harjoitus", "Avsluta övningen", "End the rehearsal"},
	{"rehearsal.mark", "HARJOITUS", "ÖVNING", "REHEARSAL"},
	{"rehearsal.what", "Sali on täynnä keksittyjä ihmisiä. Kaikki katoaa, kun harjoitus loppuu: Ctrl+Q tai Esc ohjelmasta.", "Salen är full av påhittade människor. Allt försvinner när övningen slutar: Ctrl+Q eller Esc från programmet.", "The room is full of made-up people. Everything is gone when the rehearsal ends: Ctrl+Q, or Esc from the programme."},
	{"rehearsal.write", "Minä kirjaan, mitä sali sanoo", "Jag antecknar vad salen säger", "I write what the room says"},
	{"rehearsal.itself", "Sali vastaa itse", "Salen svarar själv", "The room answers by itself"},
	{"rehearsal.speed", "%d × kellon nopeus", "%d × klockans fart", "%d × the real clock"},
	{"rehearsal.unsaved", "Ei tallenneta", "Sparas inte", "Not saved"},
	{"rehearsal.over", "Harjoitus on ohi. Siitä ei jäänyt mitään.", "Övningen är slut. Inget av den blev kvar.", "The rehearsal is over. Nothing of it was kept."},
	{"rehearsal.accept", "  (%s kirjaa)", "  (%s antecknar)", "  (%s writes it down)"},
	{"rehearsal.door", "Ovella: %s", "Vid dörren: %s", "At the door: %s"},
	{"rehearsal.more", "Ovella: yksi lisää", "Vid dörren: en till", "At the door: one more"},
	{"rehearsal.voice", "Salista: ”%s”", "Ur salen: ”%s”", "A voice: “%s”"},
	{"rehearsal.group", "%s: ”%s”", "%s: ”%s”", "%s: “%s”"},
	{"rehearsal.floor", "%s pyytää puheenvuoroa", "%s begär ordet", "%s asks for the floor"},
	{"rehearsal.votes", "Kohde %s sai: %s", "%s fick: %s", "%s got: %s"},
	{"key.right", "→", "→", "→"},
	{"off.read_only", "uudempi Talkoot on kirjoittanut tähän", "en nyare Talkoot har skrivit här", "a newer Talkoot wrote here"},
}
