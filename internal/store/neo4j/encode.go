package neo4j

import (
	"strings"
	"time"

	"herstelgraaf/internal/model"
	"herstelgraaf/internal/text"
)

// captionLimit is the number of characters that a caption shows.
const captionLimit = 80

// encode gives all properties with which a node is stored: what people read, and what the service orders and filters by.
func encode(n *model.Node, revision int64) map[string]any {
	props := readable(n)
	props["id"] = n.ID
	props[captionProperty] = caption(n)
	props[revisionProperty] = revision
	for _, p := range n.Kind.Properties {
		addComputed(props, p, n.Values[p.Index])
	}
	return props
}

// readable gives the properties that a person reads. Absent values are not in it.
func readable(n *model.Node) map[string]any {
	props := map[string]any{}
	for _, p := range n.Kind.Properties {
		name := base(p)
		switch v := n.Values[p.Index].(type) {
		case nil:
		case model.Text:
			if v.NL != "" {
				props[name+"_nl"] = v.NL
			}
			if v.EN != "" {
				props[name+"_en"] = v.EN
			}
		case model.TextList:
			if len(v.NL) > 0 {
				props[name+"_nl"] = v.NL
			}
			if len(v.EN) > 0 {
				props[name+"_en"] = v.EN
			}
		case []string:
			if len(v) > 0 {
				props[name] = v
			}
		case []int64:
			props[name], props[name+"_days"] = days(v), v
		case model.Date:
			if v != (model.Date{}) {
				props[name] = v.String()
			}
		default:
			props[name] = v
		}
	}
	return props
}

func days(numbers []int64) []string {
	texts := make([]string, len(numbers))
	for i, n := range numbers {
		texts[i] = time.Unix(n*86400, 0).UTC().Format(time.DateOnly)
	}
	return texts
}

// addComputed adds what a property is ordered and filtered by. For texts it is that of what each language shows.
func addComputed(props map[string]any, p *model.Property, v model.Value) {
	name := base(p)
	switch v := v.(type) {
	case string:
		if p.Type == model.TypeString {
			props[name+"_fold"] = text.Fold(v)
		}
	case []string:
		if p.Type == model.TypeString && len(v) > 0 {
			props[name+"_fold"] = folds(v)
		}
	case model.Text:
		nl, en := v.In(model.NL), v.In(model.EN)
		if nl == "" {
			return
		}
		props[name+"_nl_fold"], props[name+"_nl_key"] = text.Fold(nl), text.Key(nl)
		if en == nl {
			props[name+"_en_fold"], props[name+"_en_key"] = props[name+"_nl_fold"], props[name+"_nl_key"]
		} else {
			props[name+"_en_fold"], props[name+"_en_key"] = text.Fold(en), text.Key(en)
		}
	case model.TextList:
		for _, l := range []model.Lang{model.NL, model.EN} {
			if list := v.In(l); len(list) > 0 {
				props[name+suffix(l)+"_fold"] = folds(list)
			}
		}
	case model.Date:
		if v != (model.Date{}) {
			props[name+"_key"], props[name+"_last"] = v.SortKey(), v.Last()
		}
	}
}

func folds(list []string) []string {
	folded := make([]string, len(list))
	for i, s := range list {
		folded[i] = text.Fold(s)
	}
	return folded
}

// caption is the text that search weighs most, in Dutch if there is one, or else the local part of the id.
func caption(n *model.Node) string {
	best, weight := "", 0
	for _, p := range n.Kind.Properties {
		s := ""
		switch v := n.Values[p.Index].(type) {
		case string:
			s = v
		case model.Text:
			s = v.In(model.NL)
		}
		if s != "" && p.Search > weight {
			best, weight = s, p.Search
		}
	}
	if best == "" {
		_, best, _ = strings.Cut(n.ID, "/")
	}
	if runes := []rune(best); len(runes) > captionLimit {
		return string(runes[:captionLimit-1]) + "…"
	}
	return best
}

// decode makes a property's value of its columns; nil where it is absent.
func decode(p *model.Property, stored []any) model.Value {
	switch {
	case p.Type == model.TypeText && p.List:
		l := model.TextList{NL: stringList(stored[0]), EN: stringList(stored[1])}
		if len(l.NL)+len(l.EN) == 0 {
			return nil
		}
		return l
	case p.Type == model.TypeText:
		nl, _ := stored[0].(string)
		en, _ := stored[1].(string)
		if nl == "" && en == "" {
			return nil
		}
		return model.Text{NL: nl, EN: en}
	case stored[0] == nil:
		return nil
	case p.Temporal:
		list, _ := stored[0].([]any)
		flips := make([]int64, len(list))
		for i, day := range list {
			flips[i], _ = day.(int64)
		}
		return flips
	case p.List:
		return stringList(stored[0])
	case p.Type == model.TypeDate:
		s, _ := stored[0].(string)
		d, err := model.ParseDate(s)
		if err != nil {
			return nil
		}
		return d
	default:
		return stored[0]
	}
}

func stringList(v any) []string {
	list, _ := v.([]any)
	if len(list) == 0 {
		return nil
	}
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i], _ = s.(string)
	}
	return texts
}
