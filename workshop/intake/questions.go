package intake

import (
	"strings"

	"talkoot/workshop"
)

// Questions reads prepared questions, one a line as [Lines] gives them. A line
// that begins with "#" is the topic of those after it, and "#" alone says that
// they have none; topic is that of the first ones. It returns the last topic too,
// under which further questions come.
func Questions(lines []string, topic string) (questions []workshop.Question, last string) {
	for _, line := range lines {
		if heading, ok := asTopic(line); ok {
			topic = heading
			continue
		}
		questions = append(questions, workshop.Question{Topic: topic, Text: line})
	}
	return questions, topic
}

// asTopic returns the topic that a line names, if it names one: "# Services". A
// "#1" is the beginning of a question.
func asTopic(line string) (string, bool) {
	rest := strings.TrimLeft(line, "#")
	if rest == line || rest != "" && !strings.HasPrefix(rest, " ") {
		return "", false
	}
	return workshop.CleanLine(rest), true
}
