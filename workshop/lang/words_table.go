package lang

// tableWords are the words of tables for spreadsheets.
var tableWords = []text{
	{"doc.sheet.facts", "Tiedot", "Fakta", "Facts"},
}
