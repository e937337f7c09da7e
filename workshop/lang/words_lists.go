package lang

// listWords are the texts about lists of people and programmes that come from a
// file or a paste, and about lists that are printed.
var listWords = []text{
	{"programme.import.open", "%d kesto jäi avoimeksi|%d kestoa jäi avoimeksi", "%d längd lämnades öppen|%d längder lämnades öppna", "%d length left open|%d lengths left open"},
}
