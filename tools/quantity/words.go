package quantity

// Words are the words by which one language writes numbers and amounts: the
// table [quantity] of data/grammar/<lang>.toml. Phrases are compared by their
// folded form (package text); where two stand at the same place, the longer
// one counts.
type Words struct {
	// Decimal and Thousands are the signs inside a number: "," and "." in
	// Vietnamese. The reading of foreign habits follows from them.
	Decimal   string `toml:"decimal"`
	Thousands string `toml:"thousands"`

	// Numbers are the words of the numbers below one hundred that are one word:
	// hai = 2, mười = 10, twenty = 20.
	Numbers map[string]int64 `toml:"numbers"`
	// Inner are those words of Numbers that are numbers only behind another
	// number word: tư in "hai mươi tư", but not in "đầu tư".
	Inner []string `toml:"inner"`
	// Outer are those that are no digit behind a ten: "hai mươi năm" is twenty
	// years, twenty-five is "hai mươi lăm".
	Outer []string `toml:"outer"`
	// Articles count as 1 before a multiplier or a scale and are no number by
	// themselves: "một tỷ", "a million".
	Articles []string `toml:"articles"`
	// Multipliers build the numbers below one thousand: mươi = 10, hundred = 100.
	Multipliers map[string]int64 `toml:"multipliers"`
	// Scales multiply all that stands before them and follow one another:
	// "ba nghìn tỷ". They stand behind digits, too.
	Scales map[string]int64 `toml:"scales"`
	// Suffixes are scales written directly behind digits: k, m. They count only
	// where a currency, a counted unit or a price's unit shows what they mean,
	// for "5m" may be a length.
	Suffixes map[string]int64 `toml:"suffixes"`
	// Fillers stand before the last part of a number and mean nothing:
	// "hai trăm linh năm", "two hundred and five".
	Fillers []string `toml:"fillers"`
	// Tenths are digits that stand, directly behind a scale and before a
	// currency or the end of the clause, for tenths of it: "một triệu hai".
	// Where a language has them, a digit cannot follow a scale otherwise.
	Tenths []string `toml:"tenths"`
	// Half comes before a scale: "nửa triệu", "half a million".
	Half []string `toml:"half"`
	// AndHalf adds half of the last unit: "ba triệu rưỡi", "two and a half".
	AndHalf []string `toml:"and_half"`
	// Point is the decimal sign as a word: "hai phẩy năm".
	Point []string `toml:"point"`
	// Minus makes a number negative, as the sign glued to it does: "âm".
	Minus []string `toml:"minus"`

	// Percent are the signs and words for a hundredth.
	Percent []string `toml:"percent"`
	// Comparators are the words directly before a number, by what they mean:
	// ">", ">=", "<", "<=" or "~". Of two in a row the nearer one counts.
	Comparators map[string][]string `toml:"comparators"`
	// ComparatorsAfter are the same behind it: "trở lên", "or more".
	ComparatorsAfter map[string][]string `toml:"comparators_after"`
	// Comparisons end like a comparator and are none: in "rẻ hơn 50%" the
	// number is a difference.
	Comparisons []string `toml:"comparisons"`

	// Currencies are keyed by their ISO 4217 code, which is itself a symbol.
	Currencies map[string]Currency `toml:"currencies"`
	// Equals introduces the same amount in another currency, in brackets or
	// behind a comma: "tương đương 69 triệu USD".
	Equals []string `toml:"equals"`

	// Units are counted nouns, directly behind the number, by the unit's id.
	Units map[string][]string `toml:"units"`
	// UnitsBefore are nouns directly before a number with a scale, by the unit
	// that they count: tokens in "ngữ cảnh 128K".
	UnitsBefore map[string][]string `toml:"units_before"`
	// UnitGap are the words that may stand between a number and its unit:
	// "12 billion trainable parameters".
	UnitGap []string `toml:"unit_gap"`
	// Per introduces what an amount is paid for: "mỗi" chiếc, "a" month.
	Per []string `toml:"per"`
	// PerUnits are the words behind Per by the unit's id: month = ["tháng"].
	PerUnits map[string][]string `toml:"per_units"`
	// PerAlone say the same in one go: month = ["monthly"].
	PerAlone map[string][]string `toml:"per_alone"`

	// RangeTo joins the two ends of a range, as a dash does: "5 đến 10 triệu".
	RangeTo []string `toml:"range_to"`
	// RangeOpen may stand before a range and is no part of an amount: "từ".
	RangeOpen []string `toml:"range_open"`
	// RangeBetween are the words before and between the ends of a range:
	// giữa = "và". Without the first, the second joins nothing.
	RangeBetween map[string]string `toml:"range_between"`
	// ChangeFrom tells a change from a range: "from $5m to $10m" is two amounts.
	ChangeFrom []string `toml:"change_from"`

	// Identifiers stand before numbers that only name something: "tầng 12".
	Identifiers []string `toml:"identifiers"`
	// Traps are phrases in which a word of the other lists means something
	// else: "tỷ phú", "đồng sáng lập", "vài ba".
	Traps []string `toml:"traps"`
}

// Currency is how a language writes one currency.
type Currency struct {
	// Symbols stand on either side of the number: "$", "US$". A word with a capital may stand
	// apart from it ("Rs 5 crore"), one without touches it ("Won3.2tn").
	Symbols []string `toml:"symbols"`
	// Names stand behind it: "đô la".
	Names []string `toml:"names"`
	// Shared are names and symbols that other currencies have, too: "rupees", "¥". One of them may have it among its own:
	// that is meant where the text names none of their Lands.
	Shared []string `toml:"shared"`
	// Lands are words that tell of where it is paid: "Pakistan", "Pakistani", "Karachi".
	Lands []string `toml:"lands"`
	// Hundredths are names of its hundredth part: "cents".
	Hundredths []string `toml:"hundredths"`
}
