package lang

// memoWords are the words of memos and exports.
var memoWords = []text{
	{"memo.times", "×%d", "×%d", "×%d"},
	{"memo.quoted", "”%s”", "”%s”", "“%s”"},
	{"memo.formerly", "aiemmin %s", "tidigare %s", "earlier %s"},
}
