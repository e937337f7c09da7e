package compare

import "talkoot/workshop"

// Matrix is what each group answered to each question.
type Matrix struct {
	Questions []*workshop.Lane
	// Groups are what the columns are called: the sides of the comparison.
	Groups []string
	// Cells hold the answers by question and group, by their numbers.
	Cells [][][]Answer
	// Shared is how many ideas of each question several groups have.
	Shared []int
}

// Answer is an answer in a [Matrix].
type Answer struct {
	Item
	// Places is by how many groups the same is said, 1 or more.
	Places int
}

// Count returns how many answers a question has. One that several groups gave, or
// that was merged, counts once.
func (x *Matrix) Count(question int) int { return len(x.Questions[question].Notes) }

// Groups compares the groups of a meeting with each other on the board of a
// stage. A board of questions has a matrix too.
func Groups(m *workshop.Meeting, s *workshop.Stage, names Names) Comparison {
	name := func(g *workshop.Group) string { return names.Answering(m, g) }
	c := Compare(ByGroup(m, s, name), Between)
	if s.Board.Layout == workshop.Questions {
		c.Matrix = c.matrix(s.Board.Lanes)
	}
	return c
}

// matrix puts what the sides say into the cells of questions.
func (c *Comparison) matrix(questions []*workshop.Lane) *Matrix {
	x := &Matrix{Questions: questions, Shared: make([]int, len(questions))}
	for _, side := range c.Sides {
		x.Groups = append(x.Groups, side.Name)
	}
	places := map[string]int{}
	for _, r := range c.Rows {
		in := map[int]bool{}
		for _, items := range r.On {
			for _, item := range items {
				places[item.key()] = r.Places
				in[item.Lanes[0].At] = true
			}
		}
		for at := range in {
			if r.Places > 1 && at < len(questions) {
				x.Shared[at]++
			}
		}
	}
	for at := range questions {
		row := make([][]Answer, len(c.Sides))
		for i, side := range c.Sides {
			for _, item := range side.Notes {
				for _, lane := range item.Lanes {
					if lane.At == at {
						row[i] = append(row[i], Answer{item, places[item.key()]})
					}
				}
			}
		}
		x.Cells = append(x.Cells, row)
	}
	return x
}
