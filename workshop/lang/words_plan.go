package lang

// planWords are the texts of how people are divided into groups: what could not be
// had, and why.
var planWords = []text{
	{"unmet.because", "%s: %s.", "%s: %s.", "%s: %s."},
	{"unmet.numbers", "%s, %s", "%s, %s", "%s, %s"},
	{"unmet.too_many", "heitä on %d, eikä mihinkään ryhmään mahdu niin montaa", "de är %d, och så stora är inte grupperna", "there are %d of them, more than a group holds"},
	{"unmet.by_hand", "syynä käsin sijoitetut", "på grund av dem som placerats för hand", "because of those placed by hand"},
	{"unmet.others", "syynä muut toiveet", "på grund av andra önskemål", "because of other wishes"},
	{"unmet.of.organisation", "yhteisöstä %s", "från %s", "of %s"},
	{"unmet.of.role", "roolissa %s", "med rollen %s", "with the role %s"},
	{"unmet.apart", "%d henkilöä %s on samassa ryhmässä %d", "%d personer %s delar grupp %d", "%d people %s share group %d"},
	{"unmet.apart.also", "%d ryhmässä %d", "%d delar grupp %d", "%d share group %d"},
	{"unmet.share", "%d ryhmässä %d", "%d i grupp %d", "%d in group %d"},
	{"unmet.more", "%d muuta ryhmää|%d muuta ryhmää", "%d grupp till|%d grupper till", "%d more group|%d more groups"},
	{"unmet.group", "ryhmässä %s", "grupp %s", "group %s"},
	{"unmet.groups", "ryhmissä %s", "grupperna %s", "groups %s"},
	{"unmet.spread", "Henkilöt %s eivät jakaudu tasan (%s)", "Personerna %s är inte jämnt fördelade (%s)", "People %s are not evenly spread (%s)"},
	{"unmet.spread.none", "Ketään %s ei ole %s", "Ingen %s finns i %s", "Nobody %s is in %s"},
	{"unmet.together", "Yhteen toivotut (nro %d) ovat eri ryhmissä (%s)", "De som ska vara tillsammans (nr %d) är i olika grupper (%s)", "Those to be kept together (no. %d) are in different groups (%s)"},
	{"unmet.notalone", "Ainoaksi jää henkilö %s %s", "Ensam är någon %s i %s", "Somebody %s is the only one in %s"},
	{"unmet.even", "Ryhmät eivät ole samankokoisia (%s)", "Grupperna är inte lika stora (%s)", "The groups are not of one size (%s)"},
	{"unmet.alone", "Joka kierroksella %d henkilö istuu yksin (pöytiä %d).|Joka kierroksella %d henkilöä istuu yksin (pöytiä %d).", "Varje runda sitter %d person ensam (bord: %d).|Varje runda sitter %d personer ensamma (bord: %d).", "In each round %d person sits alone (tables: %d).|In each round %d people sit alone (tables: %d)."},
	{"unmet.alone.once", "%d henkilö on yksin ryhmässään (ryhmiä %d).|%d henkilöä on yksin ryhmässään (ryhmiä %d).", "%d person är ensam i sin grupp (grupper: %d).|%d personer är ensamma i sin grupp (grupper: %d).", "%d person is alone in a group (groups: %d).|%d people are alone in their groups (groups: %d)."},
	{"unmet.again", "Kierroksia on %d mutta pöytiä %d: samaan pöytään tullaan uudelleen.", "Rundorna är %d men borden %d: man kommer till samma bord på nytt.", "Rounds: %d, but tables: %d: people come to the same table again."},
}
