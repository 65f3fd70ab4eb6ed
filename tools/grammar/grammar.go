// Package grammar reads data/grammar/<lang>.toml: the words by which the
// extractor reads a language. The engine knows no word of any language; what a
// contributor can teach it, a verb of launching or a unit, is a line there.
package grammar

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/BurntSushi/toml"

	"moc/tools/entity"
	"moc/tools/fact"
	"moc/tools/quantity"
	"moc/tools/text"
	"moc/tools/timex"
	"moc/tools/tomlpos"
)

// Grammar is the content of one language's file.
type Grammar struct {
	Lang     string         `toml:"-"`
	Text     Text           `toml:"text"`
	Names    Names          `toml:"names"`
	Words    Words          `toml:"words"`
	Nouns    Nouns          `toml:"nouns"`
	Position []Position     `toml:"position"`
	Event    []Event        `toml:"event"`
	Measure  []Measure      `toml:"measure"`
	Time     timex.Words    `toml:"time"`
	Quantity quantity.Words `toml:"quantity"`

	Undecoded []toml.Key `toml:"-"` // keys that are none of these
}

// Text holds what sentence cutting needs.
type Text struct {
	Abbreviations []string `toml:"abbreviations"` // a full stop after them ends no sentence
	Lettered      []string `toml:"lettered"`      // words that a single letter may follow as their grade
	Currency      string   `toml:"currency"`      // ISO 4217: meant where a price names none
	// words that the language also writes as one, with that one: a list that holds "is not" holds "isn't"
	Contractions map[string]string `toml:"contractions"`
}

// Names holds what tells names from other capitalised words, and their kinds.
type Names struct {
	FamilyNames    []string `toml:"family_names"`      // first words of persons' names
	LastNames      []string `toml:"last_names"`        // last words of persons' names that go by their family's
	LastEndings    Endings  `toml:"last_name_endings"` // endings of further ones ("Petrović")
	GivenNames     []string `toml:"given_names"`       // further first words of persons' names
	Women          []string `toml:"women"`             // given names of women: "she" is one of them
	Men            []string `toml:"men"`               // given names of men
	Titles         []string `toml:"titles"`            // stand before a person's name and are no part of it
	Prefixes       []string `toml:"prefixes"`          // capitalised, they belong to an organization's name ("Viện Tân Trào")
	CommonPrefixes []string `toml:"common_prefixes"`   // the same within a sentence only: where one opens it, its capital means nothing
	GroupPrefixes  []string `toml:"group_prefixes"`    // the same for groups ("Liên minh …")
	Suffixes       []string `toml:"suffixes"`          // last words of an organization's name; a short form drops them
	// of these, those that close a firm's full name and change nothing about which it is ("Inc.")
	LegalForms    []string `toml:"legal_forms"`
	GroupSuffixes []string `toml:"group_suffixes"` // last words of a group's name ("Open Harbour Alliance")
	// last words of an organization's name that is a group where others join it ("National AI Council")
	BodySuffixes []string `toml:"body_suffixes"`
	// last words of an institution's name of which each land has its own; the land behind "of" belongs to the name
	LandSuffixes []string `toml:"land_suffixes"`
	// first words of such a name, where the language writes them first ("Hiệp hội Xe điện")
	BodyPrefixes []string `toml:"body_prefixes"`
	// words by which a document tells of AI; in one without them what is called a model or has a number is a product ("the Mule 2")
	ModelCues []string `toml:"model_cues"`
	Linkers   []string `toml:"linkers"` // lower-case words within a name ("University of Calder")
	// words of several syllables of which a name writes the first with a capital ("Bộ Khoa học"); in English the
	// fields that an institution joins ("Ministry of Investment and Trade")
	Compounds []string `toml:"compounds"`
	Acts      []string `toml:"acts"` // verbs with which no such word goes on: "Quỹ Sen khám cho 300 người"
	// last words of the names of units and affiliates, which a firm that is told of before is not: Boeing Capital
	Units           []string `toml:"units"`
	PluralOwners    []string `toml:"plural_owners"`    // whose institutions begin with them: children, in "Kent Children's Hospital"
	Particles       []string `toml:"particles"`        // lower-case words within a person's name ("John von Neumann")
	ForeignLinks    []string `toml:"foreign_links"`    // what joins words of foreign institutions' names: "de la", in "Autorité de la concurrence"
	ForeignAnds     []string `toml:"foreign_ands"`     // foreign words for "and" within such names
	Generations     []string `toml:"generations"`      // what stands behind a person's family name ("Martin Luther King Jr")
	InternetEndings []string `toml:"internet_endings"` // endings of addresses that stand in names ("Base.vn"), without the dot
	Who             []string `toml:"who"`              // relative pronouns that only persons have: who
	NounEndings     []string `toml:"noun_endings"`     // endings of common nouns that open sentences ("Competition is …")
	AgentEndings    Endings  `toml:"agent_endings"`    // of nouns for who makes or does something ("programmer")
	Callings        Endings  `toml:"callings"`         // endings of nouns for what a person does ("oceanographer")
	// verbs that only persons do, and participles with which a sentence about one begins: "grew up", "tốt nghiệp"
	Living        []string `toml:"living"`
	NotNames      []string `toml:"not_names"`      // capitalised words that name nothing here: acronyms, currencies, languages
	Openers       []string `toml:"openers"`        // words that open a sentence and are capitalised for that alone
	Countries     []string `toml:"countries"`      // countries, which stand between the noun for a firm and its name: "hãng Đức Klarblick"
	Governments   []string `toml:"governments"`    // places that stand for who governs there, so for no firm: "Beijing said"
	Places        []string `toml:"places"`         // cities, and countries where those have no list of their own
	PlaceSuffixes []string `toml:"place_suffixes"` // last words of a place's name ("North Sea")
	// words that with a hyphen and a place before them say where an organization is: "Perth-based"
	Based      []string `toml:"based"`
	PlaceCues  []string `toml:"place_cues"`  // prepositions before a place, and phrases that end in one: flights to
	ModelWords []string `toml:"model_words"` // capitalised words that mark a model's or product's version ("Pro")
	// the consonants with which syllables begin; a word that is no syllable is a name ("Grab")
	Onsets        []string `toml:"onsets"`
	Codas         []string `toml:"codas"`          // those with which they end
	Shares        []string `toml:"shares"`         // what one has of a firm: "tỷ lệ sở hữu tại X", "its stake in X is worth", "cổ phiếu VFS của X"
	Organs        []string `toml:"organs"`         // what only a firm has, right before its name: "ban lãnh đạo X"
	Tickers       []string `toml:"tickers"`        // words before the letters by which an exchange knows an organization ("mã VDD")
	Firms         []string `toml:"firms"`          // organizations that every reader knows, so that no text says what they are: Google
	Press         []string `toml:"press"`          // papers, agencies and broadcasters of which the same is true: Reuters
	PressEndings  []string `toml:"press_endings"`  // last words of the names of others: "the Savanna Post"
	Products      []string `toml:"products"`       // products of which the same is true: Siri
	Models        []string `toml:"models"`         // models of which the same is true, without their version: Gemma
	Uses          []string `toml:"uses"`           // verbs whose object is a thing: what stands behind them is no firm ("cài X")
	Funds         []string `toml:"funds"`          // last words of the names of investors, which are no "company" of the text
	NameHeads     []string `toml:"name_heads"`     // words that open sentences and begin the names of things and firms, too: "Đảo Gió, trò chơi của X"
	GroupCounts   []string `toml:"group_counts"`   // begin the nickname of several firms in quotation marks: sáu, tứ, bộ ba
	StreetCues    []string `toml:"street_cues"`    // a name after them is a street
	Bringers      []string `toml:"bringers"`       // words that only bring the name of what was told before them: mang tên, có tên
	Occasions     []string `toml:"occasions"`      // nouns for events, whose names behind them are nobody's: hội nghị, triển lãm
	NounFollows   bool     `toml:"noun_follows"`   // a kind noun may stand right behind its name ("the Gale-9 chip")
	OfficeFollows bool     `toml:"office_follows"` // an organization may stand right behind a position ("giám đốc FPT")
}

// Given lists all given names.
func (n *Names) Given() []string { return slices.Concat(n.GivenNames, n.Women, n.Men) }

// Words are the closed classes: each list is one class, see Class.
type Words struct {
	Negation      []string `toml:"negation"`       // the event did not happen: chưa, not
	Denial        []string `toml:"denial"`         // verbs that deny what follows: phủ nhận, denied
	Planned       []string `toml:"planned"`        // announced for the future: sẽ, plans to
	Possible      []string `toml:"possible"`       // rumoured, considered, expected: có thể, reportedly
	PossibleAfter []string `toml:"possible_after"` // the same behind the verb: vẫn chỉ là tin đồn
	NegativeAfter []string `toml:"negative_after"` // denial behind the verb: đổ vỡ, fell through
	Delay         []string `toml:"delay"`          // put off to a later date, so still planned: hoãn
	// before what did not happen, or is only wished or tried; those that are auxiliaries, too, stand right behind
	// a subject: nên, đáng lẽ
	Unreal      []string `toml:"unreal"`
	Auxiliary   []string `toml:"auxiliary"`   // words of a verb group without meaning of their own: đã, also
	Passive     []string `toml:"passive"`     // make the verb behind them passive: được, bị
	Be          []string `toml:"be"`          // say what something is, or make a participle passive: là, was
	Appointing  []string `toml:"appointing"`  // verbs that give a person a position: bổ nhiệm, appointed
	As          []string `toml:"as"`          // stand before the position given: làm, as
	Have        []string `toml:"have"`        // auxiliaries of the perfect, and possession: has
	By          []string `toml:"by"`          // before the one who acts: do, bởi, by
	Of          []string `toml:"of"`          // before a possessor: của, of
	And         []string `toml:"and"`         // join the members of a list: và, or
	With        []string `toml:"with"`        // before a companion: với, with
	At          []string `toml:"at"`          // before a place: ở, tại, in
	From        []string `toml:"from"`        // before an origin: từ
	Into        []string `toml:"into"`        // before a goal: vào, to
	For         []string `toml:"for"`         // before whom it is for: cho
	Than        []string `toml:"than"`        // before what is compared with: hơn, than
	Preposition []string `toml:"preposition"` // all other prepositions; a name behind one is no subject
	Clause      []string `toml:"clause"`      // begin a clause of its own: nhưng, while
	Subordinate []string `toml:"subordinate"` // begin a clause that depends on another: khi, để, when
	Relative    []string `toml:"relative"`    // begin a clause about the name before: mà, which
	Where       []string `toml:"where"`       // the same about a place: nơi, where
	That        []string `toml:"that"`        // begin what somebody says: rằng, that
	If          []string `toml:"if"`          // begin a condition, which states nothing: nếu, if
	Definite    []string `toml:"definite"`    // articles of a thing told before: the
	Indefinite  []string `toml:"indefinite"`  // articles and counts of things not told before: một, các, several
	This        []string `toml:"this"`        // demonstratives behind a noun: này, đó
	Own         []string `toml:"own"`         // possessive pronouns before a noun: its
	Genitive    []string `toml:"genitive"`    // possessive endings: 's
	It          []string `toml:"it"`          // pronouns for things: nó, it
	They        []string `toml:"they"`        // pronouns for companies and people: họ, they
	He          []string `toml:"he"`          // pronouns for persons: ông, she
	Feminine    []string `toml:"feminine"`    // pronouns and titles of women, where the language tells them from men's: she, Ms
	Masculine   []string `toml:"masculine"`   // those of men: he, Mr
	We          []string `toml:"we"`          // pronouns for who writes or reads: chúng tôi, we
	// of those the ones for who speaks: in the answers of an interview, the person asked and their firm
	Self   []string `toml:"self"`
	Both   []string `toml:"both"`   // may stand between a list's words: cả, both
	Pair   []string `toml:"pair"`   // the two of the last meeting or partnership: hai bên, the two
	Speech []string `toml:"speech"` // verbs of saying that make a claim: cho rằng, argues
	// those of them that tell without judging, which claim only what compares or an outsider says: nói, said
	Telling    []string `toml:"telling"`
	Becoming   []string `toml:"becoming"`   // last words of a form of to be by which somebody comes to a post: became, appointed
	Succeeding []string `toml:"succeeding"` // verbs whose subject has the post that their object had: succeeded, replaces
	Sequence   []string `toml:"sequence"`   // tell that the deed behind them was done at another time: before, sau khi
	Turning    []string `toml:"turning"`    // turn from whom a clause is about to somebody else: còn
	Charging   []string `toml:"charging"`   // verbs for being at the head of what follows them, in Vietnamese: phụ trách, điều hành
	Teams      []string `toml:"teams"`      // nouns for the part of an organization that those may name: bộ phận, nhóm
	Serving    []string `toml:"serving"`    // verbs for working where the name behind them says: đầu quân cho, works for
	Concessive []string `toml:"concessive"` // words, in English, that open a clause that is only conceded: although
	Removing   []string `toml:"removing"`   // those of appointing, in English, that take a position from somebody: ousted
	Departing  []string `toml:"departing"`  // verbs, in English, for no longer working where the name behind them says: resigned from
	// verbs, in English, by which an organization takes on or sends away the person behind them: hired, sacked
	Engaging []string `toml:"engaging"`
	Led      []string `toml:"led"`      // participles, in English, before who is at the head of an organization: run by
	Quitting []string `toml:"quitting"` // verbs for no longer belonging to the group behind them: rút khỏi, withdrew from
	Yielding []string `toml:"yielding"` // verbs for giving the post behind them to another, in Vietnamese: nhường, trao
	Seats    []string `toml:"seats"`    // nouns before a post for the post itself: ghế, chức
	Seated   []string `toml:"seated"`   // tell before a town, or behind it and a hyphen, that a firm is there: based in
	Passing  []string `toml:"passing"`  // stand between a post and who has it now: thuộc về, được giao cho
	// endings of verbs that the grammar need not know: "and travelled to X" goes on about something else
	VerbEndings    Endings  `toml:"verb_endings"`
	PresentEndings Endings  `toml:"present_endings"` // endings of verbs in the present whose subject is one: buys, has
	GerundEndings  Endings  `toml:"gerund_endings"`  // endings of verbs that tell along with another: "by buying X"
	AdverbEndings  Endings  `toml:"adverb_endings"`  // endings of adverbs, which part no verb from its object: "was quietly sold"
	Clausal        []string `toml:"clausal"`         // nouns that make a whole clause the subject of another: "việc X mua Y bị hoãn"
	Occurs         []string `toml:"occurs"`          // verbs by which an event comes about: diễn ra, hoàn tất
	Deeds          []string `toml:"deeds"`           // the same as words of their own: "và dời trụ sở" goes on about something else
	Kin            []string `toml:"kin"`             // nouns for those who are near somebody, who is none of them: "vợ ông An"
	Lines          []string `toml:"lines"`           // those of them that earn and lose money of their own: "mảng đám mây"
	Parts          []string `toml:"parts"`           // nouns for what belongs to a firm and is not the firm: "mảng đám mây của X"
	Reports        []string `toml:"reports"`         // nouns for what is published without being a product: "số liệu được công bố hôm qua"
	Advisers       []string `toml:"advisers"`        // words with which the names of those begin who tell or advise of firms: "Chứng khoán X cho rằng"
	Lifting        []string `toml:"lifting"`         // verbs that end what follows them: lifted; a ban that is lifted is none
	// English nouns for a deal, of which a sum behind a word for a worth tells what it cost: "in a deal worth $5m"
	Transactions []string `toml:"transactions"`
	// words behind which, in English, a noun of registers stands for what the subject is under: under, subject to
	Undergoing []string `toml:"undergoing"`
	Registers  []string `toml:"registers"` // nouns for a restriction, or for a list of those it is on: sanctions, entity list
	// participles by which something is forbidden where nobody is told who does so: banned, put (on a blacklist)
	Forbidding []string `toml:"forbidding"`
	Following  []string `toml:"following"` // verbs by which what was told of one befalls another: followed
	// behind an article stand for the last of those named together in the sentence before: last of these
	Latter     []string `toml:"latter"`
	Leaving    []string `toml:"leaving"`    // those of denial that may also tell what somebody left to do something: gave up
	Aims       []string `toml:"aims"`       // what is aimed at, which those deny: a plan, a bid
	Marketing  []string `toml:"marketing"`  // verbs by which a firm has a thing of its own: sells a scanner called Lark
	Attempts   []string `toml:"attempts"`   // those of them that only tell what somebody tries or thinks of: a bid, no decision
	Failing    []string `toml:"failing"`    // tell behind them that nothing came of it: failed
	Preventing []string `toml:"preventing"` // verbs that keep somebody from doing what follows: stopped X from buying Y
	Blaming    []string `toml:"blaming"`    // verbs that blame, praise or punish somebody for what they did: fined X for its purchase of Y
	Money      []string `toml:"money"`      // what an investment is called that somebody receives, without a sum: capital, backing
	Business   []string `toml:"business"`   // what somebody receives in the way of business, with a sum: a contract, orders
	// verbs that only talk or think of what the verb right behind them tells: tính (bán), đàm phán (mua)
	Tentative []string `toml:"tentative"`
	// nouns before the years for which something is agreed, which are not when that was: giai đoạn
	Terms        []string `toml:"terms"`
	Worth        []string `toml:"worth"`        // nouns for what a deal or a share is worth: giá trị (thương vụ), value (of its stake)
	Distributive []string `toml:"distributive"` // share out times and sums among several, one to each: respectively, lần lượt
	Ranking      []string `toml:"ranking"`      // open a rank before a number: đứng thứ
	Outranked    []string `toml:"outranked"`    // stand before who is above a rank: sau
	Accounts     []string `toml:"accounts"`     // nouns for what is only written or shown of what follows "of": a review of X
	// participles behind a name and a hyphen by which it gave money to the firm described so: Google-backed
	Backed []string `toml:"backed"`
	// tell of another than the one named, behind somebody's possessive in English and behind the noun in
	// Vietnamese: her first company, bản đầu; and of a wish that they had: once hoped to buy X
	Bygone      []string `toml:"bygone"`
	Former      []string `toml:"former"`       // adjectives that say that a post is held no longer ("a former director")
	Implicative []string `toml:"implicative"`  // words behind which "to" and a verb tell what happens: agreed, deal, first
	Quoting     []string `toml:"quoting"`      // verbs beside words in quotation marks: nhớ lại, joked
	AccordingTo []string `toml:"according_to"` // before who says so: theo, according to
	Rest        []string `toml:"rest"`         // who closes a list without a name: "A, B and other investors"
	Opinions    []string `toml:"opinions"`     // what somebody has who says so: "in her view"
	Copulas     []string `toml:"copulas"`      // behind a whole clause, of which what follows is said: "lên sàn lúc này là sớm"
	Stress      []string `toml:"stress"`       // behind a possessive pronoun only stress whose it is: "her own view"
	Because     []string `toml:"because"`      // open the reason of what is said: bởi
	Owning      []string `toml:"owning"`       // tell that somebody has the share of a firm that stands behind them: "owns 23% of X"
	Coming      []string `toml:"coming"`       // behind a sum, before who gave it: "A further $8m came from X"
	// stand for the subject, behind the word for a possessor or behind a verb, whose object they are not: mình,
	// itself
	Reflexive []string `toml:"reflexive"`
	Accepting []string `toml:"accepting"` // verbs by which an offer to buy becomes a deal: accepted
	Concluded []string `toml:"concluded"` // in English, participles that tell when a deal came about: "their agreement, signed in May"
	Fruitless []string `toml:"fruitless"` // those of negative_after that tell of a meeting which was held: không đi đến đâu
	Changes   []string `toml:"changes"`   // before a quantity by which something grew or shrank: "giảm 8 tỷ USD"
	// those of reporting and according_to by which a paper gives the words of others: dẫn nguồn tin
	Relaying []string `toml:"relaying"`
	// verbs behind which somebody is named who only hears what is said: told
	Informing []string `toml:"informing"`
	// those of negation that say of what is agreed that it is not over: has yet to
	Pending  []string `toml:"pending"`
	Writings []string `toml:"writings"` // what a firm says in writing, in English: statement, blog post
	Jointly  []string `toml:"jointly"`  // with several who make something, that they do it as partners: together
	Rating   []string `toml:"rating"`   // verbs of judging right before what is compared: considers
	Agreeing []string `toml:"agreeing"` // verbs of agreeing with somebody: agreed
	// verbs of what firms do together, where they agree on it or do it with one another: open, train
	Undertaking []string `toml:"undertaking"`
	// end a superlative, behind which a time tells since when it holds: lớn nhất kể từ năm 2016
	Superlatives []string `toml:"superlatives"`
	Reporting    []string `toml:"reporting"`  // verbs of news: đưa tin, reported
	Comparison   []string `toml:"comparison"` // before a value that is only compared with: so với, up from
	Appraisal    []string `toml:"appraisal"`  // verbs of judgement without a speaker: được ca ngợi
	Compare      []string `toml:"compare"`    // before the other side of a comparison: ngang ngửa, beats
	Open         []string `toml:"open"`       // say that weights or source are open
	Naming       []string `toml:"naming"`     // verbs of naming a group: được gọi là, known as
	Ignore       []string `toml:"ignore"`     // phrases that hold words of other classes and are none of them: hợp tác xã
	Pause        []string `toml:"pause"`      // adverbs that may stand anywhere: nay, also
	Such         []string `toml:"such"`       // introduce the names of those whom a noun tells: gồm, such as
	Stakes       []string `toml:"stakes"`     // what one has of a firm: "mua lại toàn bộ cổ phần của X"
}

// Nouns name the kinds of things: before a name they give its kind, alone they
// refer back ("công ty này", "the model").
type Nouns struct {
	Organization []string `toml:"organization"`
	Person       []string `toml:"person"`
	Model        []string `toml:"model"`
	Product      []string `toml:"product"`
	Group        []string `toml:"group"`
	Place        []string `toml:"place"`
	Relational   []string `toml:"relational"` // of the nouns above those that refer back only with a demonstrative ("cổ đông")
	Media        []string `toml:"media"`      // organizations that report
	// of the nouns above those that anything of the kind is called ("công ty"): others refer to what the document
	// calls so
	Plain []string `toml:"plain"`
	Named []string `toml:"named"` // of the nouns above those that refer back bare only to a name that holds them ("viện")

	SingularEndings Endings `toml:"singular_endings"` // endings of words that only look like a plural: business
	// endings of the plural, each with that of the singular: a noun that is another's plural stands for several
	Plurals map[string]string `toml:"plurals"`
}

// ByKind lists the nouns with the kind that each names.
func (n *Nouns) ByKind() map[entity.Kind][]string {
	return map[entity.Kind][]string{
		entity.Organization: append(append([]string(nil), n.Organization...), n.Media...),
		entity.Person:       n.Person,
		entity.Model:        n.Model,
		entity.Product:      n.Product,
		entity.Group:        n.Group,
		entity.Place:        n.Place,
	}
}

// Position is what a person is in an organization. An empty id is a position
// that the site has no word for: it shows the document's words.
type Position struct {
	ID       string   `toml:"id"`
	Words    []string `toml:"words"`
	Outsider bool     `toml:"outsider"` // who holds it speaks of others' firms, not of the one that pays: an analyst
}

// Event is a type of fact with the words that trigger it and the roles that its
// grammatical positions fill. The engine knows the forms (active, passive,
// nominal, relative), so that a verb is one word here.
type Event struct {
	Type        fact.Type `toml:"type"`
	Verbs       []string  `toml:"verbs"`       // in every form that may stand with a subject
	Participles []string  `toml:"participles"` // forms that may also be passive
	Inchoative  []string  `toml:"inchoative"`  // verbs whose subject is what others have as object ("ra đời", "went public")
	Nouns       []string  `toml:"nouns"`       // nouns that tell the event
	Inverse     []string  `toml:"inverse"`     // verbs whose object is who does it: "X về tay Y"
	Receiving   []string  `toml:"receiving"`   // verbs that turn the roles round: "nhận … từ", "raised … from"
	Split       []Split   `toml:"split"`       // verbs in two parts
	Phrases     []Phrases `toml:"phrases"`     // verbs that are made of a verb and an object ("restricted", "exports of")
	Subject     fact.Role `toml:"subject"`
	Object      fact.Role `toml:"object"`
	Oblique     []Oblique `toml:"oblique"`
	Open        []string  `toml:"open"`       // verbs that also say that it is open source
	Planned     []string  `toml:"planned"`    // verbs that announce it for the future; those that begin with one of [words] planned do so anyway
	Possible    []string  `toml:"possible"`   // verbs that only consider it
	Round       bool      `toml:"round"`      // told only where a round of investment or a sum stands with the verb ("led the round")
	Sum         bool      `toml:"sum"`        // told only where a sum of money stands with the verb ("gave X $5m")
	Relational  bool      `toml:"relational"` // the verbs begin with who somebody has, and their subject is whose that is ("backers include")
	People      bool      `toml:"people"`     // told only where people do it, to something with a name ("mở X")
}

// Split is a verb in two parts with its object between: "đưa … vào danh sách
// đen".
type Split struct {
	Head   []string `toml:"head"`
	Tail   []string `toml:"tail"`
	Denied bool     `toml:"denied"` // says that it is no longer so: "gạch tên X khỏi danh sách đen"
}

// Phrases are verbs with an object that belongs to them: each of the objects right behind each of the verbs.
type Phrases struct {
	Verbs   []string `toml:"verbs"`
	Objects []string `toml:"objects"`
}

// join gives every verb with every object.
func (p *Phrases) join() []string {
	out := make([]string, 0, len(p.Verbs)*len(p.Objects))
	for _, v := range p.Verbs {
		for _, o := range p.Objects {
			out = append(out, v+" "+o)
		}
	}
	return out
}

// Names reports a second part that is a preposition, one determiner and the words of rest: "to", "entity list".
func (s *Split) Names(preposition, rest string) bool {
	return slices.ContainsFunc(s.Tail, func(tail string) bool {
		first, more, _ := strings.Cut(tail, " ")
		_, words, _ := strings.Cut(more, " ")
		return first == preposition && words == rest
	})
}

// Oblique is a role behind a preposition.
type Oblique struct {
	Role  fact.Role `toml:"role"`
	Words []string  `toml:"words"`
}

// Measure is a quantity that is stated of something. A quantity measures it if
// it is counted in one of its units, or if one of its words stands beside it.
type Measure struct {
	ID       string        `toml:"id"`
	Money    bool          `toml:"money"`    // the value is a sum of money
	Units    []string      `toml:"units"`    // unit ids of [quantity]
	Words    []string      `toml:"words"`    // nouns and verbs that name the measure
	Required bool          `toml:"required"` // the unit alone is not enough: one of the words must stand by
	Subjects []entity.Kind `toml:"subjects"` // what it is stated of
	Per      []string      `toml:"per"`      // units per which a price is given
	Not      []string      `toml:"not"`      // words beside which it is something else
	Dealing  []string      `toml:"dealing"`  // those of the words that are verbs by which somebody brings it on another
}

// Decode reads one language's file. The result is not yet compiled.
func Decode(lang string, b []byte) (*Grammar, error) {
	g := &Grammar{Lang: lang}
	md, err := tomlpos.Decode(b, g)
	if err != nil {
		return nil, fmt.Errorf("grammar %s: %w", lang, err)
	}
	g.Undecoded = md.Undecoded()
	g.contract()
	g.fold()
	return g, nil
}

// fold brings the lists that are compared with words of a text as they stand, and
// not compiled, into the form of those.
func (g *Grammar) fold() {
	for i := range g.Event {
		for _, o := range g.Event[i].Oblique {
			foldAll(o.Words)
		}
		for k := range g.Event[i].Split {
			foldAll(g.Event[i].Split[k].Tail)
		}
	}
	for i := range g.Measure {
		foldAll(g.Measure[i].Per)
		foldAll(g.Measure[i].Not)
		foldAll(g.Measure[i].Dealing)
	}
}

func foldAll(words []string) {
	for i, w := range words {
		words[i] = text.Fold(w)
	}
}

// Measures lists the ids of all measures that any of the grammars knows.
func Measures(gs map[string]*Grammar) []string {
	seen := map[string]bool{}
	for _, g := range gs {
		for _, m := range g.Measure {
			seen[m.ID] = true
		}
	}
	return sorted(seen)
}

// Positions lists the ids of all positions that any of the grammars knows.
func Positions(gs map[string]*Grammar) []string {
	seen := map[string]bool{}
	for _, g := range gs {
		for _, p := range g.Position {
			if p.ID != "" {
				seen[p.ID] = true
			}
		}
	}
	return sorted(seen)
}

func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for s := range set {
		out = append(out, s)
	}
	sort.Strings(out)
	return out
}
