package main

import (
	"embed"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed messages/*.toml
var messageFiles embed.FS

// messages are the command's words in one language: section, key, text.
type messages map[string]map[string]string

const fallbackLang = "en"

// messagesFor gives the words of a language: "vi", or a locale as the
// environment names it (vi_VN.UTF-8). English speaks for any other.
func messagesFor(locale string) messages {
	lang, _, _ := strings.Cut(locale, "_")
	if !hasMessages(lang) {
		lang = fallbackLang
	}
	var m messages
	if _, err := toml.DecodeFS(messageFiles, messagesFile(lang), &m); err != nil {
		panic(err) // the files are part of the program, and a test reads them
	}
	return m
}

func hasMessages(lang string) bool {
	_, err := messageFiles.Open(messagesFile(lang))
	return err == nil
}

func messagesFile(lang string) string { return "messages/" + lang + ".toml" }

func (m messages) lookup(key string) (string, bool) {
	section, name, _ := strings.Cut(key, ".")
	s, ok := m[section][name]
	return s, ok
}

// say gives a message in the user's language. The pairs are names and values of
// what stands in braces in it: say("add.written", "file", name).
func (a *app) say(key string, pairs ...any) string {
	s, _ := a.words.lookup(key)
	for i := 0; i+1 < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, fmt.Sprintf("{%v}", pairs[i]), fmt.Sprint(pairs[i+1]))
	}
	return s
}
