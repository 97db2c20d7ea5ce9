package data

// missingMarks are the texts that programs and people write for a value that is missing, in lower case. They are never taken
// for one by themselves: a message names them, and the option.
var missingMarks = []string{
	"na", "n/a", "n.a.", "#n/a", "<na>", "nan", "null", "nil", "none", "missing", "-", "--", "–", "—", ".", "..", "...", "…", "?", "*", ":", "/",
	"k.a.", "k. a.", "nd", "n.d.", "n/d", "s/d", "b.d.", "keine angabe",
}

// longestMark is how many bytes a mark has at most.
const longestMark = 16

// yearHeads are the heads of columns of years, in lower case, in the languages whose words the library has and others.
var yearHeads = []string{
	"year", "jahr", "année", "annee", "an", "año", "anno", "jaar", "rok", "ano", // English to Portuguese
	"år", "ár", "vuosi", "aasta", "gads", "metai", "év", "godina", "leto", "година", "год", "рік", "έτος", "yıl", "năm", "tahun", "年", "연도", "वर्ष", "سنة", "שנה",
}
