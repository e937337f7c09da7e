package lang

// pdfWords are the texts of documents that stand on pages.
var pdfWords = []text{
	{"format.pdf", "PDF", "PDF", "PDF"},
	{"doc.pdf.page", "Sivu %d/%d", "Sida %d/%d", "Page %d of %d"},
	{"doc.pdf.continued", "%s (jatkuu)", "%s (forts.)", "%s (continued)"},
	{
		"doc.pdf.missing",
		"Neliö □ on merkin paikalla, jota tämän tiedoston kirjasimissa ei ole (%d merkki). Merkki on tallessa ohjelmassa ja muissa tiedostomuodoissa.|" +
			"Neliö □ on merkin paikalla, jota tämän tiedoston kirjasimissa ei ole (%d eri merkkiä). Merkit ovat tallessa ohjelmassa ja muissa tiedostomuodoissa.",
		"En ruta □ står för ett tecken som saknas i filens typsnitt (%d tecken). Tecknet finns kvar i programmet och i de andra filformaten.|" +
			"En ruta □ står för ett tecken som saknas i filens typsnitt (%d olika tecken). Tecknen finns kvar i programmet och i de andra filformaten.",
		"A box □ stands for a character that the fonts of this file do not have (%d character). It is whole in the program and in the other formats.|" +
			"A box □ stands for a character that the fonts of this file do not have (%d different characters). They are whole in the program and in the other formats.",
	},
}
