package lang

// clockWords are the texts of timers, of the speakers' list and of the
// programme's clock.
var clockWords = []text{
	{"label.1-2-4-all", "1-2-4-kaikki", "1-2-4-alla", "1-2-4-All"},
	{"label.alone", "yksin", "ensam", "alone"},
	{"label.pairs", "pareittain", "parvis", "in pairs"},
	{"label.fours", "neljän ryhmissä", "fyra och fyra", "in fours"},
	{"label.everybody", "kaikki yhdessä", "alla tillsammans", "all together"},
	{"label.world-cafe", "World Café 3 × 20", "World Café 3 × 20", "World Café 3 × 20"},
	{"label.round1", "1. kierros", "Runda 1", "Round 1"},
	{"label.round2", "2. kierros", "Runda 2", "Round 2"},
	{"label.round3", "3. kierros", "Runda 3", "Round 3"},
	{"label.opera", "OPERA", "OPERA", "OPERA"},
	{"label.own", "omat ehdotukset", "egna förslag", "own ideas"},
	{"label.pair", "parin ehdotukset", "parets förslag", "ideas of pairs"},
	{"label.explain", "esittely", "presentation", "explain"},
	{"label.rank", "ristiinarviointi", "rangordning", "rank"},
	{"label.arrange", "aihepiirit", "ämnesområden", "arrange"},

	// The words of a timer's phases, beside a colour.
	{"phase.plenty", "jäljellä", "kvar", "left"},
	{"phase.short", "vähissä", "snart slut", "running low"},
	{"phase.last", "loppuu nyt", "strax slut", "nearly up"},
	{"phase.over", "yliaikaa", "övertid", "over"},

	{"error.no_steps", "Askelia ei ole. Kirjoita ainakin yksi, esimerkiksi: yksin 1, pareittain 2. Mitään ei muutettu.", "Det finns inga steg. Skriv minst ett, till exempel: ensam 1, parvis 2. Inget har ändrats.", "There are no steps. Write one at least, such as: alone 1, in pairs 2. Nothing was changed."},
	{"error.bad_step", "”%s” ei ole askel. Kirjoita nimi ja minuutit, esimerkiksi: pareittain 2, tai 3x20. Mitään ei muutettu.", "”%s” är inget steg. Skriv namn och minuter, till exempel: parvis 2, eller 3x20. Inget har ändrats.", "“%s” is not a step. Write a name and minutes, such as: in pairs 2, or 3x20. Nothing was changed."},
	{"error.unknown_preset", "Tätä ajastinpohjaa ei enää ole. Mitään ei muutettu.", "Den här tidmallen finns inte längre. Inget har ändrats.", "This timer preset is no longer there. Nothing was changed."},
	{"error.time_gone", "Kello %s on jo ohi. Kirjoita myöhempi aika. Mitään ei muutettu.", "Klockan %s har redan passerat. Skriv en senare tid. Inget har ändrats.", "%s has gone by. Write a later time. Nothing was changed."},
	{"error.not_enough_left", "Jäljellä olevista vaiheista ei voi ottaa %d minuuttia, enintään %d. Mitään ei muutettu. Pyydä vähemmän tai lyhennä vaiheita ohjelmassa (F9).", "Det går inte att ta %d minuter av de moment som är kvar, högst %d. Inget har ändrats. Begär färre eller förkorta momenten i programmet (F9).", "%d minutes cannot be taken from the stages still to come, %d at most. Nothing was changed. Ask for fewer, or shorten stages in the programme (F9)."},
	{"error.unknown_turn", "Tätä puheenvuoroa ei enää odoteta. Mitään ei muutettu.", "Det här inlägget väntar inte längre. Inget har ändrats.", "This turn no longer waits. Nothing was changed."},
	{"error.already_asked", "On jo jonossa, paikalla %d. Mitään ei muutettu.", "Står redan i kön, på plats %d. Inget har ändrats.", "Waits already, in place %d. Nothing was changed."},
	{"error.nobody_waits", "Kukaan ei odota puheenvuoroa. Kirjoita nimi ja paina Enter.", "Ingen väntar på ordet. Skriv ett namn och tryck Enter.", "Nobody waits to speak. Type a name and press Enter."},

	{"log.stage.supplied", "Tarvikkeet, vaihe %s", "Material, momentet %s", "Material, stage %s"},
	{"log.steps.chosen", "Ajan jako vaiheessa %s: %s", "Tidsindelning i momentet %s: %s", "Time of the stage %s divided: %s"},
	{"log.steps.none", "Ajan jako pois vaiheesta %s", "Tidsindelningen bort ur momentet %s", "Time of the stage %s no longer divided"},
	{"log.minutes.shifted", "Vaiheelle %s %d min lisää muista vaiheista", "Momentet %s fick %d min av andra moment", "Stage %s got %d min from others"},
	{"log.turn.asked", "Puheenvuoropyyntö", "Begäran om ordet", "Somebody asked to speak"},
	{"log.turn.moved", "Puheenvuorojen järjestys muuttui", "Talarordningen ändrad", "Speakers' list reordered"},
	{"log.turn.removed", "Puheenvuoropyyntö poistettu", "Begäran om ordet borttagen", "A speaker taken off the list"},
	{"log.turn.limited", "Puheenvuoron enimmäisaika %d min", "Längsta tid för inlägg %d min", "Turns limited to %d min"},
	{"log.turn.unlimited", "Puheenvuoron enimmäisaika poistettu", "Längsta tid för inlägg borttagen", "Turns no longer limited"},
	{"log.turn.begun", "Puheenvuoro alkoi", "Ett inlägg började", "A turn to speak began"},
	{"log.turn.ended", "Puheenvuoro päättyi", "Ett inlägg slutade", "A turn to speak ended"},
	{"round.numbered", "%d. kierros", "runda %d", "round %d"},
}
