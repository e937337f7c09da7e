package lang_test

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

func TestNumbers(t *testing.T) {
	fi, en := lang.New(lang.Finnish), lang.New(lang.English)
	for _, c := range []struct{ got, want string }{
		{fi.Number(0), "0"},
		{fi.Number(999), "999"},
		{fi.Number(113_000), "113\u00a0000"},
		{en.Number(1_234_567), "1,234,567"},
		{en.Number(-1_000), "−1,000"},
		{fi.Decimal(3.7), "3,7"},
		{en.Decimal(2), "2.0"},
		{fi.Decimal(3.65), "3,65"},
		{fi.Decimal(11.0 / 3), "3,67"},
		{fi.Euros(11_300_000), "113\u00a0000\u00a0€"},
		{fi.Euros(9_950), "99,50\u00a0€"},
		{fi.Euros(5), "0,05\u00a0€"},
		{en.Euros(1_250_000), "€12,500"},
		{en.Euros(9_905), "€99.05"},
		{fi.Score(&workshop.Voting{VotingTerms: workshop.VotingTerms{Kind: workshop.Dots}}, workshop.Tally{7}), "7"},
		{fi.Score(&workshop.Voting{VotingTerms: workshop.VotingTerms{Kind: workshop.Rating}}, workshop.Tally{0, 0, 1, 1, 0}), "3,5"},
		{fi.Score(&workshop.Voting{VotingTerms: workshop.VotingTerms{Kind: workshop.Money}}, workshop.Tally{40}), "40\u00a0€"},
		{fi.Score(&workshop.Voting{VotingTerms: workshop.VotingTerms{Kind: workshop.Hands}}, workshop.Tally{12, 3, 1}), "12–3"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
